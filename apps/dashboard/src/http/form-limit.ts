import type { NestExpressApplication } from '@nestjs/platform-express';

/** What a service reads of one request at most. */
const LARGEST_TEXT = 256 * 1024;

/** A form writes a line break as six characters, and any other byte as three at most: what a service would read comes through. */
export const LARGEST_FORM = 6 * LARGEST_TEXT;

export function readForms(app: NestExpressApplication): void {
  app.useBodyParser('urlencoded', { extended: false, limit: LARGEST_FORM });
}
