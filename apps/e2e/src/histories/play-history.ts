import * as fc from 'fast-check';
import { eventually } from '@okoce/testing';
import { person, registration } from '../people';
import type { System } from '../system';
import { acts, drawn } from './acts';
import { Actors } from './actors';
import { stepArbitrary } from './borders';
import { Cast, pick } from './cast';
import { ADMIN, centre, mentorOf } from './play';

const PARTICIPANTS = 7;
const MENTORS = 5;
const REGISTERED_AT = [
  '2019-11-30T17:00:00.000Z',
  '2019-12-01T16:59:59.999Z',
  '2019-11-30T16:59:59.999Z',
  '2019-12-31T17:00:00.000Z',
  '2019-11-30T17:00:00.001Z',
];

/** Plays a cast's history: the same seed asks the same of the services, whatever else goes on beside it. */
export async function playHistory(system: System, number: number, seed: number, length: number): Promise<Cast> {
  const cast = new Cast(number, new Actors(system));
  await gather(cast);
  for (const step of fc.sample(stepArbitrary, { seed: seed + number, numRuns: length })) {
    const name = pick(drawn, step.act) ?? '';
    await acts[name]?.(cast, step);
  }
  return cast;
}

/** Who is in it: participants of three centres registered at border instants, and mentors whom a training has accredited. */
async function gather(cast: Cast): Promise<void> {
  for (let index = 0; index < MENTORS; index++) {
    const body = { name: `Mentor Acak ${index}`, districtCode: centre(index), kind: 'paid', occurredAt: '2019-11-01T02:00:00.000Z' };
    cast.mentors.push(await required(cast, 'mentor', { to: 'mentoring', path: '/mentors', body, by: ADMIN }));
  }
  await accredit(cast);
  for (let index = 0; index < PARTICIPANTS; index++) {
    const occurredAt = cast.borders.remember(REGISTERED_AT[index % REGISTERED_AT.length] ?? '');
    const consent = { purpose: 'programme', grantedOn: '2019-11-29', textVersion: '2019-1', channel: 'officer' };
    const body = { ...registration(person(cast.personNumber(index)), centre(index), occurredAt), consent };
    cast.participants.push(await required(cast, 'registration of a person', { to: 'enrolment', path: '/participants', body, by: ADMIN }));
  }
  await known(cast);
}

async function accredit(cast: Cast): Promise<void> {
  const [occurredAt, startsAt, endsAt] = ['2019-11-02T02:00:00.000Z', '2019-11-20T02:00:00.000Z', '2019-11-20T09:00:00.000Z'];
  const plan = { title: 'Tujuh langkah', kind: 'seven-steps', partner: 'Pemprov DKI', venue: 'Balaikota', capacity: MENTORS };
  const body = { ...plan, startsAt, endsAt, occurredAt };
  const id = await required(cast, 'training of mentors', { to: 'trainingEvents', path: '/training-events', body, by: ADMIN });
  const act = (path: string, more: object) =>
    cast.act(`mentors' ${path}`, { to: 'trainingEvents', path: `/training-events/${id}/${path}`, body: more, by: ADMIN });
  await act('registration', { occurredAt });
  for (const mentorId of cast.mentors) {
    await eventually(
      async () => expect(await act('seats', { mentorId, occurredAt: '2019-11-10T02:00:00.000Z' })).not.toBe(undefined),
      'training-events to know the mentor',
    );
    await act('check-ins', { mentorId, occurredAt: startsAt });
    await act('check-outs', { mentorId, occurredAt: endsAt });
  }
  await act('completion', { occurredAt: endsAt });
}

/** Everybody is known everywhere: what is refused from now on is refused by a rule. */
async function known(cast: Cast): Promise<void> {
  const [mentor = '', participant = ''] = [cast.mentors[0], cast.participants.at(-1)];
  const body = { mentorId: mentor, participantId: participant, occurredAt: '2020-01-02T02:00:00.000Z' };
  await eventually(async () => {
    const id = await cast.act('mentorship', { to: 'mentoring', path: '/mentorships', body, by: ADMIN });
    if (id) cast.mentorships.push({ id, mentor, participant, at: body.occurredAt });
    expect(id).not.toBe(undefined);
  }, 'mentoring to know everybody');
  await cast.act('plan', {
    to: 'mentoring',
    path: `/mentorships/${cast.mentorships[0]?.id ?? ''}/plan`,
    body: { summary: 'Rencana', occurredAt: '2020-01-02T03:00:00.000Z' },
    by: mentorOf(mentor),
  });
}

async function required(cast: Cast, name: string, act: Parameters<Cast['act']>[1]): Promise<string> {
  const id = await cast.act(name, act);
  if (id === undefined) throw new Error(`Cast ${cast.number}: no ${name}: ${JSON.stringify([...cast.refused])}`);
  return id;
}
