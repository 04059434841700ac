import { randomUUID } from 'node:crypto';
import { addDays, dayOf, startOfDay, type CalendarDate } from '@okoce/domain';
import { eventually } from '@okoce/testing';
import { factsOf, idOf } from './acts';
import { startSystem, type Client, type ServiceSystem } from './mentoring-system';
import { NAME, TEBET, certificate, peopleOf } from './people';

let system: ServiceSystem;
let people: ReturnType<typeof peopleOf>;
let admin: Client;
/** Of the sample: it may record what was long ago. */
let officer: Client;

beforeAll(async () => {
  system = await startSystem();
  people = peopleOf(system);
  admin = await system.as({ roles: ['admin'] });
  officer = await system.as({ roles: ['officer'], centres: [TEBET], channel: 'sample' });
});
afterAll(() => system?.close());

const today = dayOf(new Date().toISOString());
const day = (before: number): CalendarDate => addDays(today, -before);
const noon = (before: number): string => new Date(Date.parse(startOfDay(day(before))) + 12 * 3_600_000).toISOString();
const sweep = async (on: CalendarDate): Promise<unknown> => {
  const { status, body } = await admin.post('/sweeps', { on });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body['done'];
};

/** Accredited by certificates of so many days ago. */
async function accredited(...issued: readonly number[]): Promise<string> {
  const mentorId = idOf(await officer.post('/mentors', { name: NAME, districtCode: TEBET, kind: 'paid', occurredAt: noon(1_000) }));
  for (const before of issued) {
    const data = certificate(mentorId, { occurredAt: noon(before), checkedOutAt: noon(before) });
    await system.tell('training-events', 'CertificateIssued', String(data['trainingEventId']), data);
  }
  await eventually(async () => {
    const { body } = await officer.get(`/mentors/${mentorId}`);
    return (body['accreditations'] as unknown[]).length === issued.length;
  }, 'the mentor to be accredited');
  return mentorId;
}

async function assigned(mentorId: string, before: number): Promise<string> {
  const participantId = randomUUID();
  const data = { occurredAt: noon(1_000), participantId, districtCode: TEBET, subdistrictCode: null, channel: 'officer' };
  await system.tell('enrolment', 'ParticipantRegistered', participantId, data);
  await people.lifeHas(participantId, 1);
  return idOf(await officer.post('/mentorships', { mentorId, participantId, occurredAt: noon(before) }));
}

const endOf = async (mentorshipId: string): Promise<unknown> => (await officer.get(`/mentorships/${mentorshipId}`)).body['endedAt'];
const lapsesOf = async (mentorId: string): Promise<unknown[]> =>
  (await factsOf(system, mentorId)).filter(({ type }) => type === 'MentorAccreditationLapsed').map(({ data }) => data['occurredAt']);

/** The first day from which a certificate of so many days ago no longer holds, as days before today. */
function lapseDay(before: number): number {
  const [year, ...rest] = day(before).split('-');
  const same = [Number(year) + 2, ...rest].join('-') as CalendarDate;
  return (Date.parse(startOfDay(today)) - Date.parse(startOfDay(same))) / 86_400_000;
}

describe('the daily sweep', () => {
  it('records that an accreditation ran out, and 14 days later ends the mentorships, each once however often it runs', async () => {
    const issued = 2 * 366 + 20;
    const ran = lapseDay(issued);
    const mentorId = await accredited(issued);
    const mentorshipId = await assigned(mentorId, ran + 1);
    expect(await sweep(day(ran + 1))).toEqual({ accreditationsLapsed: 0, mentorshipsEnded: 0 });
    expect(await sweep(day(ran))).toEqual({ accreditationsLapsed: 1, mentorshipsEnded: 0 });
    expect(await lapsesOf(mentorId)).toEqual([startOfDay(day(ran))]);
    expect(await sweep(day(ran))).toEqual({ accreditationsLapsed: 0, mentorshipsEnded: 0 });
    expect(await sweep(day(ran - 13))).toEqual({ accreditationsLapsed: 0, mentorshipsEnded: 0 });
    expect(await endOf(mentorshipId)).toBeNull();
    expect(await sweep(day(ran - 14))).toEqual({ accreditationsLapsed: 0, mentorshipsEnded: 1 });
    expect(await endOf(mentorshipId)).toBe(startOfDay(day(ran - 14)));
    expect(await sweep(today)).toEqual({ accreditationsLapsed: 0, mentorshipsEnded: 0 });
    const [ended] = (await factsOf(system, mentorshipId)).slice(-1);
    expect(ended).toMatchObject({ type: 'MentorshipEnded', metadata: { actor: { id: 'mentoring', role: 'service' } } });
  });

  it('leaves the mentorships of one who renewed it in time, and ends those of one who did so too late', async () => {
    const issued = 2 * 366 + 40;
    const ran = lapseDay(issued);
    const [inTime, tooLate] = [await accredited(issued, ran - 13), await accredited(issued, ran - 15)];
    const [goesOn, ends, anew] = [await assigned(inTime, ran + 1), await assigned(tooLate, ran + 1), await assigned(tooLate, ran - 16)];
    expect(await sweep(today)).toEqual({ accreditationsLapsed: 2, mentorshipsEnded: 1 });
    expect([await endOf(goesOn), await endOf(ends), await endOf(anew)]).toEqual([null, startOfDay(day(ran - 14)), null]);
  });

  it('finds what is dated back into a stretch that it has swept already', async () => {
    const issued = 2 * 366 + 60;
    const ran = lapseDay(issued);
    const mentorId = await accredited(issued);
    expect(await sweep(today)).toEqual({ accreditationsLapsed: 1, mentorshipsEnded: 0 });
    const mentorshipId = await assigned(mentorId, ran + 3);
    expect(await sweep(today)).toEqual({ accreditationsLapsed: 0, mentorshipsEnded: 1 });
    expect(await endOf(mentorshipId)).toBe(startOfDay(day(ran - 14)));
    const revoked = await accredited(100);
    const another = await assigned(revoked, 90);
    const { rows } = await system.database.pool.query(`SELECT data FROM events WHERE stream_id = $1 AND type = 'MentorAccredited'`, [
      revoked,
    ]);
    const data = { ...certificate(revoked), certificateId: rows[0]?.data.certificateId, occurredAt: noon(50) };
    await system.tell('training-events', 'CertificateRevoked', String(data['certificateId']), data);
    await eventually(async () => (await factsOf(system, revoked)).length === 3, 'the revocation to be learnt');
    expect(await sweep(today)).toEqual({ accreditationsLapsed: 0, mentorshipsEnded: 1 });
    expect(await endOf(another)).toBe(noon(36));
  });

  it('does each thing once, also when it runs four times at the same time in two processes', async () => {
    const beside = await system.beside({ roles: ['admin'] });
    const issued = 2 * 366 + 80;
    const mentors = await Promise.all(Array.from({ length: 4 }, () => accredited(issued)));
    for (const mentorId of mentors) await assigned(mentorId, lapseDay(issued) + 1);
    const runs = await Promise.all([0, 1, 2, 3].map((n) => (n % 2 ? admin : beside.client).post('/sweeps', { on: today })));
    await beside.stop();
    const done = runs.map(({ body }) => body['done'] as { accreditationsLapsed: number; mentorshipsEnded: number });
    expect(done.reduce((sum, { accreditationsLapsed }) => sum + accreditationsLapsed, 0)).toBe(4);
    expect(done.reduce((sum, { mentorshipsEnded }) => sum + mentorshipsEnded, 0)).toBe(4);
    for (const mentorId of mentors) expect(await lapsesOf(mentorId)).toHaveLength(1);
  });

  it('is for admins, of a day that has begun', async () => {
    expect((await officer.post('/sweeps', { on: today })).status).toBe(403);
    expect((await admin.post('/sweeps', { on: addDays(today, 1) })).status).toBe(400);
  });
});
