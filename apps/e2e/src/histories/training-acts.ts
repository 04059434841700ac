import type { Step } from './borders';
import { pick, type Cast } from './cast';
import { ADMIN, later, participantOf, type Play } from './play';

/** A line of the list of attendances. */
interface Attended {
  readonly certificateId?: string | null;
}

export const trainingActs: Readonly<Record<string, Play>> = {
  trainingEvent: async (cast, step) => {
    const startsAt = cast.borders.instant(step);
    const endsAt = later(startsAt, 60 + (step.which % 300));
    const plan = { title: 'Pelatihan acak', kind: pick(['core', 'core', 'other'], step.other), partner: 'Pemprov DKI', venue: 'Daring' };
    const occurredAt = later(startsAt, -20 * 1_440);
    const body = { ...plan, startsAt, endsAt, capacity: 1 + (step.which % 4), occurredAt };
    const id = await cast.act('trainingEvent', { to: 'trainingEvents', path: '/training-events', body, by: ADMIN });
    if (!id) return;
    cast.trainingEvents.push({ id, at: startsAt });
    cast.borders.remember(endsAt);
    await cast.act('registration', { to: 'trainingEvents', path: `/training-events/${id}/registration`, body: { occurredAt }, by: ADMIN });
  },
  seat: async (cast, step) => {
    const trainingEvent = pick(cast.trainingEvents, step.other);
    if (!trainingEvent) return;
    const participantId = pick(cast.participants, step.who) ?? '';
    const occurredAt = step.flag ? cast.borders.instant(step) : cast.borders.near(later(trainingEvent.at, -5_000), step);
    const path = `/training-events/${trainingEvent.id}/seats`;
    const by = step.flag ? ADMIN : participantOf(participantId);
    const id = await cast.act('seat', { to: 'trainingEvents', path, body: { participantId, occurredAt }, by });
    if (id) cast.seats.push({ id, at: occurredAt, trainingEvent: trainingEvent.id });
  },
  seatRelease: async (cast, step) => {
    const seat = pick(cast.seats, step.which);
    if (!seat) return;
    const path = `/training-events/${seat.trainingEvent}/seats/${seat.id}/release`;
    const body = { by: step.flag ? 'holder' : 'organiser', occurredAt: cast.borders.near(seat.at, step) };
    await cast.act('seatRelease', { to: 'trainingEvents', path, body, by: ADMIN });
  },
  checkIn: async (cast, step) => {
    const trainingEvent = pick(cast.trainingEvents, step.other);
    const participant = pick(cast.participants, step.who) ?? '';
    const id = await ofTraining(cast, step, 'checkIn', 'check-ins', { participantId: participant });
    if (id && trainingEvent) cast.attendances.push({ ...trainingEvent, participant });
  },
  checkOut: async (cast, step) => {
    const attendance = pick(cast.attendances, step.which);
    if (!attendance) return;
    const body = { participantId: attendance.participant, occurredAt: cast.borders.near(later(attendance.at, 1_441), step) };
    await cast.act('checkOut', { to: 'trainingEvents', path: `/training-events/${attendance.id}/check-outs`, body, by: ADMIN });
  },
  completion: async (cast, step) => {
    const trainingEvent = pick(cast.attendances, step.which) ?? pick(cast.trainingEvents, step.which);
    if (!trainingEvent) return;
    const { id } = trainingEvent;
    const occurredAt = cast.borders.near(later(trainingEvent.at, 1_441), step);
    const path = `/training-events/${id}/completion`;
    if (!(await cast.act('completion', { to: 'trainingEvents', path, body: { occurredAt }, by: ADMIN }))) return;
    const answer = await cast.read('trainingEvents', `/training-events/${id}/attendances`, ADMIN);
    const { attendances = [] } = answer as { attendances?: Attended[] };
    for (const { certificateId } of attendances) if (certificateId) cast.certificates.push({ id: certificateId, at: occurredAt });
  },
  rescheduling: async (cast, step) => {
    const trainingEvent = pick(cast.trainingEvents, step.other);
    if (!trainingEvent) return;
    const startsAt = cast.borders.near(trainingEvent.at, step);
    const body = { startsAt, endsAt: later(startsAt, 120), occurredAt: later(trainingEvent.at, -1 - (step.minute % 5_000)) };
    const path = `/training-events/${trainingEvent.id}/rescheduling`;
    await cast.act('rescheduling', { to: 'trainingEvents', path, body, by: ADMIN });
  },
  trainingCancellation: (cast, step) =>
    step.which % 3 === 0 ? ofTraining(cast, step, 'trainingCancellation', 'cancellation', { reason: 'Banjir' }) : Promise.resolve(),
  certificateRevocation: async (cast, step) => {
    const certificate = pick(cast.certificates, step.which);
    if (!certificate) return;
    const body = { reason: 'Daftar hadir keliru', occurredAt: cast.borders.near(certificate.at, step) };
    const path = `/certificates/${certificate.id}/revocation`;
    await cast.act('certificateRevocation', { to: 'trainingEvents', path, body, by: ADMIN });
  },
};

function ofTraining(cast: Cast, step: Step, name: string, act: string, more: object): Promise<string | undefined> {
  const trainingEvent = pick(cast.trainingEvents, step.other);
  if (!trainingEvent) return Promise.resolve(undefined);
  const body = { ...more, occurredAt: cast.borders.near(trainingEvent.at, step) };
  return cast.act(name, { to: 'trainingEvents', path: `/training-events/${trainingEvent.id}/${act}`, body, by: ADMIN });
}
