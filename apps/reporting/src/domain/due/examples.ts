import { addMilliseconds } from '@okoce/domain';
import type { Instant } from '@okoce/domain';
import { on, wib } from '../examples';
import { happenedBy } from '../work/facts';
import type { WorkFact, WorkName, WorkPayloads } from '../work/facts';
import { MentorWork } from '../work/mentor-work';
import { ParticipantWork } from '../work/participant-work';
import { dayOn } from './day';

import type { DueItem } from './due-item';
import { mentorDue } from './mentors-due';
import { participantDue } from './participant-due';

export const SITI = 'siti';
export const RINA = 'rina';
export const BUDI = 'budi';

/** A fact by its name and payload. */
export type ToldWork = { [N in WorkName]: readonly [N, WorkPayloads[N]] }[WorkName];

/** Facts in the order recorded, long after they happened. */
export function workFacts(...told: readonly ToldWork[]): readonly WorkFact[] {
  return told.map(([name, data], index) => {
    const placed = { factId: `fact-${index}`, recordedAt: addMilliseconds(wib('2030-01-01'), index), source: 'mentoring', position: index };
    return { ...placed, name, data } as WorkFact;
  });
}

/** What is due of Siti on a day, with the work of her mentors; `kind thing since`, of kinds that begin so. */
export function dueOf(day: string, kinds: string, facts: readonly ToldWork[], mentors: Readonly<Record<string, readonly ToldWork[]>> = {}) {
  const happened = happenedBy(on(day));
  const works = Object.entries(mentors).map(([id, told]) => [id, MentorWork.of(workFacts(...told).filter(happened))] as const);
  const work = ParticipantWork.of(workFacts(...facts).filter(happened));
  return lines(participantDue(SITI, work, new Map(works), dayOn(on(day))), kinds);
}

/** The same of Budi, a mentor. */
export function dueOfMentor(day: string, kinds: string, facts: readonly ToldWork[]) {
  return lines(mentorDue(BUDI, MentorWork.of(workFacts(...facts).filter(happenedBy(on(day)))), dayOn(on(day))), kinds);
}

function lines(items: readonly DueItem[], kinds: string): readonly string[] {
  return items.filter(({ kind }) => kind.startsWith(kinds)).map(({ kind, thing, since }) => `${kind} ${thing.id} ${since}`);
}

const mentorship = { mentorshipId: 'mentorship', mentorId: BUDI, participantId: SITI };

export const assigned = (at: Instant, of: Partial<typeof mentorship> = {}) =>
  ['MentorAssigned', { occurredAt: at, ...mentorship, ...of }] as const;
export const ended = (at: Instant, of: Partial<typeof mentorship> = {}) =>
  ['MentorshipEnded', { occurredAt: at, ...mentorship, ...of }] as const;

/** A fact of a session of an hour. */
export function meeting<Name extends Extract<WorkName, `Session${string}`>>(
  name: Name,
  occurredAt: Instant,
  startsAt: Instant,
  more: Partial<WorkPayloads[Name]> = {},
): readonly [Name, WorkPayloads[Name]] {
  return [name, { ...mentorship, sessionId: 'session', startsAt, minutes: 60, occurredAt, ...more } as unknown as WorkPayloads[Name]];
}

export const scheduled = (startsAt: Instant, sessionId = 'session'): ToldWork =>
  meeting('SessionScheduled', addMilliseconds(startsAt, -5 * 86_400_000), startsAt, { sessionId });

/** A session of an hour, logged as it ended and confirmed an hour later. */
export function held(startsAt: Instant, sessionId = 'session', more: Partial<WorkPayloads['SessionLogged']> = {}): readonly ToldWork[] {
  const end = addMilliseconds(startsAt, 3_600_000);
  return [
    meeting('SessionLogged', end, startsAt, { sessionId, ...more }),
    meeting('SessionConfirmed', addMilliseconds(end, 3_600_000), startsAt, { sessionId, ...more }),
  ];
}

export const leave = (from: string, to: string, declaredOn = from) =>
  ['LeaveDeclared', { occurredAt: wib(declaredOn), leaveId: `leave-${from}`, from: on(from), to: on(to) }] as const;
