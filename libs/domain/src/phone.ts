import type { Brand } from './brand';

/** An Indonesian mobile number as E.164, `+6281234567890`. Only enrolment parses what people write; this is the stored shape. */
export type E164Phone = Brand<string, 'E164Phone'>;

/** The shape alone: `+62 8` and eight to eleven digits more. */
export function isE164Mobile(text: string): text is E164Phone {
  return /^\+628\d{8,11}$/.test(text);
}
