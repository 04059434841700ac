import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { MalformedRequest, type FieldError } from './problems';

/** Bodies, queries and path parameters become instances of their classes, or a 400 that lists every field; unknown fields are refused. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new MalformedRequest(errors.flatMap((error) => fieldErrors(error, ''))),
  });
}

function fieldErrors(error: ValidationError, parent: string): FieldError[] {
  const field = parent === '' ? error.property : `${parent}.${error.property}`;
  const messages = Object.values(error.constraints ?? {});
  const nested = (error.children ?? []).flatMap((child) => fieldErrors(child, field));
  return messages.length > 0 ? [{ field, messages }, ...nested] : nested;
}
