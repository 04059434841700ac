import { RuleViolation, addMilliseconds, fold } from '@okoce/domain';
import type { Holder, Instant, LifeFact, Occurrence, Uuid } from '@okoce/domain';
import * as fc from 'fast-check';
import { listed } from './roll';
import { trainingEvent, type Planned, type Seat, type TrainingEvent } from './training-event';
import { placesTaken } from './training-event-places';
import type { KnownHolder, KnownParticipant, TrainingEventCommand } from './training-event.commands';
import type { TrainingEventFact } from './training-event.events';
import * as example from './training-event.examples';

const { at, trainingEventId } = example;
const id = (prefix: string, n: number): Uuid => `0197${prefix}-0000-7000-8000-${String(n).padStart(12, '0')}` as Uuid;
const seed = 20_200_108;

/** The moments at which something begins or ends, and those beside them. */
const borders = [example.plan, example.otherTimes]
  .flatMap(({ startsAt, endsAt }) => [startsAt, endsAt])
  .concat(example.withdrawn.occurredAt, at('2020-01-07T00:00+07:00'), at('2020-01-08T00:00+07:00'));
const moment = fc.constantFrom(...borders.flatMap((border) => [addMilliseconds(border, -1), border, addMilliseconds(border, 1)]));
const occurrence = (occurredAt: Instant): Occurrence => ({ occurredAt, now: at('2020-02-01T00:00Z'), channel: 'sample', role: 'officer' });

const holders = Array.from({ length: 6 }, (_, n): Holder => ({ holderKind: n % 2 ? 'mentor' : 'participant', holderId: id('b000', n) }));
const back: LifeFact = { ...example.registered, kind: 'returned', occurredAt: addMilliseconds(example.plan.startsAt, -1) };
const lives: LifeFact[][] = [
  [example.registered],
  [example.registered, example.withdrawn],
  [example.registered, example.withdrawn, back],
  [example.registered, { ...example.withdrawn, occurredAt: example.plan.startsAt }],
];

const known = ({ holderKind, holderId }: Holder, life: readonly LifeFact[]): KnownHolder =>
  holderKind === 'mentor' ? { holderKind, holderId, registeredAt: example.registered.occurredAt } : { holderKind, holderId, life };
const participant = ({ holderId }: Holder, life: readonly LifeFact[]): KnownParticipant => ({ holderKind: 'participant', holderId, life });

const ACTS = 50;
const command = (n: number): fc.Arbitrary<TrainingEventCommand> =>
  fc.tuple(fc.constantFrom(...holders), fc.constantFrom(...lives), moment, fc.nat(ACTS)).chain(([holder, life, when, other]) => {
    const to = { trainingEventId, occurrence: occurrence(when) };
    const { startsAt, endsAt } = other % 2 ? example.plan : example.otherTimes;
    const seat: TrainingEventCommand = { type: 'ReserveSeat', ...to, seatId: id('c000', n), holder: known(holder, life) };
    const came: TrainingEventCommand = { type: 'CheckIn', ...to, attendanceId: id('d000', n), holder: known(holder, life) };
    const releasedBy = other % 3 ? 'holder' : 'organiser';
    const releases = [0, 1, 2].map((before): TrainingEventCommand => {
      return { type: 'ReleaseSeat', ...to, seatId: id('c000', Math.max(0, n - before - (other % 9))), releasedBy };
    });
    return fc.constantFrom<TrainingEventCommand>(
      { type: 'RescheduleTrainingEvent', ...to, times: { startsAt, endsAt }, holders: [participant(holder, life)] },
      ...[seat, seat, seat, seat, ...releases],
      { type: 'ReleaseSeatOfWithdrawn', trainingEventId, holder: participant(holder, life) },
      // People come late in the course, and it is seldom called off, so that there is something before.
      ...(n > ACTS / 2 ? [came, came, { type: 'CheckOut' as const, ...to, holder }, { type: 'CheckOut' as const, ...to, holder }] : []),
      ...(n === ACTS - 1 ? [{ type: 'CancelTrainingEvent' as const, ...to }] : []),
    );
  });
const endings = Array.from({ length: ACTS }, (_, n): TrainingEventCommand => {
  const occurredAt = at(n % 3 ? '2020-01-10T08:00+07:00' : '2020-01-09T13:00+07:00');
  return {
    type: 'RevokeCertificate',
    trainingEventId,
    occurrence: occurrence(occurredAt),
    certificateId: example.certificateIdOf(id('d000', n)),
  };
});
const closing = occurrence(addMilliseconds(example.otherTimes.endsAt, 1));
const course = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.nat(9), ...Array.from({ length: ACTS }, (_, n) => command(n)));
const commands = course.map(([capacity, opensAfter, ...acts]): TrainingEventCommand[] => [
  { type: 'ScheduleTrainingEvent', trainingEventId, occurrence: occurrence(example.planning), plan: { ...example.plan, capacity } },
  ...acts.slice(0, opensAfter),
  { type: 'OpenRegistration', trainingEventId, occurrence: occurrence(example.planning) },
  ...acts.slice(opensAfter),
  ...holders.slice(1).map((holder): TrainingEventCommand => ({ type: 'CheckOut', trainingEventId, occurrence: closing, holder })),
  { ...example.complete, occurrence: closing },
  ...endings,
  ...acts.filter(({ type }) => type === 'ReleaseSeatOfWithdrawn'),
]);

function decided(act: TrainingEventCommand, state: TrainingEvent): readonly TrainingEventFact[] {
  try {
    return trainingEvent.decide(act, state);
  } catch (error) {
    if (error instanceof RuleViolation) return [];
    throw error;
  }
}

function planned(state: TrainingEvent): Planned {
  if (state.status === 'unscheduled') throw new Error('It was scheduled');
  return state;
}

describe('any sequence of commands', () => {
  it('keeps to the capacity, says the end of each seat once, and changes nothing when said again or over', () => {
    fc.assert(
      fc.property(commands, (acts) => {
        const facts: TrainingEventFact[] = [];
        let before = trainingEvent.initialState;
        for (const act of acts) {
          const added = decided(act, before);
          if (before.status === 'cancelled') expect(added).toEqual([]);
          if (before.status === 'completed') expect(added.every(({ type }) => type === 'CertificateRevoked')).toBe(true);
          facts.push(...added);
          const state = planned(added.reduce(trainingEvent.evolve, before));
          expect(placesTaken(state)).toBeLessThanOrEqual(state.plan.capacity);
          expect(decided(act, state)).toEqual([]);
          if (added.some(({ type }) => type === 'TrainingEventRescheduled')) expectAllMoved(state);
          before = state;
        }
        expect(fold(trainingEvent, facts)).toStrictEqual(before);
        expectSound(facts, planned(before));
      }),
      { numRuns: 100, seed },
    );
  });

  it('leaves no seat to whoever left before the start, wherever in the order of what is learnt she reserved it', () => {
    const life = fc
      .uniqueArray(moment, { minLength: 1, maxLength: 4 })
      .map((moments) =>
        moments.sort().map((occurredAt, n): LifeFact => ({ ...example.registered, kind: n % 2 ? 'returned' : 'withdrawn', occurredAt })),
      );
    fc.assert(
      fc.property(life, fc.constantFrom(example.plan, { ...example.plan, ...example.otherTimes }), (later, plan) => {
        const reservedAt = addMilliseconds(later[0]?.occurredAt ?? plan.startsAt, -1);
        const ends = Array.from({ length: later.length + 1 }, (_, n) => seatAfter(plan, reservedAt, later, n));
        const leftAt = later.find(({ kind, occurredAt }) => kind === 'withdrawn' && occurredAt < plan.startsAt)?.occurredAt;
        const end = leftAt ? { status: 'released', releasedBy: 'organiser', releasedAt: leftAt } : { status: 'held' };
        for (const seat of ends) expect(seat).toMatchObject(end);
      }),
      { numRuns: 300, seed },
    );
  });
});

/** Her seat, when this many of the facts of her life were known at the reservation, and each withdrawal that is learnt after it is acted on twice. */
function seatAfter(plan: typeof example.plan, reservedAt: Instant, later: readonly LifeFact[], knownFirst: number): Seat | undefined {
  const [holder] = holders as [Holder];
  const knownAfter = (n: number): KnownParticipant => participant(holder, [example.registered, ...later.slice(0, n)]);
  const acts: TrainingEventCommand[] = [
    { type: 'ScheduleTrainingEvent', trainingEventId, occurrence: occurrence(reservedAt), plan },
    { type: 'OpenRegistration', trainingEventId, occurrence: occurrence(reservedAt) },
    { type: 'ReserveSeat', trainingEventId, occurrence: occurrence(reservedAt), seatId: id('c000', 1), holder: knownAfter(knownFirst) },
  ];
  for (let n = knownFirst + 1; n <= later.length; n += 1) {
    const learnt: TrainingEventCommand = { type: 'ReleaseSeatOfWithdrawn', trainingEventId, holder: knownAfter(n) };
    if (later[n - 1]?.kind === 'withdrawn') acts.push(learnt, learnt);
  }
  const end = acts.reduce<TrainingEvent>(
    (state, act) => decided(act, state).reduce(trainingEvent.evolve, state),
    trainingEvent.initialState,
  );
  return listed(planned(end).seats)[0];
}

function expectAllMoved({ plan, seats }: Planned): void {
  const held = listed(seats).filter(({ status }) => status === 'held');
  expect(held.every(({ startsAt }) => startsAt === plan.startsAt)).toBe(true);
}

function expectSound(facts: readonly TrainingEventFact[], { status, seats, attendances }: Planned): void {
  const ofType = <Type extends TrainingEventFact['type']>(type: Type) => dataOf(facts, type);
  const once = (ids: readonly (string | null)[]) => expect(new Set(ids).size).toBe(ids.length);
  const onSeats = ofType('CheckedIn').flatMap(({ seatId }) => seatId ?? []);
  once([...ofType('SeatReleased').map(({ seatId }) => seatId), ...ofType('SeatMissed').map(({ seatId }) => seatId), ...onSeats]);
  once(ofType('CheckedIn').map(({ holderId }) => holderId));
  once(ofType('CertificateIssued').map(({ attendanceId }) => attendanceId));
  once(ofType('CertificateRevoked').map(({ certificateId }) => certificateId));
  const attended = status === 'completed' ? ofType('CheckedOut').map(({ attendanceId }) => attendanceId) : [];
  expect(ofType('CertificateIssued').map(({ attendanceId }) => attendanceId)).toEqual(expect.arrayContaining(attended));
  expect(ofType('CertificateIssued')).toHaveLength(attended.length);
  if (status === 'completed' || status === 'cancelled') expect(listed(seats).map((seat) => seat.status)).not.toContain('held');
  expect(listed(attendances)).toHaveLength(ofType('CheckedIn').length);
  const reservedAt = new Map(ofType('SeatReserved').map(({ seatId, occurredAt }) => [seatId, occurredAt]));
  for (const { seatId, occurredAt } of [...ofType('SeatReleased'), ...ofType('SeatRescheduled'), ...ofType('SeatMissed')])
    expect(occurredAt >= String(reservedAt.get(seatId))).toBe(true);
}

type DataOf<Type extends TrainingEventFact['type']> = Extract<TrainingEventFact, { type: Type }>['data'];

function dataOf<Type extends TrainingEventFact['type']>(facts: readonly TrainingEventFact[], type: Type): DataOf<Type>[] {
  return facts.flatMap((fact) => (fact.type === type ? [fact.data as DataOf<Type>] : []));
}
