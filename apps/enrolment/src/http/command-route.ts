import { applyDecorators } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiHeader,
  ApiNotFoundResponse,
  ApiPreconditionFailedResponse,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';

/** What the OpenAPI document says of every command. */
export function CommandRoute(): MethodDecorator {
  return applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'Names the command: the same key again answers as the first time.',
    }),
    ApiHeader({ name: 'If-Match', required: false, description: 'The version (ETag) the command was made for.' }),
    ApiNotFoundResponse({ description: 'Unknown, or outside the scope of the caller.' }),
    ApiConflictResponse({ description: 'A rule refuses: `code` says which, `title` why (problem+json).' }),
    ApiPreconditionFailedResponse({ description: 'It has another version than If-Match says.' }),
    ApiUnprocessableEntityResponse({ description: 'The Idempotency-Key came with another request.' }),
  );
}
