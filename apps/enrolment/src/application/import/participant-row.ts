import { checkNik, findDistrict, findSubdistrict, isSex, nikWarnings, parseCalendarDate } from '@okoce/domain';
import type { CalendarDate, DistrictCode, E164Phone, Nik, NikWarning, Sex, SubdistrictCode } from '@okoce/domain';
import { parsePhone } from '../phone';
import type { RejectCode } from './reject';

/** register_no, registered_on, name, nik, sex, birth_date, phone, kecamatan, kelurahan, consent_on */
const COLUMNS = 10;

export interface RegisteredPerson {
  readonly registeredOn: CalendarDate;
  readonly name: string;
  readonly nik: Nik;
  readonly sex: Sex;
  readonly birthDate: CalendarDate;
  readonly phone: E164Phone;
  readonly districtCode: DistrictCode;
  readonly subdistrictCode: SubdistrictCode | null;
  readonly consentOn: CalendarDate;
}

/** A row whose number and NIK can be read: who has claimed them is asked before anything else about it. */
export interface ReadableRow {
  readonly registerNo: string;
  readonly nik: Nik;
  /** The person, or what is wrong with the other columns. */
  readonly person: RegisteredPerson | { readonly rejected: RejectCode };
}

/** Pure: what a row says by itself. `today` is the day in Jakarta. */
export function readParticipantRow(values: readonly string[], today: CalendarDate): ReadableRow | { readonly rejected: RejectCode } {
  if (values.length !== COLUMNS) return { rejected: 'COLUMN_COUNT' };
  const registerNo = oneLine(values[0]);
  if (registerNo === '') return { rejected: 'REGISTER_NO_MISSING' };
  const checked = checkNik(oneLine(values[3]));
  if (!checked.ok) return { rejected: checked.code };
  return { registerNo, nik: checked.nik, person: readPerson(values, checked.nik, today) };
}

function readPerson(values: readonly string[], nik: Nik, today: CalendarDate): RegisteredPerson | { readonly rejected: RejectCode } {
  const district = findDistrict(oneLine(values[7]));
  if (!district) return { rejected: 'UNKNOWN_KECAMATAN' };
  const kelurahan = oneLine(values[8]);
  const subdistrict = kelurahan === '' ? null : findSubdistrict(district.code, kelurahan);
  if (subdistrict === undefined) return { rejected: 'KELURAHAN_NOT_IN_KECAMATAN' };
  const dates = readDates(oneLine(values[1]), oneLine(values[5]), oneLine(values[9]), today);
  if ('rejected' in dates) return dates;
  const phone = parsePhone(oneLine(values[6]));
  if (phone === undefined) return { rejected: 'PHONE_FORMAT' };
  const name = oneLine(values[2]);
  if (name === '') return { rejected: 'NAME_MISSING' };
  const sex = oneLine(values[4]);
  if (!isSex(sex)) return { rejected: 'SEX_FORMAT' };
  return { ...dates, name, nik, sex, phone, districtCode: district.code, subdistrictCode: subdistrict?.code ?? null };
}

type Dates = Pick<RegisteredPerson, 'registeredOn' | 'birthDate' | 'consentOn'>;

function readDates(registered: string, birth: string, consent: string, today: CalendarDate): Dates | { readonly rejected: RejectCode } {
  const registeredOn = parseCalendarDate(registered);
  const birthDate = parseCalendarDate(birth);
  const consentOn = consent === '' ? undefined : parseCalendarDate(consent);
  if (registeredOn === undefined || birthDate === undefined || (consent !== '' && consentOn === undefined))
    return { rejected: 'DATE_FORMAT' };
  if (registeredOn > today || birthDate > registeredOn || (consentOn !== undefined && consentOn > today))
    return { rejected: 'DATE_IN_FUTURE' };
  if (consentOn === undefined || consentOn > registeredOn) return { rejected: 'CONSENT_MISSING' };
  return { registeredOn, birthDate, consentOn };
}

/** What makes two spellings of a row the same: the case of a name is spelling, too. */
export function contentOf(person: RegisteredPerson): string {
  const { registeredOn, name, nik, sex, birthDate, phone, districtCode, subdistrictCode, consentOn } = person;
  return [registeredOn, name.toLowerCase(), nik, sex, birthDate, phone, districtCode, subdistrictCode ?? '', consentOn].join('\n');
}

export function warningsOf({ nik, birthDate, sex, registeredOn }: RegisteredPerson): readonly NikWarning[] {
  return nikWarnings(nik, { birthDate, sex, registeredOn });
}

/** Letters in their composed form, each run of white space (a line break in a quoted field too) one space. */
export function oneLine(value: string | undefined): string {
  return (value ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
}
