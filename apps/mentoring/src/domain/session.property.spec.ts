import { RuleViolation, addMilliseconds, fold } from '@okoce/domain';
import type { Instant, Uuid } from '@okoce/domain';
import * as fc from 'fast-check';
import { mentorship } from './mentorship';
import type { MentorshipCommand } from './mentorship.commands';
import type { MentorshipFact } from './mentorship.events';
import * as example from './mentoring.examples';
import { endOf } from './session';
import type { SessionCommand } from './session.commands';
import type { SessionFact } from './session.events';

const { at, mentorshipId } = example;
const id = (n: number): Uuid => `0197e000-0000-7000-8000-${String(n).padStart(12, '0')}` as Uuid;
const HOUR_MS = 3_600_000;
const now = at('2020-02-03T12:00+07:00');

/** Two sessions and two slots may want the same start: a morning, an hour before midnight in Jakarta, and midnight itself. */
const starts = [at('2020-01-20T09:00+07:00'), at('2020-01-20T23:00+07:00'), at('2020-01-21T00:00+07:00'), at('2020-01-22T09:00+07:00')];
/** At, just before and just after each start, a day before it, each end, and the moments the mentorship begins and may end. */
const ends = [at('2020-01-20T23:30+07:00'), at('2020-01-21T00:00+07:00')];
const borders = [
  ...starts.flatMap((start) => [start, addMilliseconds(start, -24 * HOUR_MS), addMilliseconds(start, HOUR_MS)]),
  ...ends,
  example.assign.occurrence.occurredAt,
  at('2020-01-25T09:00+07:00'),
].flatMap((moment) => [-1, 0, 1].map((ms) => addMilliseconds(moment, ms)));

const drawn = fc.record({
  session: fc.integer({ min: 1, max: 4 }).map(id),
  slot: fc.integer({ min: 11, max: 12 }).map(id),
  startsAt: fc.constantFrom(...starts),
  minutes: fc.constantFrom(4, 5, 60, 480, 481),
  occurredAt: fc.constantFrom(...borders),
  who: fc.constantFrom('participant', 'mentor', 'staff'),
  whom: fc.constantFrom('participant', 'mentor'),
});

const command = drawn.chain(({ session: sessionId, slot: slotId, startsAt, minutes, occurredAt, who, whom }) => {
  const occurrence = example.occurrence(occurredAt, { now });
  const of = { mentorshipId, sessionId, occurrence };
  return fc.constantFrom<MentorshipCommand>(
    { type: 'OfferSlot', mentorshipId, slotId, startsAt, minutes, occurrence },
    { type: 'BookSlot', ...of, slotId },
    { type: 'ScheduleSession', ...of, startsAt, minutes },
    { type: 'RescheduleSession', ...of, startsAt },
    { type: 'CancelSession', ...of, cancelledBy: whom, saidBy: who },
    { type: 'MissSession', ...of, missedBy: whom, saidBy: who },
    { type: 'LogSession', ...of, minutes, noteId: null },
    { type: 'LogSession', ...of, startsAt, minutes, noteId: null },
    { type: 'ConfirmSession', ...of },
    { type: 'ConfirmSessionByCode', mentorshipId, sessionId, occurredAt },
    { type: 'DisputeSession', ...of },
    { type: 'RetractSession', ...of },
  );
});
const end = fc.constantFrom(...ends).map((occurredAt): MentorshipCommand => {
  return { type: 'EndMentorship', mentorshipId, occurrence: example.occurrence(occurredAt, { now }) };
});
/** Many acts, and an end somewhere among them, or none. */
const history = fc
  .tuple(fc.array(command, { maxLength: 120, size: 'max' }), fc.option(end), fc.nat(120))
  .map(([acts, ended, index]) => (ended ? [...acts.slice(0, index), ended, ...acts.slice(index)] : acts));

function play(acts: readonly MentorshipCommand[], past: readonly MentorshipFact[] = [example.wasAssigned]): readonly MentorshipFact[] {
  return acts.reduce<readonly MentorshipFact[]>((facts, act) => {
    try {
      // An id is made for each session: none is scheduled twice.
      if ((act.type === 'ScheduleSession' || act.type === 'BookSlot') && livesOf(facts).has(act.sessionId)) return facts;
      return [...facts, ...mentorship.decide(act, fold(mentorship, facts))];
    } catch (error) {
      if (error instanceof RuleViolation) return facts;
      throw error;
    }
  }, past);
}

function livesOf(facts: readonly MentorshipFact[]): ReadonlyMap<Uuid, readonly SessionFact[]> {
  const lives = new Map<Uuid, SessionFact[]>();
  for (const fact of facts) {
    if (!('sessionId' in fact.data)) continue;
    const session = fact as SessionFact;
    lives.set(session.data.sessionId, [...(lives.get(session.data.sessionId) ?? []), session]);
  }
  return lives;
}

/** As a grammar: what may follow what. */
const LIFE =
  /^SessionScheduled( SessionRescheduled)*( SessionCancelled| SessionMissed| SessionLogged(( SessionConfirmed)?( SessionDisputed SessionConfirmed)*( SessionDisputed)?)( SessionRetracted)?)?$/;

function expectSoundLife(life: readonly SessionFact[], endedAt: Instant | undefined): void {
  expect(life.map(({ type }) => type).join(' ')).toMatch(LIFE);
  let set = life[0]?.data;
  for (const fact of life) {
    const { startsAt, minutes, occurredAt } = fact.data;
    switch (fact.type) {
      case 'SessionScheduled':
        break;
      case 'SessionRescheduled':
        expect(occurredAt < (set?.startsAt ?? '') && occurredAt < startsAt).toBe(true);
        break;
      case 'SessionCancelled':
      case 'SessionMissed':
        expect({ startsAt, minutes }).toEqual({ startsAt: set?.startsAt, minutes: set?.minutes });
        if (fact.type === 'SessionMissed') expect(occurredAt >= startsAt).toBe(true);
        break;
      case 'SessionLogged':
        expect(minutes >= 5 && minutes <= 480 && endOf(fact.data) <= occurredAt).toBe(true);
        expect(startsAt >= example.wasAssigned.data.occurredAt && (endedAt === undefined || startsAt < endedAt)).toBe(true);
        break;
      default:
        expect({ startsAt, minutes }).toEqual({ startsAt: set?.startsAt, minutes: set?.minutes });
        expect(endOf(fact.data) <= occurredAt || fact.type === 'SessionConfirmed').toBe(true);
    }
    set = fact.data;
  }
}

/** The end is decided after logs that were told before it: those it does not touch. */
function endBefore(facts: readonly MentorshipFact[], life: readonly SessionFact[]): Instant | undefined {
  const ended = facts.findIndex(({ type }) => type === 'MentorshipEnded');
  const log = facts.findIndex((fact) => fact.type === 'SessionLogged' && life.includes(fact));
  return ended >= 0 && ended < log ? facts[ended]?.data.occurredAt : undefined;
}

describe('any sequence of acts on the sessions of a mentorship', () => {
  it('gives each session one sound life, each slot one session, and calls off what an end leaves ahead', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(history, (acts) => {
        const facts = play(acts);
        for (const { type } of facts) seen.add(type);
        const lives = [...livesOf(facts).values()];
        for (const life of lives) expectSoundLife(life, endBefore(facts, life));
        const bookings = lives
          .filter((life) => !life.some(({ type }) => type === 'SessionCancelled'))
          .flatMap(([first]) => first?.data.slotId ?? []);
        expect(new Set(bookings).size).toBe(bookings.length);
        const state = fold(mentorship, facts);
        if (state.status === 'ended') {
          const { endedAt } = state;
          for (const session of state.sessions.values()) expect(session.status !== 'scheduled' || session.startsAt < endedAt).toBe(true);
        }
        expect(fold(mentorship, facts)).toStrictEqual(state);
      }),
      { numRuns: 400, seed: 20_200_120 },
    );
    // Otherwise it would have shown nothing of some.
    expect([...seen].sort()).toEqual([
      'MentorAssigned',
      'MentorshipEnded',
      'SessionCancelled',
      'SessionConfirmed',
      'SessionDisputed',
      'SessionLogged',
      'SessionMissed',
      'SessionRescheduled',
      'SessionRetracted',
      'SessionScheduled',
      'SlotOffered',
    ]);
  });

  it('ends the same whether a code is learnt of before or after what she and the mentor say', () => {
    const logged: readonly MentorshipFact[] = [example.wasAssigned, example.wasBooked, example.wasLogged];
    const after = (ms: number): Instant => addMilliseconds(example.wasLogged.data.occurredAt, ms);
    const act = fc
      .tuple(fc.constantFrom('ConfirmSession', 'DisputeSession', 'RetractSession'), fc.nat(4))
      .map(([type, ms]): SessionCommand => {
        return { type, mentorshipId, sessionId: example.sessionId, occurrence: example.occurrence(after(ms), { now }) };
      });
    const statusAfter = (acts: readonly MentorshipCommand[]): string | undefined => {
      const state = fold(mentorship, play(acts, logged));
      return state.status === 'unassigned' ? undefined : state.sessions.get(example.sessionId)?.status;
    };
    fc.assert(
      fc.property(act, fc.nat(4), (one, ms) => {
        const code: SessionCommand = { type: 'ConfirmSessionByCode', mentorshipId, sessionId: example.sessionId, occurredAt: after(ms) };
        expect(statusAfter([code, one])).toBe(statusAfter([one, code]));
      }),
      { numRuns: 300, seed: 20_200_121 },
    );
  });
});
