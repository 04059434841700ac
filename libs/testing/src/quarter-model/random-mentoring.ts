import { addMilliseconds } from '@okoce/domain';
import type { Instant } from '@okoce/domain';
import type { Chance } from './chance';
import { mentorshipOf, some } from './random-person';
import type { Mentorship, RandomPerson } from './random-person';
import type { Data, Recorder, Stream } from './recorder';

const DAY_MS = 86_400_000;
const lengths = [29, 30, 30, 31, 45, 60, 90, 24 * 60] as const;
const notices = [-DAY_MS, -DAY_MS - 1, -DAY_MS + 1, 0, 1, -3 * DAY_MS] as const;
const verdicts = [
  ...[[], ['Confirmed'], ['Confirmed'], ['Confirmed'], ['Confirmed'], ['Disputed'], ['Disputed', 'Confirmed'], ['Confirmed', 'Disputed']],
  ['Confirmed', 'Disputed', 'Confirmed'],
] as const;

export function addMentor(chance: Chance, recorder: Recorder, centres: readonly string[]): string {
  const mentorId = chance.id();
  const stream = recorder.stream('mentoring');
  let at = chance.happens(0.8) ? ('2026-08-01T00:00:00.000Z' as Instant) : chance.moment();
  let centre = chance.of(centres);
  stream.record('MentorRegistered', at, { mentorId, districtCode: centre, engagement: 'paid' });
  some(chance.of([0, 0, 1, 2, 3]), () => {
    at = chance.notBefore(at);
    const to = chance.of(centres.filter((code) => code !== centre));
    stream.record('MentorTransferred', at, { mentorId, fromDistrictCode: centre, toDistrictCode: to });
    centre = to;
  });
  return mentorId;
}

/** Mentorships, then sessions and slots in them. */
export function addMentoring(person: RandomPerson): void {
  const { chance, steady } = person;
  some(steady ? chance.of([1, 1, 2]) : chance.of([0, 1, 1, 2]), () => addMentorship(person));
  some(steady ? chance.whole(4, 16) : chance.whole(0, 10), () => addSession(person));
  some(chance.whole(0, 4), () => addSlot(person));
}

function addMentorship({ chance, recorder, participantId, registeredAt, mentors, mentorships, steady }: RandomPerson): void {
  const stream = recorder.stream('mentoring');
  const data = { mentorshipId: chance.id(), mentorId: chance.of(mentors), participantId };
  mentorships.push(data);
  const at = chance.happens(steady ? 0.9 : 0.5) ? registeredAt : chance.notBefore(registeredAt);
  stream.record('MentorAssigned', at, data);
  if (chance.happens(0.7)) stream.record('PlanAgreed', chance.notBefore(at), data);
  if (chance.happens(steady ? 0.1 : 0.4)) stream.record('MentorshipEnded', chance.notBefore(chance.notBefore(at)), data);
}

type OfferedSlot = Mentorship & { readonly slotId: string; readonly startsAt: Instant; readonly minutes: number };

function addSlot(person: RandomPerson): void {
  const { chance, recorder } = person;
  const slot = { ...mentorshipOf(person), slotId: chance.id(), startsAt: chance.start(), minutes: chance.of(lengths) };
  recorder.stream('mentoring').record('SlotOffered', addMilliseconds(slot.startsAt, -chance.whole(1, 20) * DAY_MS), slot);
  some(chance.of([0, 0, 1, 1, 2]), () => addSession(person, slot));
}

function addSession(person: RandomPerson, slot?: OfferedSlot): void {
  const { chance, recorder, steady } = person;
  const stream = recorder.stream('mentoring');
  let data = {
    ...{ sessionId: chance.id(), ...mentorshipOf(person), startsAt: chance.start(), minutes: chance.of(lengths), slotId: null },
    ...slot,
  };
  const plannedAt = addMilliseconds(data.startsAt, -chance.whole(0, 20) * DAY_MS);
  if (chance.happens(0.05)) return log(chance, stream, data);
  stream.record('SessionScheduled', plannedAt, data);
  some(chance.of([0, 0, 0, 1, 2]), () => {
    data = { ...data, startsAt: chance.moment() };
    stream.record('SessionRescheduled', chance.near(plannedAt), data);
  });
  const logged = { ...data, startsAt: chance.happens(0.7) ? data.startsAt : chance.near(data.startsAt), minutes: chance.of(lengths) };
  const fates = ['logged', 'logged', 'logged', 'logged', 'cancelled', 'missed', 'open', 'missed and logged'] as const;
  const fate = chance.of([...fates, ...(steady ? (['logged', 'logged', 'logged'] as const) : (['cancelled', 'missed'] as const))]);
  if (fate === 'cancelled') cancel(chance, stream, data);
  if (fate.startsWith('missed')) {
    const missedBy = chance.of(['participant', 'participant', 'mentor']);
    stream.record('SessionMissed', data.startsAt, { ...data, missedBy });
  }
  // One that was thought missed, and was held.
  if (fate.endsWith('logged')) log(chance, stream, logged);
}

function cancel(chance: Chance, stream: Stream, session: Data & { readonly startsAt: Instant }): void {
  const cancelledBy = chance.of(['participant', 'participant', 'participant', 'mentor', 'centre']);
  stream.record('SessionCancelled', addMilliseconds(session.startsAt, chance.of(notices)), { ...session, cancelledBy });
}

function log(chance: Chance, stream: Stream, session: Data & { readonly startsAt: Instant; readonly minutes: number }): void {
  chance.edge(session.startsAt);
  chance.edge(addMilliseconds(session.startsAt, session.minutes * 60_000));
  let at = chance.notBefore(session.startsAt);
  stream.record('SessionLogged', at, session);
  for (const verdict of [...chance.of<readonly string[]>(verdicts), ...(chance.happens(0.1) ? ['Retracted'] : [])]) {
    at = chance.notBefore(at);
    stream.record(`Session${verdict}`, at, { ...session, ...(verdict === 'Confirmed' ? { confirmedBy: 'participant' } : {}) });
  }
}
