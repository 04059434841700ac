import { Matches } from 'class-validator';

/** The document itself never comes here; its SHA-256 tells whether it is the same one. */
export function IsDocumentHash(): PropertyDecorator {
  return Matches(/^[0-9a-f]{64}$/, { message: '$property must be a SHA-256 in 64 hex digits, lower case' });
}
