import { RuleViolation, addMilliseconds, fold } from '@okoce/domain';
import type { Uuid } from '@okoce/domain';
import * as fc from 'fast-check';
import { accreditation } from './accreditation';
import { mentorship } from './mentorship';
import type { MentorshipCommand } from './mentorship.commands';
import type { MentorshipFact } from './mentorship.events';
import * as example from './mentoring.examples';

const { mentorshipId, registered, withdrawn } = example;
const id = (n: number): Uuid => `0197e000-0000-7000-8000-${String(n).padStart(12, '0')}` as Uuid;
const base = example.assign.occurrence.occurredAt;
const hours = (n: number) => addMilliseconds(base, n * 3_600_000);

/** Around the borders: before the assignment, before a session ends, lengths of 4 to 481 minutes. A session is known by its time. */
const command = fc
  .record({
    start: fc.integer({ min: 0, max: 4 }),
    minutes: fc.constantFrom(4, 5, 480, 481),
    at: fc.integer({ min: -1, max: 14 }).map(hours),
    loggedMinutes: fc.constantFrom(4, 5, 30, 480, 481),
  })
  .chain(({ start, minutes, at, loggedMinutes }) => {
    const occurrence = example.occurrence(at, { now: hours(48) });
    const sessionId = id(start * 1_000 + minutes);
    return fc.constantFrom<MentorshipCommand>(
      { ...example.assign, occurrence },
      { type: 'AgreePlan', mentorshipId, planId: sessionId, occurrence },
      { type: 'ScheduleSession', mentorshipId, sessionId, startsAt: hours(start), minutes, occurrence },
      { type: 'LogSession', mentorshipId, sessionId, minutes: loggedMinutes, noteId: null, occurrence },
      { type: 'ConfirmSession', mentorshipId, sessionId, occurrence },
    );
  });

/** Ends of every kind, at moments around the beginning and the sessions: the 14 days may be over at any of them. */
const end = fc.integer({ min: -2, max: 14 }).chain((n) => {
  const withdrawnAt = hours(n);
  const revoked = accreditation(example.certificateId, example.accreditMentor.occurredAt, hours(n - 14 * 24));
  const mentor = { ...example.accreditedMentor, accreditations: [revoked] };
  return fc.constantFrom<MentorshipCommand>(
    { type: 'EndMentorship', mentorshipId, occurrence: example.occurrence(withdrawnAt, { now: hours(48) }) },
    { type: 'EndMentorshipOfWithdrawn', mentorshipId, withdrawnAt, life: [registered, { ...withdrawn, occurredAt: withdrawnAt }] },
    { type: 'EndMentorshipOfUnaccredited', mentorshipId, mentor, by: hours(48) },
    { type: 'EndMentorshipOfRelated', mentorshipId, declared: { occurredAt: withdrawnAt } },
  );
});

function play(acts: readonly MentorshipCommand[]): readonly MentorshipFact[] {
  return acts.reduce<readonly MentorshipFact[]>((facts, act) => {
    try {
      return [...facts, ...mentorship.decide(act, fold(mentorship, facts))];
    } catch (error) {
      if (error instanceof RuleViolation) return facts;
      throw error;
    }
  }, []);
}

describe('any sequence of commands', () => {
  it('logs a session once, after it ended, and confirms what was logged; replay gives the same state', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 80, size: 'max' }), (acts) => {
        const facts = play([example.assign, ...acts]);
        const logged = facts.filter((fact) => fact.type === 'SessionLogged');
        const confirmed = facts.filter((fact) => fact.type === 'SessionConfirmed');
        expect(new Set(logged.map(({ data }) => data.sessionId)).size).toBe(logged.length);
        expect(new Set(confirmed.map(({ data }) => data.sessionId)).size).toBe(confirmed.length);
        for (const { data } of logged) {
          expect(data.minutes >= 5 && data.minutes <= 480).toBe(true);
          expect(addMilliseconds(data.startsAt, data.minutes * 60_000) <= data.occurredAt).toBe(true);
        }
        for (const { data } of confirmed) {
          const { startsAt, minutes } = data;
          expect(logged.find((fact) => fact.data.sessionId === data.sessionId)?.data).toMatchObject({ startsAt, minutes });
        }
        expect(facts.every(({ data }) => data.occurredAt >= base)).toBe(true);
        expect(fold(mentorship, facts)).toStrictEqual(fold(mentorship, facts));
      }),
      { numRuns: 300, seed: 20_200_120 },
    );
  });

  it('ends it no earlier than it began, each time earlier than was known; and leaves nothing scheduled from its end on', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 4, arbitrary: command }, { weight: 1, arbitrary: end }), { maxLength: 80, size: 'max' }),
        (acts) => {
          const facts = play([example.assign, ...acts]);
          const ends = facts.filter(({ type }) => type === 'MentorshipEnded').map(({ data }) => data.occurredAt);
          expect(ends).toStrictEqual([...new Set(ends)].sort().reverse());
          expect(ends.every((moment) => moment >= base)).toBe(true);
          const state = fold(mentorship, facts);
          if (state.status !== 'ended') return;
          expect(state.endedAt).toBe(ends.at(-1));
          const open = [...state.sessions.values()].filter(({ status }) => status === 'scheduled');
          expect(open.every(({ startsAt }) => startsAt < state.endedAt)).toBe(true);
          expect(mentorship.decide({ type: 'EndMentorship', mentorshipId, occurrence: example.occurrence(base) }, state)).toStrictEqual([]);
        },
      ),
      { numRuns: 300, seed: 20_200_122 },
    );
  });

  it('ends at the earliest of all the ends that are learnt of, in whatever order', () => {
    const learnt = end.filter(({ type }) => type !== 'EndMentorship');
    fc.assert(
      fc.property(fc.array(learnt, { minLength: 1, maxLength: 5 }), fc.integer(), (ends, turn) => {
        const turned = ends.map((_, n) => ends[(n + Math.abs(turn)) % ends.length]).filter((one) => one !== undefined);
        const endOf = (acts: readonly MentorshipCommand[]) => {
          const state = fold(mentorship, play([example.assign, ...acts]));
          return state.status === 'ended' && state.endedAt;
        };
        expect(endOf(turned)).toBe(endOf(ends));
        expect(endOf([...ends].reverse())).toBe(endOf(ends));
      }),
      { numRuns: 200, seed: 20_200_123 },
    );
  });
});
