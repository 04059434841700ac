import { applyDecorators } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';

/** What the OpenAPI document says of a route that takes a command: by its headers it is known as one, and its refusals follow. */
export function CommandRoute(): MethodDecorator {
  return applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'Names the command, 1 to 200 printable ASCII characters: the same key again answers as the first time.',
    }),
    ApiHeader({ name: 'If-Match', required: false, description: 'The version (ETag) the command was made for, in double quotes.' }),
  );
}
