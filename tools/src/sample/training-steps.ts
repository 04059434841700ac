import { later, type Moment } from './moments';
import { withdrawalKey } from './enrolment-steps';
import { admin, inOrder, mentorKey, participantKey, type Act, type Known, type Step } from './step';
import type { SampleSeat, SampleTraining, Story } from './story';

const COMPLETED_AFTER_MINUTES = 90;

/** A training event from its scheduling to its completion, in the order of its days: it is one stream. */
export function trainingSteps(training: SampleTraining, index: number, { participants }: Story): readonly Step[] {
  const { title, kind, partner, venue, districtCode, startsAt, endsAt, capacity, scheduledAt, rescheduled, cancelled, seats } = training;
  const key = `pelatihan/${index}`;
  const step = (
    at: Moment,
    part: string,
    path: string,
    make: (known: Known, id: string) => object | Promise<object> = () => ({}),
  ): Step => ({
    at,
    key: `${key}/${part}`,
    to: 'training-events',
    act: async (known): Promise<Act> => {
      const id = known.idOf(key);
      return { path: `/training-events/${id}/${path}`, body: await make(known, id), by: admin };
    },
  });
  const body = { title, kind, partner, venue, startsAt, endsAt, capacity, ...(districtCode ? { districtCode } : {}) };
  const scheduled: Step = { at: scheduledAt, key, to: 'training-events', act: () => ({ path: '/training-events', body, by: admin }) };
  const holder = (known: Known, seat: SampleSeat): object =>
    training.holders === 'mentor'
      ? { mentorId: known.idOf(mentorKey(seat.holder)) }
      : { participantId: known.idOf(participantKey(seat.holder)) };
  const ends = rescheduled?.endsAt ?? endsAt;
  const leavers = training.holders === 'mentor' ? [] : seats.filter((seat) => leavesBefore(seat, participants[seat.holder]?.moves, ends));
  const completed = step(later(ends, COMPLETED_AFTER_MINUTES), 'selesai', 'completion', async (known, id) => {
    // A seat whose holder left is given back, not missed: that must be known by now.
    for (const { holder: leaver } of leavers) {
      await known.untilTold(withdrawalKey(leaver));
      await known.untilReleased(id, known.idOf(`${key}/${leaver}/kursi`));
    }
    return {};
  });
  return [
    ...inOrder([
      scheduled,
      step(later(scheduledAt, 30), 'buka', 'registration'),
      ...(rescheduled
        ? [step(rescheduled.at, 'geser', 'rescheduling', () => ({ startsAt: rescheduled.startsAt, endsAt: rescheduled.endsAt }))]
        : []),
      ...seats.flatMap((seat) => seatSteps(seat, step, holder, key)),
      ...(cancelled ? [step(cancelled.at, 'batal', 'cancellation', () => ({ reason: cancelled.reason }))] : [completed]),
    ]),
  ];
}

type MakeStep = (at: Moment, part: string, path: string, make?: (known: Known, id: string) => object | Promise<object>) => Step;

function seatSteps(seat: SampleSeat, step: MakeStep, holder: (known: Known, seat: SampleSeat) => object, key: string): readonly Step[] {
  const { holder: index, reservedAt, released, checkedInAt, checkedOutAt } = seat;
  const reserved = reservedAt ? [step(reservedAt, `${index}/kursi`, 'seats', (known) => holder(known, seat))] : [];
  if (released) {
    const given: Step = {
      ...step(released.at, `${index}/lepas`, ''),
      act: (known) => ({
        path: `/training-events/${known.idOf(key)}/seats/${known.idOf(`${key}/${index}/kursi`)}/release`,
        body: { by: released.by },
        by: admin,
      }),
    };
    return [...reserved, given];
  }
  return [
    ...reserved,
    ...(checkedInAt ? [step(checkedInAt, `${index}/masuk`, 'check-ins', (known) => holder(known, seat))] : []),
    ...(checkedOutAt ? [step(checkedOutAt, `${index}/keluar`, 'check-outs', (known) => holder(known, seat))] : []),
  ];
}

/** The certificates that prove to be somebody else's. */
export function revocationSteps({ trainings }: Story): readonly Step[] {
  return trainings.flatMap(({ seats }, index) =>
    seats.flatMap(({ holder, certificateRevoked }): Step[] => {
      if (!certificateRevoked) return [];
      const { at, reason } = certificateRevoked;
      const key = `pelatihan/${index}`;
      return [
        {
          at,
          key: `${key}/${holder}/cabut`,
          to: 'training-events',
          act: async (known) => {
            const certificateId = await known.certificateOf(known.idOf(key), known.idOf(`${key}/${holder}/kursi`));
            return { path: `/certificates/${certificateId}/revocation`, body: { reason }, by: admin };
          },
        },
      ];
    }),
  );
}

function leavesBefore(
  { reservedAt, checkedInAt, released }: SampleSeat,
  moves: readonly { kind: string; at: Moment }[] = [],
  ends: Moment,
): boolean {
  const left = moves.find(({ kind }) => kind === 'withdrawal')?.at;
  return left !== undefined && reservedAt !== undefined && !checkedInAt && !released && reservedAt < left && left < ends;
}
