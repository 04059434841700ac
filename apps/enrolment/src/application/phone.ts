import type { E164Phone } from '@okoce/domain';
import { parsePhoneNumberFromString } from 'libphonenumber-js/mobile';

/** An Indonesian mobile number however it is written (`08`, `62`, `+62`, or with the leading 0 lost to a spreadsheet); undefined if it is none. */
export function parsePhone(text: string): E164Phone | undefined {
  // The `mobile` metadata calls a number valid only if it is a mobile one.
  const phone = parsePhoneNumberFromString(text, { defaultCountry: 'ID', extract: false });
  if (phone?.country !== 'ID' || phone.ext !== undefined || !phone.isValid()) return undefined;
  return phone.number as string as E164Phone;
}
