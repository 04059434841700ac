import type { Brand } from './brand';
import { ageOn, dayOf, parseCalendarDate } from './calendar';
import type { CalendarDate } from './calendar';
import { isDistrictCode, isProvinceCode } from './regions/regions';
import type { Sex } from './sex';

/**
 * Nomor Induk Kependudukan, 16 digits `PPKKCCDDMMYYNNNN`: where it was first issued (never where the person lives), birth date (women: day + 40)
 * and a serial. Checked in form alone: format is not existence.
 */
export type Nik = Brand<string, 'Nik'>;

export type NikRefusal = 'NIK_FORMAT' | 'NIK_DATE' | 'NIK_PROVINCE';
export type NikWarning = 'BIRTH_DATE_DIFFERS' | 'SEX_DIFFERS' | 'UNKNOWN_NIK_DISTRICT' | 'UNDER_17';

export type NikCheck = { readonly ok: true; readonly nik: Nik } | { readonly ok: false; readonly code: NikRefusal };

/** The hard rules, the first that is broken: 16 digits and a serial; a birth date of some century; a known province. */
export function checkNik(text: string): NikCheck {
  if (!/^\d{16}$/.test(text) || text.endsWith('0000')) return { ok: false, code: 'NIK_FORMAT' };
  if (!hasBirthDate(text)) return { ok: false, code: 'NIK_DATE' };
  if (!isProvinceCode(text.slice(0, 2))) return { ok: false, code: 'NIK_PROVINCE' };
  return { ok: true, nik: text as Nik };
}

export interface Declared {
  readonly birthDate: CalendarDate;
  readonly sex: Sex;
  /** The day, or a moment of the day, of the registration. */
  readonly registeredOn: string;
}

/** The soft rules: what to ask about, and never a reason to refuse. */
export function nikWarnings(nik: Nik, { birthDate, sex, registeredOn }: Declared): readonly NikWarning[] {
  const day = Number(nik.slice(6, 8));
  const written = `${nik.slice(10, 12)}${nik.slice(8, 10)}${String(day > 40 ? day - 40 : day).padStart(2, '0')}`;
  const warnings: NikWarning[] = [];
  if (written !== birthDate.slice(2).replaceAll('-', '')) warnings.push('BIRTH_DATE_DIFFERS');
  if ((day > 40 ? 'P' : 'L') !== sex) warnings.push('SEX_DIFFERS');
  if (hasUnknownDistrict(nik)) warnings.push('UNKNOWN_NIK_DISTRICT');
  if (ageOn(birthDate, parseCalendarDate(registeredOn) ?? dayOf(registeredOn)) < 17) warnings.push('UNDER_17');
  return warnings;
}

/** Only Jakarta's kecamatan are known here; a code may also be of one that has since been renamed or split. */
function hasUnknownDistrict(nik: Nik): boolean {
  return nik.startsWith('31') && !isDistrictCode(`${nik.slice(0, 2)}.${nik.slice(2, 4)}.${nik.slice(4, 6)}`);
}

/** 29 February is a date when it is one in any century: `00` is 2000, a leap year, though 1900 was none. */
function hasBirthDate(digits: string): boolean {
  const written = Number(digits.slice(6, 8));
  const day = String(written > 40 ? written - 40 : written).padStart(2, '0');
  const rest = `${digits.slice(10, 12)}-${digits.slice(8, 10)}-${day}`;
  return ['19', '20'].some((century) => parseCalendarDate(`${century}${rest}`) !== undefined);
}
