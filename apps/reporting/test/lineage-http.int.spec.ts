import type { DevelopmentClaims } from '@okoce/platform/development-issuer';
import { eventually } from '@okoce/testing';
import { startSystem } from './reporting-system';
import type { Answer, ReportingSystem } from './reporting-system';

const TEBET = '31.74.01';
const CAKUNG = '31.75.06';
const SITI = '0190a000-0000-7000-8000-000000000001';
const RINA = '0190a000-0000-7000-8000-000000000002';

const director: DevelopmentClaims = { roles: ['director'] };
const officerOfCakung: DevelopmentClaims = { roles: ['officer'], centres: [CAKUNG] };

describe('from a figure to its facts over HTTP', () => {
  let system: ReportingSystem;
  const get = (path: string, claims: DevelopmentClaims | 'nobody' = director): Promise<Answer> => system.get(claims, path);

  beforeAll(async () => {
    system = await startSystem();
    const registered = (participantId: string, occurredAt: string) =>
      system.tell('enrolment', 'ParticipantRegistered', participantId, {
        occurredAt,
        participantId,
        districtCode: TEBET,
        subdistrictCode: null,
        channel: 'officer',
      });
    await registered(SITI, '2020-01-08T03:00:00.000Z');
    await registered(RINA, '2020-02-01T03:00:00.000Z');
    await system.tell('enrolment', 'ParticipantTransferred', RINA, {
      occurredAt: '2020-03-02T03:00:00.000Z',
      participantId: RINA,
      fromDistrictCode: TEBET,
      toDistrictCode: CAKUNG,
    });
    await eventually(async () => {
      const { rows } = await system.database.pool.query('SELECT count(*)::int AS entries FROM entries');
      expect(rows).toEqual([{ entries: 4 }]);
    }, 'all to be counted');
  });
  afterAll(() => system.close());

  it('answers a page of the entries of a figure, each with the place of its fact', async () => {
    const path = `/quarters/2020-Q1/centres/${TEBET}/figures/registered`;
    const { status, body } = await get(`${path}?limit=1`);
    expect(status).toBe(200);
    const { entries, next, ...said } = body as { entries: { recordedAt: string; fact: { id: string } }[]; next: string };
    expect(said).toEqual({
      scope: TEBET,
      quarter: '2020-Q1',
      figure: 'registered',
      value: 1,
      asOf: null,
      completeTo: null,
      final: false,
      label: 'current',
      restatements: null,
      ruleSet: '2017-Q4',
      root: null,
      madeOf: [
        { measure: 'registrations', days: 'toDate', sign: 1 },
        { measure: 'transfersIn', days: 'toDate', sign: 1 },
        { measure: 'transfersOut', days: 'toDate', sign: -1 },
      ],
      people: null,
    });
    const { rows } = await system.database.pool.query(`SELECT fact_id, recorded_at FROM archive WHERE subject_id = '${SITI}'`);
    expect(entries).toEqual([
      {
        centre: TEBET,
        measure: 'registrations',
        day: '2020-01-08',
        amount: 1,
        counts: 1,
        recordedAt: rows[0].recorded_at.toISOString(),
        subject: { kind: 'participant', id: SITI },
        fact: {
          id: rows[0].fact_id,
          type: 'okoce.enrolment.ParticipantRegistered.v1',
          source: 'enrolment',
          occurredAt: '2020-01-08T03:00:00.000Z',
          streamId: SITI,
          version: 1,
          path: `/facts/${SITI}/1`,
        },
      },
    ]);
    const rest = (await get(`${path}?after=${next}`)).body;
    expect(rest).toMatchObject({
      entries: [
        { measure: 'registrations', counts: 1, subject: { id: RINA } },
        { measure: 'transfersOut', amount: 1, counts: -1, subject: { id: RINA } },
      ],
      next: null,
    });
  });

  it('answers the same for a regency, the programme and a day', async () => {
    expect((await get('/quarters/2020-Q1/regencies/31.75/figures/transfersIn')).body).toMatchObject({ value: 1, entries: [{ counts: 1 }] });
    expect((await get('/quarters/2020-Q1/programme/figures/steps.P1.cumulative')).body).toMatchObject({ value: 2 });
    expect((await get('/days/2020-01-31/programme/figures/steps.P1')).body).toMatchObject({ on: '2020-01-31', value: 1, next: null });
    expect((await get(`/days/2020-03-01/centres/${TEBET}/figures/active`)).body).toMatchObject({ value: 2 });
    expect((await get('/days/2020-03-01/regencies/31.75/figures/active')).body).toMatchObject({ value: 0, entries: [] });
  });

  it('shows an officer every amount, and only the people of the officer’s centre', async () => {
    const { body } = await get('/quarters/2020-Q1/programme/figures/registrations', officerOfCakung);
    expect(body).toMatchObject({
      value: 2,
      entries: [
        { centre: TEBET, day: '2020-01-08', amount: 1, subject: null, fact: null },
        { centre: TEBET, day: '2020-02-01', amount: 1, subject: { id: RINA }, fact: { streamId: RINA } },
      ],
    });
  });

  it('answers a number of people with the people, each with the path to her assessment in the same report', async () => {
    const path = '/quarters/2020-Q1/programme/figures/classes.N';
    const { status, body } = await get(`${path}?limit=1`);
    const of = (id: string, query = '') => `/quarters/2020-Q1/participants/${id}${query}`;
    const person = { ruleClass: 'N', decidedClass: null, reason: 'no_mentor' };
    expect({ status, ...body }).toMatchObject({ status: 200, scope: 'programme', figure: 'classes.N', value: 2, madeOf: [], entries: [] });
    expect(body['people']).toEqual([{ ...person, participantId: SITI, centre: TEBET, assessment: of(SITI) }]);
    const rest = (await get(`${path}?after=${String(body['next'])}`)).body;
    expect(rest).toMatchObject({ people: [{ participantId: RINA, centre: CAKUNG, assessment: of(RINA) }], next: null });
    const then = (await get('/quarters/2020-Q1/regencies/31.74/figures/classes.N?asOf=2999-01-01T00:00:00Z')).body;
    expect(then['people']).toEqual([
      { ...person, participantId: SITI, centre: TEBET, assessment: of(SITI, '?asOf=2999-01-01T00%3A00%3A00.000Z') },
    ]);
    expect((await get(of(SITI))).body).toMatchObject({ assessment: { class: 'N', reason: 'no_mentor' } });
    expect((await get(path, officerOfCakung)).body).toMatchObject({
      value: 2,
      people: [{ participantId: null, centre: TEBET, reason: null, assessment: null }, { participantId: RINA }],
    });
    expect((await get('/quarters/2020-Q1/programme/figures/notAssessed.no_mentor')).status).toBe(409);
    expect((await get('/quarters/2020-Q1/programme/figures/notAssessed.too_tall')).status).toBe(404);
    for (const roles of [['agency'], ['mentor'], ['participant']])
      expect((await get(path, { roles } as DevelopmentClaims)).status).toBe(403);
  });

  it('says what came between two reports', async () => {
    const { body } = await get(`/quarters/2020-Q1/centres/${CAKUNG}/differences?from=2020-04-21T00:00:00%2B07:00`);
    expect(body).toMatchObject({ scope: CAKUNG, quarter: '2020-Q1', from: '2020-04-20T17:00:00.000Z', to: null, final: false, next: null });
    expect(body['measures']).toEqual([{ measure: 'transfersIn', inQuarter: 1, toDate: 1 }]);
    expect(body['figures']).toContainEqual({ figure: 'active', from: 0, to: 1 });
    expect(body['entries']).toMatchObject([{ measure: 'transfersIn', amount: 1, subject: { id: RINA }, fact: { version: 3 } }]);
    const first = (await get('/quarters/2020-Q1/programme/differences?from=2020-04-21T00:00:00Z&limit=3')).body;
    const second = (await get(`/quarters/2020-Q1/programme/differences?from=2020-04-21T00:00:00Z&limit=3&after=${String(first['next'])}`))
      .body;
    expect([first['entries'], second['entries']].map((entries) => (entries as unknown[]).length)).toEqual([3, 1]);
    expect(
      (await get('/quarters/2020-Q1/regencies/31.74/differences?from=2020-04-21T00:00:00Z&to=2020-04-22T00:00:00Z')).body,
    ).toMatchObject({
      figures: [],
      measures: [],
      entries: [],
    });
  });

  it.each([
    ['/quarters/2020-Q1/programme/figures/target.goal', 404, 'NOT_FOUND'],
    ['/quarters/2020-Q1/programme/figures/nothing', 404, 'NOT_FOUND'],
    ['/quarters/2020-Q5/programme/figures/active', 400, 'MALFORMED_REQUEST'],
    ['/quarters/2020-Q1/programme/figures/active?after=here', 400, 'MALFORMED_REQUEST'],
    ['/quarters/2020-Q1/programme/figures/active?limit=0', 400, 'MALFORMED_REQUEST'],
    ['/quarters/2020-Q1/centres/31.74.99/figures/active', 404, 'NOT_FOUND'],
    ['/days/2020-01-08/programme/figures/registrations', 404, 'NOT_FOUND'],
    ['/quarters/2020-Q1/programme/differences', 400, 'MALFORMED_REQUEST'],
    ['/quarters/2020-Q1/programme/differences?from=2020-04-21T00:00:00Z&to=2020-04-20T00:00:00Z', 400, 'MALFORMED_REQUEST'],
    ['/quarters/2020-Q1/programme/differences?from=2020-04-21T00:00:00Z&after=WyJhIl0', 400, 'MALFORMED_REQUEST'],
  ])('answers %s with %i %s', async (path, status, code) => {
    const answer = await get(path);
    expect({ status: answer.status, code: answer.body['code'] }).toEqual({ status, code });
  });

  it('is for those who see the figures', async () => {
    for (const path of [
      '/quarters/2020-Q1/programme/figures/active',
      '/quarters/2020-Q1/programme/differences?from=2020-04-21T00:00:00Z',
    ]) {
      expect((await get(path, 'nobody')).status).toBe(401);
      expect((await get(path, { roles: ['participant'], participantId: SITI })).status).toBe(403);
      expect((await get(path, { roles: ['agency'] })).status).toBe(403);
    }
  });
});
