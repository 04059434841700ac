import { randomUUID } from 'node:crypto';
import type { DistrictCode } from '@okoce/domain';
import { eventually } from '@okoce/testing';
import { centreStreamId } from '../src/application/centres.queries';
import { startSystem } from './enrolment-system';
import type { Answer, Client, EnrolmentSystem } from './enrolment-system';
import { ago, CAKUNG, person, TEBET } from './people';
import { messageOf, register, sessionOf, tellLogged } from './sessions';

let system: EnrolmentSystem;
let admin: Client;
let tebet: Client;
let cakung: Client;
/** Two of Tebet, one of Cakung. */
let siti: string;
let rini: string;
let wati: string;

const nameOf = (n: number): string => person(n).name;
const ask = (client: Client, ...ids: readonly string[]): Promise<Answer> => client.post('/participants/names', { ids });
const namesFor = async (client: Client, ...ids: readonly string[]): Promise<Record<string, string>> => {
  const { status, body } = await ask(client, ...ids);
  if (status !== 200) throw new Error(`${status}`);
  return Object.fromEntries((body['names'] as { id: string; name: string }[]).map(({ id, name }) => [id, name]));
};
const mentor = (mentorId: string): Promise<Client> => system.as({ roles: ['mentor'], mentorId });

interface Mentorship {
  readonly mentorshipId: string;
  readonly mentorId: string;
  readonly participantId: string;
}
const mentorshipOf = (participantId: string, mentorId: string = randomUUID()): Mentorship => {
  return { mentorshipId: randomUUID(), mentorId, participantId };
};
const tell = (name: 'MentorAssigned' | 'MentorshipEnded', mentorship: Mentorship, hours = 1): Promise<string> =>
  system.tell('mentoring', name, mentorship.mentorshipId, { ...mentorship, occurredAt: ago(hours) });
const untilNamed = async (mentorId: string, named: Record<string, string>): Promise<void> => {
  const client = await mentor(mentorId);
  await eventually(async () => expect(await namesFor(client, siti, rini, wati)).toEqual(named), 'the mentor to read just these names');
};

beforeAll(async () => {
  system = await startSystem();
  admin = await system.as({ roles: ['admin'] });
  await admin.post('/centres/opening');
  tebet = await system.as({ roles: ['officer'], centres: [TEBET], sub: 'officer-1' });
  cakung = await system.as({ roles: ['officer'], centres: [CAKUNG] });
  [siti, rini, wati] = [await register(tebet, 1), await register(tebet, 2), await register(cakung, 3, ofCakung)];
});
afterAll(() => system?.close());

const ofCakung = { districtCode: CAKUNG, subdistrictCode: `${CAKUNG}.1001` };

describe('the names of a list of people', () => {
  it('are an officer’s of her centres, an admin’s all; of others, unknown ones and centres nothing', async () => {
    const asked = [siti, rini, wati, randomUUID(), centreStreamId(TEBET as DistrictCode)];
    expect(await namesFor(tebet, ...asked)).toEqual({ [siti]: nameOf(1), [rini]: nameOf(2) });
    expect(await namesFor(cakung, ...asked)).toEqual({ [wati]: nameOf(3) });
    expect(await namesFor(admin, ...asked)).toEqual({ [siti]: nameOf(1), [rini]: nameOf(2), [wati]: nameOf(3) });
    expect(await namesFor(tebet)).toEqual({});
  });

  it('are names alone, each person once', async () => {
    const { body } = await ask(tebet, siti, siti);
    expect(body).toEqual({ names: [{ id: siti, name: nameOf(1) }] });
  });

  it.each(['mobiliser', 'director', 'auditor', 'agency'] as const)(
    'are refused to a role that reads no name of a person: %s',
    async (role) => {
      const { status, body } = await ask(await system.as({ roles: [role], centres: [TEBET] }), siti);
      expect({ status, code: body['code'] }).toEqual({ status: 403, code: 'FORBIDDEN' });
    },
  );

  it('are refused to a participant, whose own name stands on what she reads of herself', async () => {
    expect((await ask(await system.as({ roles: ['participant'], participantId: siti }), siti, rini)).status).toBe(403);
  });

  it('are asked for by at most 200 ids, and by ids alone', async () => {
    const many = Array.from({ length: 200 }, () => randomUUID());
    expect(await namesFor(tebet, siti, ...many.slice(1))).toEqual({ [siti]: nameOf(1) });
    for (const ids of [[...many, siti], ['Siti'], [17], siti, undefined]) {
      expect((await tebet.post('/participants/names', { ids })).status).toBe(400);
    }
  });

  it('go with her to another centre', async () => {
    const id = await register(tebet, 4);
    await tebet.post(`/participants/${id}/transfer`, { toDistrictCode: CAKUNG });
    expect([await namesFor(tebet, id), await namesFor(cakung, id)]).toEqual([{}, { [id]: nameOf(4) }]);
  });

  it('are gone with her key', async () => {
    const id = await register(tebet, 5);
    const mentorship = mentorshipOf(id);
    await tell('MentorAssigned', mentorship);
    const hers = await mentor(mentorship.mentorId);
    await eventually(async () => expect(await namesFor(hers, id)).toEqual({ [id]: nameOf(5) }), 'the mentorship to be known');
    await system.database.pool.query('DELETE FROM vault_keys WHERE subject_id = $1', [id]);
    for (const client of [tebet, admin, hers]) expect(await namesFor(client, siti, id)).not.toHaveProperty(id);
  });

  it('leave a trace for each person seen, and none for those left out', async () => {
    const [id, other] = [await register(tebet, 6), await register(cakung, 7, ofCakung)];
    await namesFor(tebet, id, other);
    const { rows } = await system.database.pool.query(
      'SELECT subject_id, actor, role, reason, kind FROM vault_reads WHERE subject_id IN ($1, $2)',
      [id, other],
    );
    expect(rows).toEqual([{ subject_id: id, actor: 'officer-1', role: 'officer', reason: 'names read', kind: 'identity' }]);
  });
});

describe('the names a mentor reads', () => {
  it('are those of the people whom she mentors now, and nobody else’s', async () => {
    const [hers, others] = [mentorshipOf(siti), mentorshipOf(rini)];
    await tell('MentorAssigned', hers);
    await tell('MentorAssigned', others);
    await untilNamed(hers.mentorId, { [siti]: nameOf(1) });
    await untilNamed(others.mentorId, { [rini]: nameOf(2) });
    expect(await namesFor(await system.as({ roles: ['mentor'] }), siti, rini)).toEqual({});
  });

  it('end with the mentorship, and begin again with another one', async () => {
    const first = mentorshipOf(siti);
    await tell('MentorAssigned', first, 3);
    await untilNamed(first.mentorId, { [siti]: nameOf(1) });
    await tell('MentorshipEnded', first, 2);
    await untilNamed(first.mentorId, {});
    await tell('MentorAssigned', mentorshipOf(siti, first.mentorId), 1);
    await untilNamed(first.mentorId, { [siti]: nameOf(1) });
  });

  it('stay ended whatever comes late or twice', async () => {
    const ended = mentorshipOf(rini);
    await tell('MentorshipEnded', ended, 2);
    await tell('MentorAssigned', ended, 3);
    await tell('MentorAssigned', mentorshipOf(siti, ended.mentorId), 1);
    await untilNamed(ended.mentorId, { [siti]: nameOf(1) });
  });

  it('are besides those of her centres, where she is an officer too; each is read as what she is to her', async () => {
    const mentorship = mentorshipOf(wati);
    await tell('MentorAssigned', mentorship);
    await untilNamed(mentorship.mentorId, { [wati]: nameOf(3) });
    const claims = { centres: [TEBET], mentorId: mentorship.mentorId, sub: 'two-roles' };
    expect(await namesFor(await system.as({ roles: ['officer', 'mentor'], ...claims }), siti, wati)).toEqual({
      [siti]: nameOf(1),
      [wati]: nameOf(3),
    });
    const { rows } = await system.database.pool.query(`SELECT subject_id AS id, role FROM vault_reads WHERE actor = 'two-roles'`);
    expect(Object.fromEntries(rows.map(({ id, role }) => [id, role]))).toEqual({ [siti]: 'officer', [wati]: 'mentor' });
    // A role that reads no names adds none: the centres are an officer's, and seeing all of them is a director's or an auditor's.
    for (const role of ['mobiliser', 'director', 'auditor', 'participant'] as const) {
      expect(await namesFor(await system.as({ roles: ['mentor', role], ...claims }), siti, wati)).toEqual({ [wati]: nameOf(3) });
    }
  });

  it('do not open her file', async () => {
    const mentorship = mentorshipOf(siti);
    await tell('MentorAssigned', mentorship);
    await untilNamed(mentorship.mentorId, { [siti]: nameOf(1) });
    expect((await (await mentor(mentorship.mentorId)).get(`/participants/${siti}`)).status).toBe(403);
  });
});

describe('a system that had consumed mentoring before it learnt mentorships', () => {
  it('learns those of before when it starts, and sends nobody a code again', async () => {
    const [old, over] = [mentorshipOf(siti), mentorshipOf(rini)];
    for (const each of [old, over]) await tell('MentorAssigned', each, 3);
    await tell('MentorshipEnded', over, 2);
    const session = sessionOf(await register(tebet, 8));
    await tellLogged(system, session);
    const sent = await messageOf(system, session);
    await untilNamed(old.mentorId, { [siti]: nameOf(1) });
    await system.service.stop();
    // As the version of before left it.
    await system.database.pool.query('DELETE FROM known_mentorships');
    await system.database.pool.query(`UPDATE consumer_positions SET consumer = 'enrolment'`);
    await system.restart();
    await untilNamed(old.mentorId, { [siti]: nameOf(1) });
    await untilNamed(over.mentorId, {});
    expect(await messageOf(system, session)).toEqual(sent);
    const { rows } = await system.database.pool.query('SELECT status, attempts FROM session_codes WHERE session_id = $1', [
      session.sessionId,
    ]);
    expect(rows).toEqual([{ status: 'awaited', attempts: 1 }]);
  });
});
