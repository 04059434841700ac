import { RuleViolation, addMilliseconds, fold } from '@okoce/domain';
import type { Uuid } from '@okoce/domain';
import * as fc from 'fast-check';
import { mentorship } from './mentorship';
import type { MentorshipCommand } from './mentorship.commands';
import type { MentorshipFact } from './mentorship.events';
import * as example from './mentoring.examples';

const { mentorshipId } = example;
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
});
