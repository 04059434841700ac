import type { DevelopmentClaims } from '@okoce/platform/development-issuer';
import { eventually } from '@okoce/testing';
import { startSystem } from './reporting-system';
import type { Answer, ReportingSystem } from './reporting-system';

const TEBET = '31.74.01';
const CAKUNG = '31.75.06';
const SITI = '0190a000-0000-7000-8000-000000000001';
const RINA = '0190a000-0000-7000-8000-000000000002';
const MENTOR = '0190a000-0000-7000-8000-00000000000a';
const MENTORSHIP = '0190a000-0000-7000-8000-00000000000b';

const director: DevelopmentClaims = { roles: ['director'] };
const officerOfTebet: DevelopmentClaims = { roles: ['officer'], centres: [TEBET] };
const officerOfCakung: DevelopmentClaims = { roles: ['officer'], centres: [CAKUNG] };

const current = { label: 'current', restatements: null, ruleSet: '2017-Q4', root: null };

describe('the reporting service', () => {
  let system: ReportingSystem;
  const get = (path: string, claims: DevelopmentClaims | 'nobody' = director): Promise<Answer> => system.get(claims, path);
  const statusOf = async (path: string, claims: DevelopmentClaims | 'nobody'): Promise<number> => (await get(path, claims)).status;

  beforeAll(async () => {
    system = await startSystem();
    const registered = { subdistrictCode: null, channel: 'officer' };
    await system.tell('enrolment', 'ParticipantRegistered', SITI, {
      occurredAt: '2020-01-08T03:00:00.000Z',
      participantId: SITI,
      districtCode: TEBET,
      ...registered,
    });
    await system.tell('enrolment', 'ParticipantRegistered', RINA, {
      occurredAt: '2020-02-01T03:00:00.000Z',
      participantId: RINA,
      districtCode: TEBET,
      ...registered,
    });
    await system.tell('enrolment', 'ParticipantTransferred', RINA, {
      occurredAt: '2020-04-02T03:00:00.000Z',
      participantId: RINA,
      fromDistrictCode: TEBET,
      toDistrictCode: CAKUNG,
    });
    await system.tell('enrolment', 'LegacyStepRecorded', SITI, {
      occurredAt: '2020-02-09T17:00:00.000Z',
      participantId: SITI,
      step: 'P2',
      achievedOn: '2020-02-10',
    });
    await system.tell('mentoring', 'MentorAssigned', MENTORSHIP, {
      occurredAt: '2020-01-09T03:00:00.000Z',
      mentorshipId: MENTORSHIP,
      mentorId: MENTOR,
      participantId: SITI,
    });
    await eventually(async () => {
      const { rows } = await system.database.pool.query('SELECT count(*)::int AS contracts FROM archive');
      expect(rows).toEqual([{ contracts: 6 }]);
    }, 'all to be archived, once for each person named');
  });
  afterAll(() => system.close());

  it('answers the programme’s quarter in the published order of fields', async () => {
    const { status, body } = await get('/quarters/2020-Q1/programme');
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toBe(
      '{"scope":"programme","quarter":"2020-Q1","asOf":null,"completeTo":null,"final":false,"label":"current","restatements":null,' +
        '"ruleSet":"2017-Q4","root":null,"registrations":2,"withdrawals":0,"returns":0,' +
        '"transfersIn":0,"transfersOut":0,"sessionsLogged":0,"sessionsConfirmed":0,"attendances":0,"activeMentors":0,' +
        '"registered":2,"withdrawn":0,"active":2,"steps":{"P1":{"newlyReached":2,"cumulative":2,"verified":2},' +
        '"P2":{"newlyReached":1,"cumulative":1,"verified":0},"P3":{"newlyReached":0,"cumulative":0,"verified":0},' +
        '"P4":{"newlyReached":0,"cumulative":0,"verified":0},"P5":{"newlyReached":0,"cumulative":0,"verified":0},' +
        '"P6":{"newlyReached":0,"cumulative":0,"verified":0},"P7":{"newlyReached":0,"cumulative":0,"verified":0}},' +
        '"activeMonths":{"0":2,"1":0,"2":0,"3":0},' +
        '"target":{"goal":200000,"registered":2,"trained":1,"mentored":0,"licensed":0,"marketed":0,"reporting":0,"funded":0},' +
        '"classes":{"N":2,"E":0,"A":0,"B":0,"C":0,"D":0},"classesPending":0,"notAssessed":null}',
    );
  });

  it('answers a day with its stocks', async () => {
    expect(JSON.stringify((await get('/days/2020-02-09/programme')).body)).toBe(
      '{"scope":"programme","on":"2020-02-09","asOf":null,"completeTo":null,"final":false,"registered":2,"withdrawn":0,"active":2,' +
        '"steps":{"P1":2,"P2":0,"P3":0,"P4":0,"P5":0,"P6":0,"P7":0}}',
    );
    expect((await get(`/days/2020-02-10/centres/${TEBET}`)).body).toMatchObject({ scope: TEBET, steps: { P1: 2, P2: 1 } });
    expect((await get('/days/2020-01-31/regencies/31.74')).body).toMatchObject({ scope: '31.74', registered: 1 });
  });

  it('answers regencies and centres, one or all', async () => {
    expect((await get('/quarters/2020-Q2/regencies/31.75')).body).toMatchObject({ scope: '31.75', registered: 1, transfersIn: 1 });
    expect((await get(`/quarters/2020-Q2/centres/${TEBET}`)).body).toMatchObject({ scope: TEBET, registered: 1, transfersOut: 1 });
    const { body } = await get('/quarters/2020-Q2/centres');
    expect(Object.keys(body)).toEqual(['quarter', 'asOf', 'completeTo', 'final', 'label', 'restatements', 'ruleSet', 'root', 'centres']);
    expect(body['centres']).toHaveLength(44);
    expect((await get('/quarters')).body).toMatchObject({
      quarters: ['2020-Q1', '2020-Q2'],
      states: [{ quarter: '2020-Q1', state: 'ended' }, {}],
    });
  });

  it('answers a participant with her centre, mentor, steps and touches', async () => {
    const { body } = await get(`/quarters/2020-Q1/participants/${SITI}`);
    const { steps, assessment, ...rest } = body as { steps: Record<string, { evidence?: object }>; assessment: object };
    expect(rest).toEqual({
      participantId: SITI,
      quarter: '2020-Q1',
      asOf: null,
      completeTo: null,
      final: false,
      ...current,
      districtCode: TEBET,
      mentorId: MENTOR,
      enrolled: true,
      registeredOn: '2020-01-08',
      touchMonths: [],
      touchDays: [],
      reportedTouches: { '2020-01': 0, '2020-02': 0, '2020-03': 0 },
      activeMonths: 0,
      soFar: false,
      dormant: false,
      review: null,
    });
    expect(assessment).toMatchObject({
      class: 'N',
      reason: 'too_few_slots',
      assessableDays: 84,
      expectedMonths: ['2020-01', '2020-02', '2020-03'],
      C2: { kept: 0, broken: 0 },
      F2: { closed: 0, all: 0 },
      V: { verified: 0, claimed: 0 },
      index: 0,
      ruleSet: '2017-Q4',
      nearest: { class: null, possible: false },
      trace: {
        rules: [
          { reason: 'too_short', matched: false },
          { reason: 'no_mentor', matched: false },
          { reason: 'too_few_slots', matched: true },
        ],
        indicators: {
          mentorshipDays: {
            value: 83,
            madeBy: [{ thing: { type: 'mentorship', id: MENTORSHIP }, facts: [{ type: 'MentorAssigned', stream: { id: MENTORSHIP } }] }],
          },
        },
      },
    });
    expect(steps).toMatchObject({
      P1: { day: '2020-01-08', newlyReachedIn: '2020-Q1', verified: true, evidence: { kind: 'registration' } },
      P2: { day: '2020-02-10', newlyReachedIn: '2020-Q1', verified: false, evidence: { kind: 'legacy' } },
    });
  });

  it('shows a participant to her centre’s staff, her mentor and herself, and to nobody else', async () => {
    const path = `/quarters/2020-Q1/participants/${SITI}`;
    expect(await statusOf(path, officerOfTebet)).toBe(200);
    expect(await statusOf(path, officerOfCakung)).toBe(404);
    expect(await statusOf(path, { roles: ['mentor'], mentorId: MENTOR })).toBe(200);
    expect(await statusOf(path, { roles: ['mentor'], mentorId: RINA })).toBe(404);
    expect(await statusOf(path, { roles: ['participant'], participantId: SITI })).toBe(200);
    expect(await statusOf(path, { roles: ['participant'], participantId: RINA })).toBe(404);
    expect(await statusOf(path, { roles: ['agency'] })).toBe(403);
    expect(await statusOf(path, 'nobody')).toBe(401);
  });

  it('asks for the centre she is with now, whatever the quarter', async () => {
    const path = `/quarters/2020-Q1/participants/${RINA}`;
    expect(await statusOf(path, officerOfTebet)).toBe(404);
    expect((await get(path, officerOfCakung)).body).toMatchObject({ districtCode: TEBET });
  });

  it('shows the figures of every centre to any officer, and to no agency yet', async () => {
    expect(await statusOf(`/quarters/2020-Q1/centres/${TEBET}`, officerOfCakung)).toBe(200);
    expect(await statusOf('/quarters/2020-Q1/programme', { roles: ['agency'] })).toBe(403);
    expect(await statusOf('/quarters/2020-Q1/programme', { roles: ['participant'], participantId: SITI })).toBe(403);
  });

  it.each(['participant', 'mentor', 'agency'] as const)('tells a %s which quarters there are', async (role) => {
    expect((await get('/quarters', { roles: [role] })).body).toMatchObject({ quarters: ['2020-Q1', '2020-Q2'] });
    expect(await statusOf('/quarters', 'nobody')).toBe(401);
  });

  it('lists a centre’s people a page at a time, to its own staff', async () => {
    const path = `/quarters/2020-Q2/centres/${TEBET}/participants`;
    expect(await statusOf(path, officerOfCakung)).toBe(404);
    expect((await get(path, officerOfTebet)).body).toEqual({
      scope: TEBET,
      quarter: '2020-Q2',
      asOf: null,
      completeTo: null,
      final: false,
      ...current,
      participants: [{ participantId: SITI, registeredOn: '2020-01-08', status: 'enrolled', stepsReached: 2, activeMonths: 0, class: 'N' }],
      next: null,
    });
    const first = (await get(`/quarters/2020-Q1/centres/${TEBET}/participants?limit=1`)).body;
    expect(first).toMatchObject({ participants: [{ participantId: SITI }], next: SITI });
    const second = (await get(`/quarters/2020-Q1/centres/${TEBET}/participants?limit=1&after=${SITI}`)).body;
    expect(second).toMatchObject({ participants: [{ participantId: RINA }], next: null });
    expect(await statusOf(`${path}?limit=500`, director)).toBe(400);
    expect((await get(`${path}?class=N`)).body).toMatchObject({ participants: [{ participantId: SITI }] });
    expect((await get(`${path}?class=A`)).body).toMatchObject({ participants: [], next: null });
    expect(await statusOf(`${path}?class=F`, director)).toBe(400);
  });

  it.each([
    ['/quarters/2020-Q5/programme', 400, 'MALFORMED_REQUEST'],
    ['/quarters/2020/programme', 400, 'MALFORMED_REQUEST'],
    ['/quarters/2999-Q1/programme', 400, 'QUARTER_IN_FUTURE'],
    ['/quarters/2020-Q1/programme?asOf=yesterday', 400, 'MALFORMED_REQUEST'],
    ['/quarters/2020-Q1/programme?asOf=2020-04-01', 400, 'MALFORMED_REQUEST'],
    ['/quarters/2020-Q1/programme?as_of=2020-04-01T00:00:00Z', 400, 'MALFORMED_REQUEST'],
    ['/quarters/2020-Q1/centres/31.74.99', 404, 'NOT_FOUND'],
    ['/quarters/2020-Q1/regencies/3174', 404, 'NOT_FOUND'],
    ['/quarters/2020-Q1/participants/siti', 404, 'NOT_FOUND'],
    [`/quarters/2020-Q1/participants/${MENTOR}`, 404, 'NOT_FOUND'],
    [`/quarters/2019-Q4/participants/${SITI}`, 404, 'NOT_FOUND'],
    ['/days/2020-02-30/programme', 400, 'MALFORMED_REQUEST'],
    ['/days/2999-01-01/programme', 400, 'DATE_IN_FUTURE'],
  ])('answers %s with %i %s', async (path, status, code) => {
    const answer = await get(path);
    expect({ status: answer.status, code: answer.body['code'] }).toEqual({ status, code });
  });

  it('says how complete it is, and what is final', async () => {
    const completeTo = new Date().toISOString();
    await system.declare(completeTo);
    await eventually(async () => (await get('/quarters/2020-Q1/programme')).body['completeTo'] === completeTo, 'all marks to be in');
    const asOf = async (moment: string): Promise<object> =>
      (await get(`/quarters/2020-Q1/programme?asOf=${encodeURIComponent(moment)}`)).body;
    expect(await asOf(completeTo)).toMatchObject({ asOf: completeTo, completeTo, final: true, registrations: 2 });
    expect(await asOf('2020-04-21T00:00:00+07:00')).toMatchObject({ asOf: '2020-04-20T17:00:00.000Z', final: true, registrations: 0 });
    expect(await asOf('2999-01-01T00:00:00Z')).toMatchObject({ final: false, registrations: 2 });
  });

  it('stays complete only up to before a record it cannot read', async () => {
    const before = (await get('/quarters/2020-Q1/programme')).body['completeTo'];
    await system.garble('mentoring', 'not JSON');
    await system.declare(new Date().toISOString());
    await eventually(async () => {
      const { rows } = await system.database.pool.query('SELECT count(*)::int AS parked FROM parked_records');
      const marks = await system.database.pool.query('SELECT count(DISTINCT complete_to)::int AS marks FROM completeness_marks');
      return rows[0].parked === 1 && marks.rows[0].marks === 2;
    }, 'the record to be parked and the marks to be in');
    expect((await get('/quarters/2020-Q1/programme')).body['completeTo']).toBe(before);
  });
});
