import { Secret, createLogger } from '@okoce/platform';
import { eventually } from '@okoce/testing';
import { startSystem } from './enrolment-system';
import type { Client, EnrolmentSystem } from './enrolment-system';
import { person, TEBET } from './people';
import { fromPhone, register, rowOf, sessionOf, tellLogged, tellRetracted, untilStatus } from './sessions';
import type { Session } from './sessions';
import { startGateway } from './sms-gateway';
import type { Received, TestGateway } from './sms-gateway';

let gateway: TestGateway;
let system: EnrolmentSystem;
let officer: Client;
let people = 0;
const lines: string[] = [];

beforeAll(async () => {
  gateway = await startGateway();
  const logger = createLogger({ name: 'enrolment-test', level: 'trace' }, { write: (line: string) => void lines.push(line) });
  system = await startSystem({ messageSender: 'http', smsGatewayUrl: gateway.url, smsGatewayToken: new Secret('token-of-okoce') }, logger);
  await (await system.as({ roles: ['admin'] })).post('/centres/opening');
  officer = await system.as({ roles: ['officer'], centres: [TEBET] });
});
afterAll(async () => {
  await system?.close();
  await gateway?.close();
});

const logged = async (): Promise<Session> => {
  const session = sessionOf(await register(officer, (people += 1)));
  await tellLogged(system, session);
  return session;
};
const received = ({ sessionId }: Session): readonly Received[] => gateway.received.filter(({ body }) => body.reference === sessionId);
const untilReceived = (session: Session, times: number) =>
  eventually(() => expect(received(session)).toHaveLength(times), `the gateway to be asked ${times} times`);
const waitsOf = ({ sessionId }: Session): readonly number[] =>
  lines
    .map((line) => JSON.parse(line) as { sessionId?: string; waitMs?: number })
    .flatMap(({ sessionId: of, waitMs }) => (of === sessionId && waitMs !== undefined ? [waitMs] : []));
const untilRow = (session: Session, like: object) =>
  eventually(async () => expect(await rowOf(system, session)).toMatchObject(like), 'the code to be so');

describe('sending a code through the gateway', () => {
  it('is tried again with the same code until it is taken over', async () => {
    gateway.answer({ status: 503 }, { status: 500 });
    const session = await logged();
    await untilRow(session, { attempts: 3, sent_at: expect.any(Date), mint_id: null });
    const sent = received(session);
    expect(sent.map(({ body }) => body.text)).toEqual(Array(3).fill(sent[0]?.body.text));
    expect(sent.map(({ headers }) => headers['idempotency-key'])).toEqual(Array(3).fill(session.sessionId));
    expect(sent[0]?.body.to).toBe(`+62${person(people).phone.slice(1)}`);
  });

  it('waits twice as long each time, spread over half of that', async () => {
    gateway.answer({ status: 503 }, { status: 503 }, { status: 503 });
    const session = await logged();
    await eventually(() => expect(waitsOf(session)).toHaveLength(3), 'three attempts to fail');
    const within = waitsOf(session).map((waitMs, at) => waitMs >= 500 * 2 ** at && waitMs <= 1_000 * 2 ** at);
    expect(within).toEqual([true, true, true]);
    await untilRow(session, { attempts: 4, sent_at: expect.any(Date) });
  });

  it('leaves a code that another process holds, and goes on with the others', async () => {
    gateway.answer({ status: 503 });
    const held = await logged();
    await eventually(() => expect(waitsOf(held)).toHaveLength(1), 'the first attempt to fail');
    const other = await system.database.pool.connect();
    try {
      await other.query('BEGIN');
      await other.query(`UPDATE session_codes SET next_attempt_at = now() + interval '1 hour' WHERE session_id = $1`, [held.sessionId]);
      // Later than its turn, as it was before the other process took it.
      await other.query('SELECT pg_sleep(1.2)');
      await untilReceived(await logged(), 1);
    } finally {
      await other.query('COMMIT');
      other.release();
    }
    expect(received(held)).toHaveLength(1);
  });

  it('waits as long as the gateway asks', async () => {
    gateway.answer({ status: 429, headers: { 'retry-after': '3' } });
    const session = await logged();
    await untilReceived(session, 1);
    const asked = Date.now();
    await untilReceived(session, 2);
    expect(Date.now() - asked).toBeGreaterThan(2_500);
    expect(waitsOf(session)).toEqual([3_000]);
  });

  it('ends when the gateway will never take it, and is told by its id', async () => {
    gateway.answer({ status: 400 });
    const session = await logged();
    await untilRow(session, { status: 'awaited', failed_at: expect.any(Date), sent_at: null, attempts: 1 });
    const told = lines.filter((line) => line.includes('Session code cannot be sent'));
    expect(told.map((line) => JSON.parse(line) as object)).toMatchObject([
      { level: 'error', sessionId: session.sessionId, reason: 'gateway answered 400' },
    ]);
  });

  it('goes on when an operator has mended why it was refused', async () => {
    gateway.answer({ status: 401 });
    const session = await logged();
    await untilRow(session, { failed_at: expect.any(Date) });
    const mend = `UPDATE session_codes SET failed_at = NULL, next_attempt_at = now() WHERE status = 'awaited' AND failed_at IS NOT NULL`;
    await system.database.pool.query(mend);
    await untilRow(session, { sent_at: expect.any(Date), attempts: 2 });
  });

  it('goes on after a process that died while it was sending, with the same code', async () => {
    gateway.answer({ status: 200, waitMs: 400 });
    const session = await logged();
    await untilReceived(session, 1);
    // As if the process had ended before it knew, and its lease has run out.
    const mintedBy = await rowOf(system, session);
    await untilRow(session, { sent_at: expect.any(Date) });
    await system.database.pool.query(
      'UPDATE session_codes SET sent_at = NULL, mint_id = $2, next_attempt_at = now() WHERE session_id = $1',
      [session.sessionId, mintedBy?.['mint_id']],
    );
    await untilReceived(session, 2);
    const [one, two] = received(session);
    expect(two?.body).toEqual(one?.body);
  });

  it('does not happen for a session that was retracted before', async () => {
    gateway.answer({ status: 503, headers: { 'retry-after': '2' } });
    const session = await logged();
    await untilReceived(session, 1);
    await tellRetracted(system, session);
    await untilStatus(system, session, 'closed');
    await untilReceived(await logged(), 1);
    expect([received(session).length, (await rowOf(system, session))?.['sent_at']]).toEqual([1, null]);
  });

  it('is shared by two processes without sending anything twice', async () => {
    const second = await system.beside({ roles: ['admin'] });
    const sessions: Session[] = [];
    for (let n = 0; n < 45; n += 1) sessions.push(await logged());
    for (const session of sessions) await untilReceived(session, 1);
    await second.stop();
    expect(sessions.flatMap(received)).toHaveLength(45);
  });

  it('ends with the service, and goes on with the next', async () => {
    gateway.answer({ status: 200, waitMs: 300 });
    const session = await logged();
    await untilReceived(session, 1);
    await system.restart();
    expect(await rowOf(system, session)).toMatchObject({ attempts: 1, sent_at: expect.any(Date) });
    const next = await logged();
    await untilReceived(next, 1);
  });
});

describe('code and phone', () => {
  const secretsOf = (session: Session): readonly string[] =>
    received(session).flatMap(({ body: { to, text } }) => [
      to,
      to.slice(1),
      `0${to.slice(3)}`,
      /\bkode (\d{6})\b/.exec(text)?.[1] ?? 'no code',
    ]);

  it('are in no log line, no table but the vault, no fact and no answer', async () => {
    const session = await logged();
    await untilReceived(session, 1);
    const secrets = secretsOf(session);
    const code = secrets.at(-1) ?? '';
    const found = (text: string): readonly string[] =>
      secrets.filter((secret) => new RegExp(`(?<![0-9a-f])${secret.replace('+', '\\+')}(?![0-9a-f])`).test(text));
    expect(found(JSON.stringify(received(session)))).toEqual(expect.arrayContaining([code]));

    const body = { sessionId: session.sessionId, code };
    const answers = [
      await fromPhone(system, { ...body, code: `${code}0` }),
      await fromPhone(system, body, { 'idempotency-key': 'halaman-1' }),
      await fromPhone(system, body),
      await officer.get(`/participants/${session.participantId}`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 200, 200, 200]);
    expect(found(JSON.stringify(answers.slice(0, 3).map((answer) => answer.body)))).toEqual([]);
    expect(JSON.stringify(answers.map((answer) => answer.body))).not.toContain(code);
    expect(found(lines.join('\n'))).toEqual([]);
    const { rows: tables } = await system.database.pool.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_name NOT LIKE 'vault%' ORDER BY 1`,
    );
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['command_outcomes', 'events', 'session_codes', 'parked_records']),
    );
    for (const { name } of tables) {
      const { rows } = await system.database.pool.query<{ row: string }>(`SELECT t::text AS row FROM "${name}" t`);
      expect({ name, found: found(rows.map(({ row }) => row).join('\n')) }).toEqual({ name, found: [] });
    }
  });
});
