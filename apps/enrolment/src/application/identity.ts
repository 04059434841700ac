import { checkNik, nikWarnings } from '@okoce/domain';
import type { CalendarDate, E164Phone, Nik, NikWarning, Sex } from '@okoce/domain';
import { refuse } from '../domain/refusals';
import { parsePhone } from './phone';

/** The vault's row of a person, kind `identity`. */
export interface Identity {
  readonly name: string;
  readonly nik: Nik;
  readonly sex: Sex;
  readonly birthDate: CalendarDate;
  readonly phone: E164Phone;
  /** Of the legacy register, for those who were imported. */
  readonly registerNo?: string;
}

export interface DeclaredIdentity {
  readonly name: string;
  readonly nik: string;
  readonly sex: Sex;
  readonly birthDate: CalendarDate;
  readonly phone: string;
}

/** What was declared, in its stored form. @throws RuleViolation NIK_FORMAT, NIK_DATE, NIK_PROVINCE, PHONE_FORMAT */
export function readIdentity({ name, nik, sex, birthDate, phone }: DeclaredIdentity): Identity {
  const e164 = parsePhone(phone);
  const checked = readNik(nik);
  if (e164 === undefined) throw refuse('PHONE_FORMAT');
  return { name: name.trim(), nik: checked, sex, birthDate, phone: e164 };
}

/** @throws RuleViolation NIK_FORMAT, NIK_DATE, NIK_PROVINCE */
export function readNik(text: string): Nik {
  const checked = checkNik(text.trim());
  if (!checked.ok) throw refuse(checked.code);
  return checked.nik;
}

export function identityWarnings({ nik, birthDate, sex }: Identity, registeredOn: CalendarDate): readonly NikWarning[] {
  return nikWarnings(nik, { birthDate, sex, registeredOn });
}
