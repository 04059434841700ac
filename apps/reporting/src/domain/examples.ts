import type { CalendarDate, DistrictCode, Instant, Month } from '@okoce/domain';
import type { CountedName, CountedPayloads, FactNamed } from './facts';

export const TEBET = '31.74.01' as DistrictCode;
export const CAKUNG = '31.75.06' as DistrictCode;

/** A moment of a day, by the clock in Jakarta. */
export function wib(day: string, time = '12:00'): Instant {
  return new Date(`${day}T${time}:00.000+07:00`).toISOString() as Instant;
}

export const on = (day: string): CalendarDate => day as CalendarDate;
export const month = (text: string): Month => text as Month;

/** A fact by its name and payload. */
export type Told = { [N in CountedName]: readonly [N, CountedPayloads[N]] }[CountedName];

/** Facts in the order recorded, a minute apart and long after they happened. */
export function recorded(...facts: readonly Told[]): readonly FactNamed<CountedName>[] {
  return facts.map(([name, data], index) => {
    const at = new Date(Date.UTC(2030, 0, 1, 0, index)).toISOString() as Instant;
    const placed = { factId: `fact-${index}`, recordedAt: at, source: 'enrolment', position: index + 1 };
    return { ...placed, name, data } as FactNamed<CountedName>;
  });
}

export const registered = (at: Instant, districtCode = TEBET) => ['ParticipantRegistered', { occurredAt: at, districtCode }] as const;
export const transferred = (at: Instant, toDistrictCode = CAKUNG) =>
  ['ParticipantTransferred', { occurredAt: at, toDistrictCode }] as const;
export const withdrawn = (at: Instant) => ['ParticipantWithdrawn', { occurredAt: at }] as const;
export const returned = (at: Instant) => ['ParticipantReturned', { occurredAt: at }] as const;

/** A session logged and confirmed. */
export function session(sessionId: string, startsAt: Instant, minutes = 60) {
  const data = { occurredAt: startsAt, sessionId, startsAt, minutes };
  return [['SessionLogged', data] as const, ['SessionConfirmed', data] as const] as const;
}

/** A monthly report filed and verified. */
export function report(of: string, receivedOn: string) {
  const data = { occurredAt: wib(receivedOn), month: month(of), receivedOn: on(receivedOn) };
  return [['MonthlyReportFiled', data] as const, ['MonthlyReportVerified', data] as const] as const;
}
