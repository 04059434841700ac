import { randomUUID } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually } from '@okoce/testing';
import type { Client } from './enrolment-system';
import type { EnrolmentSystem } from './enrolment-system';
import { ago, registration } from './people';

export interface Session {
  readonly sessionId: string;
  readonly mentorshipId: string;
  readonly mentorId: string;
  readonly participantId: string;
  readonly startsAt: string;
  readonly minutes: number;
  readonly slotId: null;
}

export interface SentMessage {
  readonly to: string;
  readonly text: string;
  readonly reference: string;
  readonly sentAt: string;
}

/** Registered at the desk, and who can be told of sessions of hers. */
export async function register(officer: Client, n: number, more: object = {}): Promise<string> {
  const { status, body } = await officer.post('/participants', registration(n, more));
  if (status !== 201) throw new Error(JSON.stringify(body));
  return String(body['id']);
}

/** Held yesterday, for three quarters of an hour. */
export function sessionOf(participantId: string): Session {
  const ids = { sessionId: randomUUID(), mentorshipId: randomUUID(), mentorId: randomUUID() };
  return { ...ids, participantId, startsAt: ago(24), minutes: 45, slotId: null };
}

export function tellLogged(system: EnrolmentSystem, session: Session, id?: string): Promise<string> {
  return system.tell('mentoring', 'SessionLogged', session.mentorshipId, { ...session, occurredAt: ago(1) }, id);
}

export function tellConfirmed(system: EnrolmentSystem, session: Session): Promise<string> {
  const data = { ...session, occurredAt: ago(0.5), confirmedBy: 'participant' };
  return system.tell('mentoring', 'SessionConfirmed', session.mentorshipId, data);
}

export function tellRetracted(system: EnrolmentSystem, session: Session): Promise<string> {
  return system.tell('mentoring', 'SessionRetracted', session.mentorshipId, { ...session, occurredAt: ago(0.5) });
}

/** Once every fact that was told of this session so far has been taken in: a row says what has become of it. */
export async function rowOf(system: EnrolmentSystem, { sessionId }: Session): Promise<Record<string, unknown> | undefined> {
  return (await system.database.pool.query('SELECT * FROM session_codes WHERE session_id = $1', [sessionId])).rows[0];
}

export function untilStatus(system: EnrolmentSystem, session: Session, status: string): Promise<void> {
  return eventually(async () => expect((await rowOf(system, session))?.['status']).toBe(status), `the session’s code to be ${status}`);
}

export function messageOf(system: EnrolmentSystem, { sessionId }: Session): Promise<SentMessage> {
  return eventually(
    async () => JSON.parse(await readFile(join(system.messageFolder, `${sessionId}.json`), 'utf8')) as SentMessage,
    'the message with her code',
  );
}

export async function codeFor(system: EnrolmentSystem, session: Session): Promise<string> {
  const code = /\bkode (\d{6})\b/.exec((await messageOf(system, session)).text)?.[1];
  if (code === undefined) throw new Error('A message without a code');
  return code;
}

/** A code that is not hers, the nth. */
export const wrong = (code: string, n = 1): string => String((Number(code) + n) % 1_000_000).padStart(6, '0');

export const messagesIn = (system: EnrolmentSystem): Promise<readonly string[]> => readdir(system.messageFolder);

export interface Told {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** From her phone: without a token. */
export async function fromPhone(system: EnrolmentSystem, body: object, headers: Record<string, string> = {}): Promise<Told> {
  const response = await fetch(`${system.service.url}/session-confirmations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}
