import { randomUUID } from 'node:crypto';
import type { Instant } from '@okoce/domain';
import { parseRecord, topics, type Envelope } from '@okoce/event-contracts';
import { PARTITIONS } from '@okoce/platform';
import { eventually } from '@okoce/testing';
import { accreditedUntil } from '../src/domain/accreditation';
import { codeOf, factsOf, together } from './acts';
import { expectNowhere } from './leaks';
import { startSystem, type Client, type ServiceSystem } from './mentoring-system';
import { TEBET, ago, certificate, peopleOf } from './people';

let system: ServiceSystem;
let people: ReturnType<typeof peopleOf>;
let officer: Client;

beforeAll(async () => {
  system = await startSystem();
  people = peopleOf(system);
  officer = await system.as({ roles: ['officer'], centres: [TEBET] });
});
afterAll(() => system?.close());

/** What the service has published, completeness marks aside. */
const published = async (): Promise<Envelope[]> => {
  const records = await Promise.all(
    Array.from({ length: PARTITIONS }, (_, partition) => system.log.read(topics.mentoring, partition, 0, 1_000)),
  );
  return records
    .flat()
    .map((record) => parseRecord(record))
    .flatMap((parsed) => (parsed.kind === 'malformed' || parsed.envelope.type.includes('Completeness') ? [] : [parsed.envelope]));
};
const accreditationsOf = async (mentorId: string): Promise<unknown[]> =>
  (await officer.get(`/mentors/${mentorId}`)).body['accreditations'] as unknown[];
/** A certificate told of afterwards has been handled only when all before it in its partition were. */
const tellCertificate = (data: Record<string, unknown>, id?: string): Promise<string> =>
  system.tell('training-events', 'CertificateIssued', String(data['trainingEventId']), data, id);

describe('a certificate of the seven steps', () => {
  it('accredits the mentor who holds it, from when it was issued, and says what caused it', async () => {
    const mentorId = await people.mentor(officer);
    const issued = certificate(mentorId);
    const factId = await tellCertificate(issued);
    await eventually(async () => (await accreditationsOf(mentorId)).length === 1, 'the mentor to be accredited');
    const { certificateId, occurredAt } = issued as { certificateId: string; occurredAt: Instant };
    const whole = { certificateId, from: occurredAt, until: accreditedUntil(occurredAt), revoked: false };
    expect(await accreditationsOf(mentorId)).toEqual([whole]);
    const { rows } = await system.database.pool.query('SELECT metadata FROM events WHERE stream_id = $1 AND stream_version = 2', [
      mentorId,
    ]);
    expect(rows[0]?.metadata).toMatchObject({ actor: { id: 'mentoring', role: 'service' }, causationId: factId });
  });

  it('accredits once, however often it is told of, under its own id or another', async () => {
    const mentorId = await people.mentor(officer);
    const issued = certificate(mentorId);
    const factId = await tellCertificate(issued);
    await tellCertificate(issued, factId);
    await tellCertificate(issued);
    await system.restart();
    const second = certificate(mentorId, { trainingEventId: issued['trainingEventId'] });
    await tellCertificate(second);
    await eventually(
      async () =>
        (await accreditationsOf(mentorId)).some((one) => (one as { certificateId: string }).certificateId === second['certificateId']),
      'the last certificate to be handled',
    );
    expect(await accreditationsOf(mentorId)).toHaveLength(2);
  });

  it('counts for nothing from its revocation on, told once or twice, before it or after', async () => {
    const [mentorId, another] = [await people.mentor(officer), await people.mentor(officer)];
    const participantId = await people.participant();
    const [issued, turned] = [certificate(mentorId), certificate(another)];
    const revokedAt = ago(400);
    const revocation = (of: Record<string, unknown>) => ({ ...of, occurredAt: revokedAt });
    const tellRevocation = (of: Record<string, unknown>, id?: string) =>
      system.tell('training-events', 'CertificateRevoked', String(of['trainingEventId']), revocation(of), id);
    await tellCertificate(issued);
    await tellRevocation(issued, await tellRevocation(issued));
    await tellRevocation(turned);
    await tellCertificate(turned);
    const revoked = async (id: string) => (await accreditationsOf(id)).length === 1 && (await factsOf(system, id)).length === 3;
    await eventually(async () => (await revoked(mentorId)) && (await revoked(another)), 'both to be revoked');
    for (const id of [mentorId, another]) {
      expect(await accreditationsOf(id)).toMatchObject([{ until: revokedAt, revoked: true }]);
      const assign = (hours: number) => officer.post('/mentorships', { mentorId: id, participantId, occurredAt: ago(hours) });
      expect(codeOf(await assign(399))).toEqual({ status: 409, code: 'MENTOR_NOT_ACCREDITED' });
      expect((await assign(401)).status).toBe(201);
    }
  });

  it('has no effect of another kind, for a participant, or for one who never registered', async () => {
    const mentorId = await people.mentor(officer);
    const trainingEventId = randomUUID();
    const { mentorshipId } = await together(system, officer);
    // What has that id otherwise is no mentor's stream.
    const others = [{ kind: 'core' }, { holderKind: 'participant' }, { holderId: randomUUID() }, { holderId: mentorshipId }];
    for (const more of others) await tellCertificate(certificate(mentorId, { trainingEventId, ...more }));
    await tellCertificate(certificate(mentorId, { trainingEventId }));
    await eventually(async () => (await accreditationsOf(mentorId)).length > 0, 'the last certificate to be handled');
    expect(await accreditationsOf(mentorId)).toHaveLength(1);
    const { rows } = await system.database.pool.query('SELECT count(*) FROM parked_records');
    expect(Number(rows[0]?.count)).toBe(0);
  });
});

describe('the log', () => {
  const SECRETS = ['Pak Budi Percobaan', 'Warung Bu Sari', 'Utang Bu Sari lunas', 'Berkas Bu Sari', 'Bu Sari menunggu', 'Bu Sari benar'];

  it('gets every fact as a contract, in order; what was said is in no table but the vault', async () => {
    const mentorId = await people.accreditedMentor(officer);
    const participantId = await people.participant();
    const mentor = await system.as({ roles: ['mentor'], mentorId });
    const she = await system.as({ roles: ['participant'], participantId });
    const done = async (client: Client, path: string, body: object): Promise<string> => {
      const answer = await client.post(path, body);
      if (answer.status > 201) throw new Error(JSON.stringify(answer.body));
      return String(answer.body['id']);
    };
    const mentorshipId = await done(officer, '/mentorships', { mentorId, participantId, occurredAt: ago(600), reason: SECRETS[3] });
    await done(mentor, `/mentorships/${mentorshipId}/plan`, { summary: SECRETS[1] });
    const sessionId = await done(mentor, '/sessions', { mentorshipId, startsAt: ago(48), minutes: 60, occurredAt: ago(72) });
    await done(mentor, `/sessions/${sessionId}/log`, { minutes: 45, note: SECRETS[2] });
    await done(she, `/sessions/${sessionId}/confirmation`, {});
    await done(she, `/sessions/${sessionId}/dispute`, { reason: SECRETS[4] });
    await done(mentor, `/sessions/${sessionId}/retraction`, { reason: SECRETS[5] });
    const facts = await eventually(async () => {
      const ours = (await published()).filter(({ subject }) => subject === mentorshipId);
      return ours.length === 7 && ours;
    }, 'seven contracts');
    expect(facts.map(({ type }) => type.split('.')[2])).toEqual([
      'MentorAssigned',
      'PlanAgreed',
      'SessionScheduled',
      'SessionLogged',
      'SessionConfirmed',
      'SessionDisputed',
      'SessionRetracted',
    ]);
    expect(facts[4]?.data).toMatchObject({
      sessionId,
      mentorshipId,
      mentorId,
      participantId,
      minutes: 45,
      slotId: null,
      confirmedBy: 'participant',
    });
    expect((await published()).filter(({ subject }) => subject === mentorId).map(({ type }) => type.split('.')[2])).toEqual([
      'MentorRegistered',
      'MentorAccredited',
    ]);
    await expectNowhere(system, SECRETS, 'SessionConfirmed');
  });
});
