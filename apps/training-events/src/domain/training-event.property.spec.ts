import { RuleViolation, fold } from '@okoce/domain';
import type { Holder, Uuid } from '@okoce/domain';
import * as fc from 'fast-check';
import { trainingEvent } from './training-event';
import type { KnownHolder, TrainingEventCommand } from './training-event.commands';
import type { TrainingEventFact } from './training-event.events';
import * as example from './training-event.examples';

const { at, occurrence, trainingEventId } = example;
const id = (prefix: string, n: number): Uuid => `0197${prefix}-0000-7000-8000-${String(n).padStart(12, '0')}` as Uuid;
const when = occurrence(at('2020-01-09T08:00+07:00'));
const holders = Array.from({ length: 6 }, (_, n): Holder => ({ holderKind: n % 2 ? 'mentor' : 'participant', holderId: id('b000', n) }));

const knownHolder = ({ holderKind, holderId }: Holder): KnownHolder =>
  holderKind === 'mentor'
    ? { holderKind, holderId, registeredAt: example.registered.occurredAt }
    : { holderKind, holderId, life: [example.registered] };

const command = (n: number): fc.Arbitrary<TrainingEventCommand> =>
  fc.constantFrom(...holders).chain((holder) => {
    const known = knownHolder(holder);
    return fc.constantFrom<TrainingEventCommand>(
      { type: 'OpenRegistration', trainingEventId, occurrence: when },
      { type: 'ReserveSeat', trainingEventId, occurrence: when, seatId: id('c000', n), holder: known },
      { type: 'ReserveSeat', trainingEventId, occurrence: when, seatId: id('c000', n), holder: known },
      { type: 'CheckIn', trainingEventId, occurrence: when, attendanceId: id('d000', n), holder: known },
      { type: 'CheckOut', trainingEventId, occurrence: when, holder },
    );
  });
const commands = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.array(fc.nat(10_000).chain(command), { maxLength: 60, size: 'max' }))
  .map(([capacity, acts]): TrainingEventCommand[] => [
    { type: 'ScheduleTrainingEvent', trainingEventId, occurrence: when, plan: { ...example.plan, capacity } },
    ...acts,
    { ...example.complete, occurrence: when },
    { ...example.complete, occurrence: when },
  ]);

function play(acts: readonly TrainingEventCommand[]): readonly TrainingEventFact[] {
  return acts.reduce<readonly TrainingEventFact[]>((facts, act) => {
    try {
      return [...facts, ...trainingEvent.decide(act, fold(trainingEvent, facts))];
    } catch (error) {
      if (error instanceof RuleViolation) return facts;
      throw error;
    }
  }, []);
}

describe('any sequence of commands', () => {
  it('fills no more seats than there are, and gives each attendance one certificate, only after check-in and check-out', () => {
    fc.assert(
      fc.property(commands, (acts) => {
        const facts = play(acts);
        const state = fold(trainingEvent, facts);
        if (state.status === 'unscheduled') throw new Error('It was scheduled');
        const ofType = (type: TrainingEventFact['type']) => facts.filter((fact) => fact.type === type);
        expect(ofType('SeatReserved').length).toBeLessThanOrEqual(state.plan.capacity);
        expect(ofType('CertificateIssued')).toHaveLength(ofType('CheckedOut').length);
        expect(state.certificates.size).toBe(ofType('CheckedOut').length);
        expect(ofType('CheckedOut').length).toBeLessThanOrEqual(ofType('CheckedIn').length);
        expect(new Set([...state.seats.values()].map((seat) => seat.holderId)).size).toBe(state.seats.size);
        expect(fold(trainingEvent, facts)).toStrictEqual(state);
      }),
      { numRuns: 200, seed: 20_200_108 },
    );
  });
});
