import { dayOf } from '@okoce/domain';
import type { Client } from './client';
import { ago } from './moments';

/** More than this many hours ago, a deed is told with a reason. */
const WITHOUT_REASON_HOURS = 30 * 24;
export const REASON = 'Arsip rahasia ditemukan kembali';

/** A person of the suite's own making; every value is one that must never be found outside a vault. */
export interface Person {
  readonly name: string;
  readonly nik: string;
  readonly sex: 'L' | 'P';
  readonly birthDate: string;
  readonly phone: string;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** The nth woman: born in 1971, so that her birth date is no date of the programme's. */
export function person(n: number): Person {
  const day = (n % 28) + 1;
  return {
    name: `Ningsih Uji ${n}`,
    nik: `317401${two(day + 40)}0371${String(n + 1).padStart(4, '0')}`,
    sex: 'P',
    birthDate: `1971-03-${two(day)}`,
    phone: `0812777${String(10_000 + n)}`,
  };
}

/** The body of a registration of this person at a centre, to which she agreed that day. */
export function registration(who: Person, districtCode: string, occurredAt: string): object {
  const consent = { purpose: 'programme', grantedOn: dayOf(occurredAt), textVersion: '2019-1', channel: 'officer' };
  return { districtCode, ...who, consent, occurredAt };
}

/** When something happened, with a reason where it is told so late that it needs one. */
export function happened(hoursBack: number): { readonly occurredAt: string; readonly reason?: string } {
  return { occurredAt: ago(hoursBack), ...(hoursBack > WITHOUT_REASON_HOURS && { reason: REASON }) };
}

/** Schedules a training event that was over 26 hours ago, or `earlier`; opens it, and answers with its id. */
export async function openTraining(admin: Client, kind: 'core' | 'seven-steps', capacity = 20, earlier = 0): Promise<string> {
  const body = { title: 'Pelatihan uji', kind, partner: 'Pemprov DKI', venue: 'Balaikota DKI', capacity };
  const times = { startsAt: ago(earlier + 30), endsAt: ago(earlier + 26) };
  const id = await admin.create('trainingEvents', '/training-events', { ...body, ...times, ...happened(earlier + 60) });
  await admin.create('trainingEvents', `/training-events/${id}/registration`, happened(earlier + 60));
  return id;
}

/** From the seat to the last minute. */
export async function attend(admin: Client, trainingEventId: string, holder: object, earlier = 0): Promise<void> {
  await admin.create('trainingEvents', `/training-events/${trainingEventId}/seats`, { ...holder, ...happened(earlier + 50) });
  await comeAndGo(admin, trainingEventId, holder, earlier);
}

/** With a seat or without. */
export async function comeAndGo(admin: Client, trainingEventId: string, holder: object, earlier = 0): Promise<void> {
  const path = `/training-events/${trainingEventId}`;
  await admin.create('trainingEvents', `${path}/check-ins`, { ...holder, ...happened(earlier + 30) });
  await admin.create('trainingEvents', `${path}/check-outs`, { ...holder, ...happened(earlier + 26) });
}
