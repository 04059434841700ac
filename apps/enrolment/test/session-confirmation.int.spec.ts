import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { toRecord, topics } from '@okoce/event-contracts';
import { PARTITIONS } from '@okoce/platform';
import { eventually } from '@okoce/testing';
import { startSystem } from './enrolment-system';
import type { Client, EnrolmentSystem } from './enrolment-system';
import { ago, CAKUNG, dayAgo, person, TEBET } from './people';
import {
  codeFor,
  fromPhone,
  messageOf,
  messagesIn,
  register,
  rowOf,
  sessionOf,
  tellConfirmed,
  tellLogged,
  tellRetracted,
  untilStatus,
  wrong,
} from './sessions';
import type { Session } from './sessions';

let system: EnrolmentSystem;
let admin: Client;
let officer: Client;

beforeAll(async () => {
  system = await startSystem();
  admin = await system.as({ roles: ['admin'] });
  officer = await system.as({ roles: ['officer'], centres: [TEBET] });
  await admin.post('/centres/opening');
});
afterAll(() => system?.close());

const factsOf = async (streamId: string, type = 'SessionConfirmationReceived') =>
  (await system.database.pool.query('SELECT data, metadata FROM events WHERE stream_id = $1 AND type = $2', [streamId, type])).rows;
const link = (participantId: string, at: Client = officer) =>
  at.post(`/participants/${participantId}/login`, { subject: `login of ${participantId}` });
const logged = async (n: number): Promise<Session> => {
  const session = sessionOf(await register(officer, n));
  await tellLogged(system, session);
  return session;
};

describe('a session that was logged of somebody without a login', () => {
  it('is confirmed by the code that her phone got, once, on the session’s own day', async () => {
    const session = await logged(1);
    const { to, text, reference, sentAt } = await messageOf(system, session);
    expect({ to, reference }).toEqual({ to: `+62${person(1).phone.slice(1)}`, reference: session.sessionId });
    expect(text).toContain(`https://okoce.example/konfirmasi?sesi=${session.sessionId} `);
    expect(Date.parse(sentAt)).toBeLessThanOrEqual(Date.now());
    expect((await stat(join(system.messageFolder, `${session.sessionId}.json`))).mode & 0o777).toBe(0o600);

    const code = await codeFor(system, session);
    const answers = [];
    for (let time = 0; time < 2; time += 1) answers.push(await fromPhone(system, { sessionId: session.sessionId, code }));
    const told = { status: 200, body: { id: session.sessionId, day: dayAgo(24) } };
    expect(answers).toEqual([told, told]);
    const facts = await factsOf(session.participantId);
    expect(facts).toEqual([
      {
        data: { occurredAt: expect.any(String), participantId: session.participantId, sessionId: session.sessionId },
        metadata: { actor: { id: 'anonymous', role: 'anonymous', channel: 'live' }, correlationId: expect.any(String) },
      },
    ]);
    expect(await rowOf(system, session)).toMatchObject({ status: 'confirmed', mint_id: null, wrong_tries: 0 });
  });

  it('is told to mentoring', async () => {
    const session = await logged(2);
    await fromPhone(system, { sessionId: session.sessionId, code: await codeFor(system, session) });
    const published = await eventually(async () => {
      const partitions = await Promise.all(
        Array.from({ length: PARTITIONS }, (_, partition) => system.log.read(topics.enrolment, partition, 0, 10_000)),
      );
      return (
        partitions.flat().find(({ value }) => value.includes('SessionConfirmationReceived') && value.includes(session.sessionId)) ?? null
      );
    }, 'the contract');
    expect(JSON.parse(published.value)).toMatchObject({
      type: 'okoce.enrolment.SessionConfirmationReceived.v1',
      data: { participantId: session.participantId, sessionId: session.sessionId },
    });
  });

  it('has her phone read by the service itself, on record', async () => {
    const session = await logged(3);
    await messageOf(system, session);
    const { rows } = await system.database.pool.query('SELECT actor, role, reason, kind FROM vault_reads WHERE subject_id = $1', [
      session.participantId,
    ]);
    expect(rows).toEqual([{ actor: 'enrolment', role: 'service', reason: 'session code sent', kind: 'identity' }]);
  });

  it('sends one message, however often the fact is delivered', async () => {
    const session = sessionOf(await register(officer, 4));
    const factId = await tellLogged(system, session);
    const first = await messageOf(system, session);
    await tellLogged(system, session, factId);
    // Of the same mentorship: taken in after the repeat.
    const next = { ...sessionOf(session.participantId), mentorshipId: session.mentorshipId };
    await tellLogged(system, next);
    await messageOf(system, next);
    expect(await messageOf(system, session)).toEqual(first);
    expect(await rowOf(system, session)).toMatchObject({ status: 'awaited', attempts: 1 });
  });

  it('is nobody’s concern when she is not registered here, and has had its days when it was recorded a week ago', async () => {
    const stranger = sessionOf(randomUUID());
    await tellLogged(system, stranger);
    const { mentorshipId, ...old } = sessionOf(await register(officer, 5));
    const data = { ...old, mentorshipId: stranger.mentorshipId, occurredAt: ago(24 * 8) };
    const time = ago(24 * 7);
    const envelope = {
      id: randomUUID(),
      source: 'mentoring',
      type: 'okoce.mentoring.SessionLogged.v1',
      subject: stranger.mentorshipId,
    } as const;
    await system.log.publish(topics.mentoring, [toRecord({ ...envelope, time, data, sequence: 9 }, 'https://okoce.test')]);
    await untilStatus(system, { ...old, mentorshipId }, 'lapsed');
    expect(await rowOf(system, stranger)).toBeUndefined();
    expect(await fromPhone(system, { sessionId: old.sessionId, code: '000000' })).toMatchObject({
      status: 409,
      body: { code: 'CODE_LAPSED' },
    });
    expect((await messagesIn(system)).filter((name) => name.includes(old.sessionId))).toEqual([]);
  });
});

let people = 20;
const next = (): number => (people += 1);

describe('whatever comes first, the same comes of it', () => {
  const acts: Record<string, (session: Session) => Promise<unknown>> = {
    logged: (session) => tellLogged(system, session),
    confirmed: (session) => tellConfirmed(system, session),
    retracted: (session) => tellRetracted(system, session),
    login: (session) => link(session.participantId),
  };
  it.each([
    'logged login',
    'login logged',
    'logged confirmed',
    'logged retracted',
    'logged confirmed login',
    'logged login confirmed',
    'login logged confirmed',
    'logged retracted login',
    'logged login retracted',
    'login logged retracted',
    'logged confirmed retracted',
  ])('%s', async (order) => {
    const session = sessionOf(await register(officer, next()));
    for (const name of order.split(' ')) await acts[name]?.(session);
    await untilStatus(system, session, 'closed');
    expect(await rowOf(system, session)).toMatchObject({ mint_id: null, code_hmac: null });
    expect((await fromPhone(system, { sessionId: session.sessionId, code: '000000' })).body['code']).toBe('SESSION_NOT_AWAITING');
  });

  it('also when her login is linked at the very moment', async () => {
    const sessions = await Promise.all(Array.from({ length: 12 }, async () => sessionOf(await register(officer, next()))));
    for (const session of sessions) await Promise.all([tellLogged(system, session), link(session.participantId)]);
    for (const session of sessions) await untilStatus(system, session, 'closed');
  });

  it('she who can sign in is sent no code', async () => {
    const session = sessionOf(await register(officer, next()));
    await link(session.participantId);
    await tellLogged(system, session);
    await untilStatus(system, session, 'closed');
    expect(await rowOf(system, session)).toMatchObject({ attempts: 0, sent_at: null });
  });
});

describe('at the desk', () => {
  it('an officer of her centre enters the code, dated back to when she said so', async () => {
    const session = await logged(90);
    const code = await codeFor(system, session);
    const occurredAt = ago(0.25);
    const answer = await officer.post('/session-confirmations', { sessionId: session.sessionId, code, occurredAt });
    expect({ status: answer.status, etag: answer.headers.get('etag') }).toEqual({ status: 200, etag: null });
    expect(await factsOf(session.participantId)).toMatchObject([{ data: { occurredAt }, metadata: { actor: { role: 'officer' } } }]);
  });

  it('it may not be dated before the session ended', async () => {
    const session = await logged(91);
    const body = { sessionId: session.sessionId, code: await codeFor(system, session), occurredAt: ago(23.5) };
    expect((await officer.post('/session-confirmations', body)).body['code']).toBe('SESSION_NOT_ENDED');
    // From her phone it happens now, whatever she sends.
    expect((await fromPhone(system, { ...body, occurredAt: '2019-01-01' })).status).toBe(200);
    expect(await factsOf(session.participantId)).toMatchObject([{ data: { occurredAt: expect.stringMatching(dayAgo(7).slice(0, 4)) } }]);
  });

  it('why is an officer’s to say, and stays in the vault; what a stranger writes is kept nowhere', async () => {
    const [told, sent] = [await logged(94), await logged(95)];
    const reason = 'Kata tetangganya Bu Haji Romlah';
    const bodyOf = async (session: Session) => ({ sessionId: session.sessionId, code: await codeFor(system, session), reason });
    expect((await officer.post('/session-confirmations', await bodyOf(told))).status).toBe(200);
    expect((await fromPhone(system, await bodyOf(sent))).status).toBe(200);
    const { rows } = await system.database.pool.query<{ id: string }>(
      `SELECT subject_id AS id FROM vault_entries WHERE kind = 'reason' AND subject_id = ANY ($1::uuid[])`,
      [[told.participantId, sent.participantId]],
    );
    expect(rows).toEqual([{ id: told.participantId }]);
    expect(JSON.stringify(await factsOf(told.participantId))).not.toContain('Romlah');
  });

  it('for an officer of another centre the session does not exist, and a mentor may not ask at all', async () => {
    const session = await logged(92);
    const code = await codeFor(system, session);
    const elsewhere = await system.as({ roles: ['officer'], centres: [CAKUNG] });
    const mentor = await system.as({ roles: ['mentor'], mentorId: session.mentorId });
    const status = async (client: Client, body: object) => (await client.post('/session-confirmations', body)).status;
    expect(await status(elsewhere, { sessionId: session.sessionId, code: wrong(code) })).toBe(404);
    expect(await status(elsewhere, { sessionId: session.sessionId, code })).toBe(404);
    expect(await status(elsewhere, { sessionId: randomUUID(), code })).toBe(404);
    expect(await status(mentor, { sessionId: session.sessionId, code })).toBe(403);
    expect((await fromPhone(system, { sessionId: session.sessionId, code }, { authorization: 'Bearer nonsense' })).status).toBe(401);
    expect(await rowOf(system, session)).toMatchObject({ status: 'awaited', wrong_tries: 0 });
  });

  it('the same Idempotency-Key answers as the first time, and is refused with another code', async () => {
    const session = await logged(93);
    const code = await codeFor(system, session);
    const send = (sent: string) =>
      fromPhone(system, { sessionId: session.sessionId, code: sent }, { 'idempotency-key': `page-${session.sessionId}` });
    const first = await send(code);
    expect([first.status, await send(code)]).toEqual([200, first]);
    expect(await send(wrong(code))).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
    expect(await factsOf(session.participantId)).toHaveLength(1);
  });

  it.each([{ code: '12345' }, { code: '12345a' }, { code: 123_456 }, { sessionId: 'sesi' }])('is refused with %j', async (more) => {
    expect((await fromPhone(system, { sessionId: randomUUID(), code: '123456', ...more })).status).toBe(400);
  });
});
