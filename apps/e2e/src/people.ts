import type { Client } from './client';

const HOUR_MS = 3_600_000;

export const ago = (hours: number): string => new Date(Date.now() - hours * HOUR_MS).toISOString();

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

/** The body of a registration of this person at a centre. */
export function registration(who: Person, districtCode: string, occurredAt: string): object {
  const consent = { purpose: 'programme', grantedOn: ago(24 * 20).slice(0, 10), textVersion: '2019-1', channel: 'officer' };
  return { districtCode, ...who, consent, occurredAt };
}

/** Schedules a training event that is over, opens it, and answers with its id. */
export async function openTraining(admin: Client, kind: 'core' | 'seven-steps', capacity = 20): Promise<string> {
  const body = { title: 'Pelatihan uji', kind, partner: 'Pemprov DKI', venue: 'Balaikota DKI', capacity };
  const id = await admin.create('trainingEvents', '/training-events', { ...body, startsAt: ago(30), endsAt: ago(26), occurredAt: ago(60) });
  await admin.create('trainingEvents', `/training-events/${id}/registration`, { occurredAt: ago(60) });
  return id;
}

export async function attend(admin: Client, trainingEventId: string, holder: object): Promise<void> {
  const path = `/training-events/${trainingEventId}`;
  await admin.create('trainingEvents', `${path}/seats`, { ...holder, occurredAt: ago(50) });
  await admin.create('trainingEvents', `${path}/check-ins`, { ...holder, occurredAt: ago(30) });
  await admin.create('trainingEvents', `${path}/check-outs`, { ...holder, occurredAt: ago(26) });
}
