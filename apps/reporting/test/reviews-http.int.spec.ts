import type { DevelopmentClaims } from '@okoce/platform/development-issuer';
import { startServiceSystem, type Client, type ServiceSystem } from '@okoce/platform/testing';
import { eventually, postgresDatabase } from '@okoce/testing';
import { reportingService } from '../src/service';

const TEBET = '31.74.01';
const QUARTER = '2020-Q1';
const SITI = '0190a000-0000-7000-8000-000000000001';
const RATNA = '0190a000-0000-7000-8000-000000000201';
const FORMER = '0190a000-0000-7000-8000-000000000202';
const WHY = 'Sesi saya tanggal 3 Februari tidak tercatat';
const BECAUSE = 'Daftar hadir kertas memuat namanya';

describe('objecting and deciding over HTTP', () => {
  let system: ServiceSystem;
  const clients = new Map<string, Client>();
  const as = async (claims: DevelopmentClaims): Promise<Client> => {
    const key = JSON.stringify(claims);
    const client = clients.get(key) ?? (await system.as(claims));
    clients.set(key, client);
    return client;
  };
  const siti = () => as({ sub: 'siti', roles: ['participant'], participantId: SITI });
  const other = () => as({ sub: 'other', roles: ['participant'], participantId: '0190a000-0000-7000-8000-000000000002' });
  const officer = (centre = TEBET, more: Partial<DevelopmentClaims> = {}) =>
    as({ sub: 'petugas', roles: ['officer'], centres: [centre], ...more });
  const director = () => as({ sub: 'direktur', roles: ['director'] });
  const path = `/assessments/${QUARTER}/${SITI}`;

  beforeAll(async () => {
    system = await startServiceSystem(reportingService, (role) => postgresDatabase({ roles: [role] }));
    const at = (day: string) => `2020-01-${day}T03:00:00.000Z`;
    const registration = { participantId: SITI, districtCode: TEBET, subdistrictCode: null, channel: 'officer' };
    await system.tell('enrolment', 'ParticipantRegistered', SITI, { occurredAt: at('08'), ...registration });
    for (const [mentorId, ends] of [
      [FORMER, true],
      [RATNA, false],
    ] as const) {
      const mentorship = { mentorshipId: mentorId.replace('0190a', '0190b'), mentorId, participantId: SITI };
      await system.tell('mentoring', 'MentorAssigned', mentorship.mentorshipId, {
        occurredAt: at('10'),
        ...mentorship,
      });
      if (ends)
        await system.tell('mentoring', 'MentorshipEnded', mentorship.mentorshipId, {
          occurredAt: at('20'),
          ...mentorship,
        });
    }
    await eventually(async () => {
      const { body } = await (await director()).get(`/quarters/${QUARTER}/participants/${SITI}`);
      expect(body['mentorId']).toBe(RATNA);
    }, 'the facts count');
  });
  afterAll(() => system.close());

  it('shows that nobody has objected, to whoever may see her', async () => {
    const { status, body } = await (await siti()).get(path);
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        ...{ quarter: QUARTER, participantId: SITI, version: 0, ruleClass: 'N', state: 'none', decidedClass: null },
        ...{ objectedAt: null, reviewedAt: null, flagged: false, reasons: { objection: null, review: null } },
      },
    });
    for (const stranger of [await other(), await officer('31.75.06')]) expect((await stranger.get(path)).status).toBe(404);
    expect((await (await as({ roles: ['agency'] })).get(path)).status).toBe(403);
  });

  it('takes an objection of her own once, with its reason, and of nobody else', async () => {
    expect((await (await other()).post(`${path}/objection`, { reason: WHY })).status).toBe(404);
    expect((await (await officer('31.75.06')).post(`${path}/objection`, { reason: WHY })).status).toBe(404);
    expect((await (await siti()).post(`${path}/objection`, {})).status).toBe(400);
    const headers = { 'idempotency-key': 'o-1' };
    const first = await (await siti()).post(`${path}/objection`, { reason: WHY }, headers);
    expect({ status: first.status, body: first.body }).toEqual({ status: 200, body: { id: SITI, version: 1 } });
    expect((await (await siti()).post(`${path}/objection`, { reason: WHY }, headers)).body).toEqual(first.body);
    expect((await (await officer()).post(`${path}/objection`, { reason: 'sama' })).body).toEqual({ id: SITI, version: 1 });
  });

  it('is on the list of those who decide, without the reason', async () => {
    const cases = async (client: Client, query = '') =>
      (await client.get(`/assessments/objections${query}`)).body['cases'] as { participantId: string }[];
    for (const reviewer of [await officer(), await director(), await as({ roles: ['auditor'] })]) {
      const listed = await cases(reviewer);
      expect(listed).toMatchObject([{ participantId: SITI, quarter: QUARTER, districtCode: TEBET, state: 'objected', ruleClass: 'N' }]);
      expect(JSON.stringify(listed)).not.toContain(WHY);
    }
    expect(await cases(await officer('31.75.06'))).toEqual([]);
    expect(await cases(await director(), '?quarter=2020-Q2')).toEqual([]);
    expect(await cases(await director(), `?quarter=${QUARTER}&centre=${TEBET}`)).toHaveLength(1);
    expect((await (await officer()).get('/assessments/objections?centre=31.75.06')).status).toBe(404);
    expect((await (await director()).get('/assessments/objections?quarter=soon')).status).toBe(400);
    expect((await (await siti()).get('/assessments/objections')).status).toBe(403);
  });

  it('tells the reason to her and to those who may decide, and records each reading', async () => {
    const reasonsFor = async (client: Client) => (await client.get(path)).body['reasons'];
    expect(await reasonsFor(await siti())).toEqual({ objection: WHY, review: null });
    expect(await reasonsFor(await officer())).toEqual({ objection: WHY, review: null });
    for (const client of [
      await as({ sub: 'ratna', roles: ['mentor'], mentorId: RATNA }),
      await as({ roles: ['auditor'] }),
      await officer(TEBET, { sub: 'ratna-petugas', mentorId: RATNA }),
    ])
      expect(await reasonsFor(client)).toBeUndefined();
    const { rows } = await system.database.pool.query(
      'SELECT actor, role, subject_id, kind, reason FROM vault_reads WHERE actor = $1 ORDER BY read_id DESC LIMIT 1',
      ['petugas'],
    );
    expect(rows).toEqual([{ actor: 'petugas', role: 'officer', subject_id: SITI, kind: 'objection-reason', reason: 'objection read' }]);
  });

  it('tells it by whoever may decide: an auditor who is an officer too is one of her own centre alone', async () => {
    const reasonsFor = async (client: Client) => (await client.get(path)).body['reasons'];
    const auditing = (centre: string, more: Partial<DevelopmentClaims> = {}) =>
      officer(centre, { sub: 'periksa', roles: ['officer', 'auditor'], ...more });
    const read = { objection: WHY, review: null };
    expect(await reasonsFor(await auditing(TEBET))).toEqual(read);
    for (const client of [
      await auditing('31.75.06'),
      await auditing(TEBET, { mentorId: RATNA }),
      await as({ sub: 'periksa', roles: ['auditor', 'mobiliser'], centres: [TEBET] }),
      await as({ sub: 'ratna', roles: ['auditor', 'mentor'], mentorId: RATNA, centres: [TEBET] }),
      await as({ sub: 'other', roles: ['auditor', 'participant'], participantId: '0190a000-0000-7000-8000-000000000002' }),
    ]) {
      expect((await client.get(path)).status).toBe(200);
      expect(await reasonsFor(client)).toBeUndefined();
    }
    const hers = await as({ sub: 'siti', roles: ['auditor', 'participant'], participantId: SITI });
    expect(await reasonsFor(hers)).toEqual(read);
    expect(await reasonsFor(await officer('31.75.06', { sub: 'd', roles: ['officer', 'director'] }))).toEqual(read);
    const decision = { decidedClass: 'B', reason: BECAUSE };
    expect((await (await auditing('31.75.06')).post(`${path}/review`, decision)).status).toBe(404);
  });

  it('is not decided by her mentor of then or now, nor by who is out of scope', async () => {
    const decision = { decidedClass: 'B', reason: BECAUSE };
    for (const mentorId of [RATNA, FORMER]) {
      const { status, body } = await (await officer(TEBET, { sub: mentorId, mentorId })).post(`${path}/review`, decision);
      expect({ status, code: body['code'] }).toEqual({ status: 409, code: 'OWN_MENTOR_MAY_NOT_REVIEW' });
    }
    const own = await (await officer(TEBET, { sub: 's', participantId: SITI })).post(`${path}/review`, decision);
    expect(own.body['code']).toBe('OWN_ASSESSMENT');
    expect((await (await officer('31.75.06')).post(`${path}/review`, decision)).status).toBe(404);
    expect((await (await siti()).post(`${path}/review`, decision)).status).toBe(403);
    expect((await (await director()).post(`${path}/review`, { decidedClass: 'F', reason: BECAUSE })).status).toBe(400);
  });

  it('is decided on the version that was read, and counts at once', async () => {
    const decision = { decidedClass: 'B', reason: BECAUSE };
    const stale = await (await officer()).post(`${path}/review`, decision, { 'if-match': '"0"' });
    expect(stale.status).toBe(412);
    const decided = await (await officer()).post(`${path}/review`, decision, { 'if-match': '"1"' });
    expect({ status: decided.status, body: decided.body }).toEqual({ status: 200, body: { id: SITI, version: 2 } });
    expect((await (await director()).get(`/quarters/${QUARTER}/programme`)).body['classes']).toEqual({
      N: 0,
      E: 0,
      A: 0,
      B: 1,
      C: 0,
      D: 0,
    });
    const report = (await (await siti()).get(`/quarters/${QUARTER}/participants/${SITI}`)).body;
    expect(report).toMatchObject({ assessment: { class: 'N' }, review: { state: 'reviewed', decidedClass: 'B', flagged: false } });
    expect((await (await siti()).get(path)).body['reasons']).toEqual({ objection: WHY, review: BECAUSE });
    const mentor = await as({ sub: 'ratna', roles: ['mentor'], mentorId: RATNA });
    const { mentees } = (await mentor.get(`/quarters/${QUARTER}/mentees`)).body;
    expect(mentees).toEqual([expect.objectContaining({ participantId: SITI, class: 'N', decidedClass: 'B' })]);
    const again = await (await siti()).post(`${path}/objection`, { reason: WHY });
    expect(again.body['code']).toBe('ALREADY_REVIEWED');
  });

  it('is answered as a recorded fact to those who see all centres and the officers of hers', async () => {
    const fact = `/facts/${QUARTER}.${SITI}/2`;
    for (const client of [await officer(), await director(), await as({ roles: ['auditor'] })]) {
      const { status, body } = await client.get(fact);
      expect({ status, contract: body['contract'], data: body['data'] }).toMatchObject({
        ...{ status: 200, contract: 'okoce.reporting.AssessmentReviewed.v1' },
        data: { quarter: QUARTER, participantId: SITI, ruleClass: 'N', decidedClass: 'B' },
      });
    }
    expect((await (await officer('31.75.06')).get(fact)).status).toBe(404);
    expect((await (await siti()).get(fact)).status).toBe(403);
    expect((await (await director()).get(`/facts/${QUARTER}.${SITI}/3`)).status).toBe(404);
  });

  it('is not for a quarter that still runs', async () => {
    const { body: running } = await (await siti()).get('/quarters');
    expect(running).toBeTruthy();
    const now = new Date();
    const quarter = `${now.getUTCFullYear()}-Q${Math.floor(now.getUTCMonth() / 3) + 1}`;
    const { status, body } = await (await siti()).post(`/assessments/${quarter}/${SITI}/objection`, { reason: WHY });
    expect({ status, code: body['code'] }).toEqual({ status: 409, code: 'QUARTER_RUNNING' });
  });

  it('is told to the log by its contracts, and the reasons are nowhere but in the vault', async () => {
    const { pool } = system.database;
    await eventually(async () => {
      const { rows } = await pool.query<{ text: string }>(`SELECT coalesce(string_agg(t::text, ' '), '') AS text FROM log_records t`);
      expect(rows[0]?.text).toContain('okoce.reporting.AssessmentReviewed.v1');
    }, 'the relay sent what was decided');
    const tables = await pool.query<{ name: string }>(`SELECT format('%I', tablename) AS name FROM pg_tables WHERE schemaname = 'public'`);
    for (const { name } of tables.rows) {
      const { rows } = await pool.query<{ text: string }>(`SELECT coalesce(string_agg(t::text, ' '), '') AS text FROM ${name} t`);
      for (const secret of [WHY, BECAUSE]) expect(`${name}: ${rows[0]?.text.includes(secret)}`).toBe(`${name}: false`);
    }
  });
});
