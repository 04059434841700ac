import type { Claims } from './actors';
import type { Step } from './borders';
import { pick, type Cast } from './cast';
import { ADMIN, centre, later, mentorOf, participantOf, type Play } from './play';

export const mentoringActs: Readonly<Record<string, Play>> = {
  mentorship: async (cast, step) => {
    const [mentor = '', participant = ''] = [pick(cast.mentors, step.other), pick(cast.participants, step.who)];
    const occurredAt = cast.borders.instant(step);
    const body = { mentorId: mentor, participantId: participant, occurredAt };
    const id = await cast.act('mentorship', { to: 'mentoring', path: '/mentorships', body, by: ADMIN });
    if (id && !cast.mentorships.some((known) => known.id === id)) cast.mentorships.push({ id, mentor, participant, at: occurredAt });
  },
  mentorshipEnd: (cast, step) =>
    step.which % 4 === 0 ? ofMentorship(cast, step, 'mentorshipEnd', 'end', { reason: 'Pindah jadwal' }, ADMIN) : Promise.resolve(),
  capacity: (cast, step) => ofMentor(cast, step, 'capacity', { n: 1 + (step.which % 6) }),
  mentorTransfer: (cast, step) => ofMentor(cast, step, 'mentorTransfer', { toDistrictCode: centre(step.which) }, 'transfer'),
  relation: (cast, step) =>
    step.which % 8 === 0
      ? ofMentor(cast, step, 'relation', { participantId: pick(cast.participants, step.who), kind: 'family' }, 'relations')
      : Promise.resolve(),
  plan: (cast, step) => ofMentorship(cast, step, 'plan', 'plan', { summary: `Rencana ${step.which % 2}` }),
  slot: async (cast, step) => {
    const mentorship = pick(cast.mentorships, step.other);
    if (!mentorship) return;
    const startsAt = cast.borders.near(later(mentorship.at, (step.which % 40) * 1_440), step);
    const body = { startsAt, minutes: 30 + (step.which % 40), occurredAt: later(startsAt, -(step.minute % 3_000)) };
    const path = `/mentorships/${mentorship.id}/slots`;
    const id = await cast.act('slot', { to: 'mentoring', path, body, by: mentorOf(mentorship.mentor) });
    if (id) cast.slots.push({ id, at: startsAt, mentorship });
  },
  session: async (cast, step) => {
    const mentorship = pick(cast.mentorships, step.other);
    if (!mentorship) return;
    const startsAt = cast.borders.instant(step);
    const minutes = pick([5, 29, 30, 60, 480], step.which) ?? 0;
    const occurredAt = later(startsAt, -1 - (step.minute % 4_000));
    const body = { mentorshipId: mentorship.id, startsAt, minutes, occurredAt };
    const id = await cast.act('session', { to: 'mentoring', path: '/sessions', body, by: mentorOf(mentorship.mentor) });
    if (id) booked(cast, { id, mentorship, startsAt, at: cast.borders.remember(later(startsAt, minutes)) });
  },
  slotBooking: async (cast, step) => {
    const slot = pick(cast.slots, step.which);
    if (!slot) return;
    const { mentorship, at: startsAt } = slot;
    const body = { mentorshipId: mentorship.id, slotId: slot.id, occurredAt: later(startsAt, -(step.minute % 2_000)) };
    const by = step.flag ? participantOf(mentorship.participant) : mentorOf(mentorship.mentor);
    const id = await cast.act('slotBooking', { to: 'mentoring', path: '/sessions', body, by });
    if (id) booked(cast, { id, mentorship, startsAt, at: later(startsAt, 70) });
  },
  sessionRescheduling: async (cast, step) => {
    const session = pick(cast.sessions, step.which);
    if (!session) return;
    const startsAt = cast.borders.near(later(session.startsAt, 1_440), step);
    const body = { startsAt, occurredAt: later(session.startsAt, -(step.minute % 3_000)) };
    const path = `/sessions/${session.id}/rescheduling`;
    await cast.act('sessionRescheduling', { to: 'mentoring', path, body, by: mentorOf(session.mentorship.mentor) });
  },
  sessionCancellation: (cast, step) =>
    ofSession(cast, step, 'sessionCancellation', 'cancellation', { by: pick(['participant', 'mentor', 'centre'], step.other) }, ADMIN),
  sessionMiss: (cast, step) => ofSession(cast, step, 'sessionMiss', 'miss', { missedBy: step.flag ? 'participant' : 'mentor' }, ADMIN),
  log: (cast, step) => ofSession(cast, step, 'log', 'log', { minutes: pick([5, 29, 30, 60], step.other) }),
  logElsewhen: async (cast, step) => {
    const session = pick(cast.sessions, step.which);
    if (!session) return;
    const startsAt = cast.borders.near(session.startsAt, step);
    const body = { startsAt, minutes: 45, occurredAt: later(startsAt, 45 + (step.minute % 300)) };
    await cast.act('logElsewhen', { to: 'mentoring', path: `/sessions/${session.id}/log`, body, by: mentorOf(session.mentorship.mentor) });
  },
  confirmation: (cast, step) => ofSession(cast, step, 'confirmation', 'confirmation', {}, 'participant'),
  dispute: (cast, step) => ofSession(cast, step, 'dispute', 'dispute', { reason: 'Tidak pernah bertemu' }, 'participant'),
  retraction: (cast, step) =>
    step.which % 2 === 0 ? ofSession(cast, step, 'retraction', 'retraction', { reason: 'Salah catat' }) : Promise.resolve(),
};

function booked(cast: Cast, session: Cast['sessions'][number]): void {
  if (!cast.sessions.some(({ id }) => id === session.id)) cast.sessions.push(session);
}

function ofMentorship(cast: Cast, step: Step, name: string, act: string, body: object, by?: Claims): Promise<string | undefined> {
  const mentorship = pick(cast.mentorships, step.other);
  if (!mentorship) return Promise.resolve(undefined);
  const occurredAt = cast.borders.near(mentorship.at, step);
  const path = `/mentorships/${mentorship.id}/${act}`;
  return cast.act(name, { to: 'mentoring', path, body: { ...body, occurredAt }, by: by ?? mentorOf(mentorship.mentor) });
}

function ofMentor(cast: Cast, step: Step, name: string, body: object, act = name): Promise<unknown> {
  const path = `/mentors/${pick(cast.mentors, step.other) ?? ''}/${act}`;
  return cast.act(name, { to: 'mentoring', path, body: { ...body, occurredAt: cast.borders.instant(step) }, by: ADMIN });
}

function ofSession(cast: Cast, step: Step, name: string, act: string, body: object, by?: 'participant' | Claims): Promise<unknown> {
  const session = pick(cast.sessions, step.which);
  if (!session) return Promise.resolve();
  const { mentor, participant } = session.mentorship;
  const claims = by === 'participant' ? participantOf(participant) : (by ?? mentorOf(mentor));
  const path = `/sessions/${session.id}/${act}`;
  return cast.act(name, { to: 'mentoring', path, body: { ...body, occurredAt: cast.borders.near(session.at, step) }, by: claims });
}
