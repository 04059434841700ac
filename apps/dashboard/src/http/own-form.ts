import { ForbiddenException } from '@nestjs/common';
import type { Request } from 'express';

/**
 * A form of another site never arrives with a session, as the cookie stays at home (SameSite); what a browser says of where a form comes from is
 * asked as well, for browsers that think otherwise of a neighbouring site.
 * @throws ForbiddenException
 */
export function requireOwnForm({ headers }: Request): void {
  const from = headers['sec-fetch-site'];
  if (from !== undefined && from !== 'same-origin') throw new ForbiddenException();
}
