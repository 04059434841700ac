import { randomUUID } from 'node:crypto';
import { startSystem } from './enrolment-system';
import type { Client, EnrolmentSystem } from './enrolment-system';
import { dayAgo, TEBET } from './people';
import { codeFor, fromPhone, register, rowOf, sessionOf, tellLogged, untilStatus, wrong } from './sessions';
import type { Session, Told } from './sessions';

let system: EnrolmentSystem;
let admin: Client;
let officer: Client;
let people = 0;

beforeAll(async () => {
  system = await startSystem();
  admin = await system.as({ roles: ['admin'] });
  officer = await system.as({ roles: ['officer'], centres: [TEBET] });
  await admin.post('/centres/opening');
});
afterAll(() => system?.close());

/** A session whose code has reached her phone. */
async function awaited(): Promise<Session & { readonly code: string }> {
  const session = sessionOf(await register(officer, (people += 1)));
  await tellLogged(system, session);
  return { ...session, code: await codeFor(system, session) };
}
const send = ({ sessionId }: Session, code: string): Promise<Told> => fromPhone(system, { sessionId, code });
const refusal = ({ status, body }: Told) => ({ status, code: body['code'], ...(body['details'] as object | undefined) });
const factsOf = async ({ participantId }: Session): Promise<number> => {
  const sql = `SELECT count(*)::int AS facts FROM events WHERE stream_id = $1 AND type = 'SessionConfirmationReceived'`;
  return (await system.database.pool.query(sql, [participantId])).rows[0]?.facts;
};
const expire = ({ sessionId }: Session, hours = 0) =>
  system.database.pool.query(`UPDATE session_codes SET expires_at = now() - make_interval(hours => $2) WHERE session_id = $1`, [
    sessionId,
    hours,
  ]);

describe('a code that is tried', () => {
  it('is locked after five wrong tries, also for the right one', async () => {
    const session = await awaited();
    const answers: Told[] = [];
    for (let n = 1; n <= 6; n += 1) answers.push(await send(session, wrong(session.code, n)));
    expect(answers.map(refusal)).toEqual([
      ...[4, 3, 2, 1, 0].map((triesLeft) => ({ status: 409, code: 'CODE_WRONG', triesLeft })),
      { status: 409, code: 'CODE_LOCKED' },
    ]);
    expect(refusal(await send(session, session.code))).toEqual({ status: 409, code: 'CODE_LOCKED' });
    expect(await rowOf(system, session)).toMatchObject({ status: 'awaited', wrong_tries: 5, locked_at: expect.any(Date) });
    expect(await factsOf(session)).toBe(0);
  });

  it('is looked at five times, however many guess at the same moment', async () => {
    const session = await awaited();
    const answers = await Promise.all(Array.from({ length: 100 }, (_, n) => send(session, wrong(session.code, n + 1))));
    const told = answers.map(refusal);
    expect(told.filter(({ code }) => code === 'CODE_WRONG').map((each) => ('triesLeft' in each ? each.triesLeft : undefined))).toHaveLength(
      5,
    );
    expect(told.filter(({ code }) => code === 'CODE_LOCKED')).toHaveLength(95);
    expect(await rowOf(system, session)).toMatchObject({ wrong_tries: 5 });
  });

  it('is right after four wrong ones, and costs no try', async () => {
    const session = await awaited();
    for (let n = 1; n <= 4; n += 1) await send(session, wrong(session.code, n));
    expect((await send(session, session.code)).status).toBe(200);
    expect(await rowOf(system, session)).toMatchObject({ status: 'confirmed', wrong_tries: 4 });
  });

  it('confirms once, however often it comes at the same moment, and wrong ones go on being counted', async () => {
    const session = await awaited();
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(session, session.code)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1);
    expect([answers[0]?.status, await factsOf(session)]).toEqual([200, 1]);
    expect(refusal(await send(session, wrong(session.code)))).toEqual({ status: 409, code: 'CODE_WRONG', triesLeft: 4 });
  });

  it('confirms nothing when it was closed after it was looked at', async () => {
    const session = await awaited();
    const { pool } = system.database;
    await pool.query(
      `CREATE FUNCTION close_it() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         UPDATE session_codes SET status = 'closed', code_hmac = NULL, mint_id = NULL WHERE session_id = (NEW.data ->> 'sessionId')::uuid;
         RETURN NEW;
       END $$`,
    );
    await pool.query(
      `CREATE TRIGGER close_it BEFORE INSERT ON events FOR EACH ROW WHEN (NEW.type = 'SessionConfirmationReceived') EXECUTE FUNCTION close_it()`,
    );
    expect(refusal(await send(session, session.code))).toEqual({ status: 409, code: 'SESSION_NOT_AWAITING' });
    await pool.query('DROP TRIGGER close_it ON events');
    expect(await factsOf(session)).toBe(0);
  });

  it('of a session that nobody awaits is answered like a wrong one', async () => {
    const session = await awaited();
    const [unknown, known] = [
      await fromPhone(system, { sessionId: randomUUID(), code: '123456' }),
      await send(session, wrong(session.code)),
    ];
    const said = ({ body: { correlationId: _, ...body } }: Told) => body;
    expect(said(unknown)).toEqual(said(known));
  });

  it('is for its own session alone', async () => {
    const [one, other] = [await awaited(), await awaited()];
    expect(one.code).not.toBe(other.code);
    expect(refusal(await send(one, other.code))).toMatchObject({ code: 'CODE_WRONG' });
  });
});

describe('a code whose seven days are over', () => {
  const sweep = async (on: string): Promise<unknown> => (await admin.post('/sweeps', { on })).body['done'];

  it('is refused from that moment on, and swept once', async () => {
    const [right, confirmed, yesterday] = [await awaited(), await awaited(), await awaited()];
    await send(confirmed, confirmed.code);
    const minted = (await rowOf(system, right)) ?? {};
    expect(Number(minted['expires_at']) - Number(minted['minted_at'])).toBe(7 * 86_400_000);
    for (const session of [right, confirmed]) await expire(session, 24);
    await expire(yesterday, 48);
    expect(refusal(await send(right, right.code))).toEqual({ status: 409, code: 'CODE_LAPSED' });
    expect(refusal(await send(confirmed, confirmed.code))).toEqual({ status: 409, code: 'SESSION_NOT_AWAITING' });

    expect([
      await sweep(dayAgo(72)),
      await sweep(dayAgo(24)),
      await sweep(dayAgo(0)),
      await sweep(dayAgo(0)),
      await sweep(dayAgo(24)),
    ]).toEqual([0, 1, 1, 0, 0].map((codesLapsed) => ({ codesLapsed })));
    expect(await rowOf(system, right)).toMatchObject({ status: 'lapsed', code_hmac: null, mint_id: null });
    expect(await rowOf(system, confirmed)).toMatchObject({ status: 'confirmed', code_hmac: null });
    expect(refusal(await send(right, right.code))).toEqual({ status: 409, code: 'CODE_LAPSED' });
  });

  it('is not sent any more', async () => {
    const session = sessionOf(await register(officer, (people += 1)));
    const { pool } = system.database;
    await pool.query(
      `CREATE FUNCTION lapse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.expires_at := now() - interval '1 second'; RETURN NEW; END $$`,
    );
    await pool.query('CREATE TRIGGER lapse BEFORE INSERT ON session_codes FOR EACH ROW EXECUTE FUNCTION lapse()');
    await tellLogged(system, session);
    await untilStatus(system, session, 'awaited');
    await pool.query('DROP TRIGGER lapse ON session_codes');
    // The next one, of the same turn or a later one, is sent.
    await awaited();
    expect(await rowOf(system, session)).toMatchObject({ attempts: 0, sent_at: null });
  });
});
