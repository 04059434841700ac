import type { Brand } from './brand';

/** Nomor Induk Berusaha, a business licence number of 13 digits. */
export type Nib = Brand<string, 'Nib'>;
/** Nomor Pokok Wajib Pajak, a tax number of 15 or 16 digits; for a person the NIK may be the NPWP. */
export type Npwp = Brand<string, 'Npwp'>;

export function isNib(text: string): text is Nib {
  return /^\d{13}$/.test(text);
}

export function isNpwp(text: string): text is Npwp {
  return /^\d{15,16}$/.test(text);
}
