import type { Step } from './borders';
import { pick, type Cast } from './cast';
import { ADMIN, later, participantOf, type Play } from './play';

interface Held {
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
    cast.trainingEvents.push(id);
    cast.borders.remember(endsAt);
    await cast.act('registration', { to: 'trainingEvents', path: `/training-events/${id}/registration`, body: { occurredAt }, by: ADMIN });
  },
  seat: async (cast, step) => {
    const trainingEvent = pick(cast.trainingEvents, step.other);
    if (!trainingEvent) return;
    const participantId = pick(cast.participants, step.who) ?? '';
    const body = { participantId, occurredAt: cast.borders.instant(step) };
    const path = `/training-events/${trainingEvent}/seats`;
    const id = await cast.act('seat', { to: 'trainingEvents', path, body, by: step.flag ? ADMIN : participantOf(participantId) });
    if (id) cast.seats.push({ trainingEvent, id });
  },
  seatRelease: async (cast, step) => {
    const seat = pick(cast.seats, step.which);
    if (!seat) return;
    const path = `/training-events/${seat.trainingEvent}/seats/${seat.id}/release`;
    const body = { by: step.flag ? 'holder' : 'organiser', occurredAt: cast.borders.instant(step) };
    await cast.act('seatRelease', { to: 'trainingEvents', path, body, by: ADMIN });
  },
  checkIn: (cast, step) => ofTraining(cast, step, 'checkIn', 'check-ins', true),
  checkOut: (cast, step) => ofTraining(cast, step, 'checkOut', 'check-outs', true),
  completion: async (cast, step) => {
    const id = await ofTraining(cast, step, 'completion', 'completion');
    if (!id) return;
    const { seats = [] } = (await cast.read('trainingEvents', `/training-events/${id}/seats`, ADMIN)) as { seats?: Held[] };
    for (const { certificateId } of seats)
      if (certificateId && !cast.certificates.includes(certificateId)) cast.certificates.push(certificateId);
  },
  rescheduling: (cast, step) => {
    const startsAt = cast.borders.instant(step);
    return ofTraining(cast, { ...step, plain: true }, 'rescheduling', 'rescheduling', false, { startsAt, endsAt: later(startsAt, 120) });
  },
  trainingCancellation: (cast, step) =>
    step.which % 3 === 0 ? ofTraining(cast, step, 'trainingCancellation', 'cancellation', false, { reason: 'Banjir' }) : Promise.resolve(),
  certificateRevocation: async (cast, step) => {
    const id = pick(cast.certificates, step.which);
    if (!id) return;
    const body = { reason: 'Daftar hadir keliru', occurredAt: cast.borders.instant(step) };
    await cast.act('certificateRevocation', { to: 'trainingEvents', path: `/certificates/${id}/revocation`, body, by: ADMIN });
  },
};

function ofTraining(cast: Cast, step: Step, name: string, act: string, withHolder = false, more: object = {}): Promise<string | undefined> {
  const id = pick(cast.trainingEvents, step.other);
  if (!id) return Promise.resolve(undefined);
  const holder = withHolder ? { participantId: pick(cast.participants, step.who) } : {};
  const body = { ...holder, ...more, occurredAt: cast.borders.instant(step) };
  return cast.act(name, { to: 'trainingEvents', path: `/training-events/${id}/${act}`, body, by: ADMIN });
}
