import { addMilliseconds, fold, type Instant, type LifeFact } from '@okoce/domain';
import { mentor } from './mentor';
import type { MentorFact } from './mentor.events';
import { mentorship } from './mentorship';
import type { MentorshipCommand } from './mentorship.commands';
import type { MentorshipFact } from './mentorship.events';
import * as example from './mentoring.examples';

const { assign, at, mentorshipId, registered, schedule } = example;

type Step = 'assigned' | 'scheduled' | 'withdrawn' | 'returned' | 'revoked' | 'swept';
const steps: readonly Step[] = ['assigned', 'scheduled', 'withdrawn', 'returned', 'revoked', 'swept'];

/** The orders that there are: enrolment's facts of one person keep theirs, and who schedules a session has assigned before. */
function ordersOf(left: readonly Step[], told: readonly Step[] = []): readonly (readonly Step[])[] {
  if (left.length === 0) return [told];
  return left
    .filter((step) => (step !== 'scheduled' || !left.includes('assigned')) && (step !== 'returned' || !left.includes('withdrawn')))
    .flatMap((step) =>
      ordersOf(
        left.filter((other) => other !== step),
        [...told, step],
      ),
    );
}

interface Moments {
  readonly withdrawn: Instant;
  readonly returned: Instant;
  readonly revoked: Instant;
}

/** What the deciders make of it when they are told in this order, each decision on what was known then. */
function play(order: readonly Step[], { withdrawn, returned, revoked }: Moments): readonly MentorshipFact[] {
  let life: readonly LifeFact[] = [registered];
  let mentorFacts: readonly MentorFact[] = [example.mentorRegistered, example.mentorAccredited];
  let facts: readonly MentorshipFact[] = [];
  const decide = (command: MentorshipCommand): void => {
    facts = [...facts, ...mentorship.decide(command, fold(mentorship, facts))];
  };
  const end = (command: MentorshipCommand): void => {
    if (facts.length > 0) decide(command);
  };
  const acts: Record<Step, () => void> = {
    assigned: () => decide({ ...assign, mentor: fold(mentor, mentorFacts), life }),
    scheduled: () => decide(schedule),
    withdrawn: () => {
      life = [...life, { kind: 'withdrawn', occurredAt: withdrawn, districtCode: example.tebet }];
      end({ type: 'EndMentorshipOfWithdrawn', mentorshipId, withdrawnAt: withdrawn, life });
    },
    returned: () => {
      life = [...life, { kind: 'returned', occurredAt: returned, districtCode: example.tebet }];
    },
    revoked: () => {
      const command = { ...example.revokeAccreditation, occurredAt: revoked };
      mentorFacts = [...mentorFacts, ...mentor.decide(command, fold(mentor, mentorFacts))];
    },
    swept: () => {
      const by = at('2020-06-01T00:00+07:00');
      end({ type: 'EndMentorshipOfUnaccredited', mentorshipId, mentor: fold(mentor, mentorFacts), by });
    },
  };
  for (const step of order) acts[step]();
  // Told and swept once more.
  acts.withdrawn();
  acts.revoked();
  acts.swept();
  return facts;
}

const twoWeeks = 14 * 24 * 3_600_000;

describe('in whatever order it is told that she was assigned, had a session scheduled, withdrew and returned, and the mentor’s certificate was revoked', () => {
  const returned = at('2020-03-01T10:00+07:00');
  it.each([
    ['the withdrawal', { withdrawn: at('2020-01-15T10:00+07:00'), revoked: at('2020-01-12T10:00+07:00'), returned }],
    ['the withdrawal, on the very moment', { withdrawn: at('2020-01-20T09:00+07:00'), revoked: at('2020-01-12T10:00+07:00'), returned }],
    ['the withdrawal, as the 14 days end', { withdrawn: at('2020-01-15T10:00+07:00'), revoked: at('2020-01-01T10:00+07:00'), returned }],
    ['14 days after the revocation', { withdrawn: at('2020-02-15T10:00+07:00'), revoked: at('2020-01-11T10:00+07:00'), returned }],
  ])('the mentorship ended with %s', (_, moments) => {
    const orders = ordersOf(steps);
    expect(orders).toHaveLength(180);
    const handedOver = addMilliseconds(moments.revoked, twoWeeks);
    const endedAt = moments.withdrawn < handedOver ? moments.withdrawn : handedOver;
    const calledOff = endedAt <= schedule.startsAt;
    for (const order of orders.filter((one) => decidable(one, moments))) {
      const facts = play(order, moments);
      const told = order.join(' ');
      const state = fold(mentorship, facts);
      if (state.status === 'unassigned') throw new Error(told);
      expect({ told, ...state, sessions: [...state.sessions.values()].map(({ status }) => status) }).toMatchObject({
        told,
        status: 'ended',
        endedAt,
        sessions: [calledOff ? 'cancelled' : 'scheduled'],
      });
      const cancelled = facts.filter(({ type }) => type === 'SessionCancelled');
      expect({ told, cancelled: cancelled.length }).toStrictEqual({ told, cancelled: calledOff ? 1 : 0 });
    }
  });
});

/** She is not assigned by a mentor who is known to have been without accreditation then: that is refused, and there is nothing to end. */
function decidable(order: readonly Step[], { revoked }: Moments): boolean {
  return revoked > assign.occurrence.occurredAt || order.indexOf('assigned') < order.indexOf('revoked');
}
