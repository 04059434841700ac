import type { DevelopmentClaims } from '@okoce/platform/development-issuer';
import { eventually } from '@okoce/testing';
import { startSystem } from './reporting-system';
import type { Answer, ReportingSystem } from './reporting-system';

const TEBET = '31.74.01';
const CAKUNG = '31.75.06';
const id = (end: string): string => `0190a000-0000-7000-8000-${end.padStart(12, '0')}`;
const [SITI, RINA, DEWI] = [id('1'), id('2'), id('3')];
const [BUDI, AGUS] = [id('a'), id('b')];

const director: DevelopmentClaims = { roles: ['director'] };
const officerOf = (...centres: string[]): DevelopmentClaims => ({ roles: ['officer'], centres });
const mentor = (mentorId: string): DevelopmentClaims => ({ roles: ['mentor'], mentorId });
const participant = (participantId: string): DevelopmentClaims => ({ roles: ['participant'], participantId });

/** Budi of Tebet mentors Siti and Rina, who moved to Cakung, and no longer Dewi; Siti had a session of an hour and one of 29 minutes. */
async function tellAll({ tell }: ReportingSystem): Promise<void> {
  const mentoring = (name: string, data: Record<string, unknown>) =>
    tell('mentoring', name, String(data['sessionId'] ?? data['mentorshipId'] ?? data['mentorId']), data);
  for (const participantId of [SITI, RINA, DEWI]) {
    const occurredAt = '2020-01-08T03:00:00.000Z';
    const registered = { occurredAt, participantId, districtCode: TEBET, subdistrictCode: null, channel: 'officer' };
    await tell('enrolment', 'ParticipantRegistered', participantId, registered);
  }
  const moved = { occurredAt: '2020-03-01T03:00:00.000Z', participantId: RINA, fromDistrictCode: TEBET, toDistrictCode: CAKUNG };
  await tell('enrolment', 'ParticipantTransferred', RINA, moved);
  for (const [mentorId, districtCode] of [
    [BUDI, TEBET],
    [AGUS, CAKUNG],
  ] as const) {
    await mentoring('MentorRegistered', { occurredAt: '2019-06-01T03:00:00.000Z', mentorId, districtCode, engagement: 'volunteer' });
  }
  for (const [mentorshipId, participantId] of [
    [id('91'), SITI],
    [id('92'), RINA],
    [id('93'), DEWI],
  ] as const) {
    await mentoring('MentorAssigned', { occurredAt: '2020-01-10T03:00:00.000Z', mentorshipId, mentorId: BUDI, participantId });
  }
  const over = { mentorshipId: id('93'), mentorId: BUDI, participantId: DEWI };
  await mentoring('MentorshipEnded', { occurredAt: '2020-03-20T03:00:00.000Z', ...over });
  for (const [sessionId, day, minutes] of [
    [id('51'), '2020-01-20', 60],
    [id('52'), '2020-02-20', 29],
  ] as const) {
    const session = { sessionId, mentorshipId: id('91'), mentorId: BUDI, participantId: SITI, slotId: null, minutes };
    const startsAt = `${day}T03:00:00.000Z`;
    await mentoring('SessionScheduled', { occurredAt: '2020-01-12T03:00:00.000Z', ...session, startsAt });
    await mentoring('SessionLogged', { occurredAt: `${day}T05:00:00.000Z`, ...session, startsAt });
    await mentoring('SessionConfirmed', { occurredAt: `${day}T06:00:00.000Z`, ...session, startsAt, confirmedBy: 'participant' });
  }
}

const current = { label: 'current', restatements: null, ruleSet: '2017-Q4', root: null };

interface Mentee {
  readonly participantId: string;
}

describe('the people of a quarter, over HTTP', () => {
  let system: ReportingSystem;
  const get = (claims: DevelopmentClaims | 'nobody', path: string): Promise<Answer> => system.get(claims, path);
  const menteesOf = async (claims: DevelopmentClaims, query = ''): Promise<readonly string[] | number> => {
    const { status, body } = await get(claims, `/quarters/2020-Q1/mentees${query}`);
    return status === 200 ? (body['mentees'] as Mentee[]).map(({ participantId }) => participantId) : status;
  };

  beforeAll(async () => {
    system = await startSystem();
    await tellAll(system);
    await eventually(async () => {
      const { rows } = await system.database.pool.query('SELECT count(*)::int AS contracts FROM archive');
      expect(rows).toEqual([{ contracts: 26 }]);
    }, 'all to be archived, once for each person named');
  });
  afterAll(() => system.close());

  describe('a mentor’s people', () => {
    it('are shown to the mentor with what helps most and what is due, wherever they are', async () => {
      const { status, body } = await get(mentor(BUDI), '/quarters/2020-Q1/mentees');
      expect(status).toBe(200);
      const { mentees, ...said } = body as { mentees: Mentee[] };
      expect(said).toEqual({
        mentorId: BUDI,
        quarter: '2020-Q1',
        asOf: null,
        completeTo: null,
        final: false,
        ...current,
        soFar: false,
        dueOn: '2020-03-31',
      });
      expect(mentees.map(({ participantId }) => participantId).sort()).toEqual([SITI, RINA]);
      expect(mentees.find(({ participantId }) => participantId === SITI)).toEqual({
        participantId: SITI,
        districtCode: TEBET,
        class: 'D',
        decidedClass: null,
        reason: null,
        index: 34,
        nearest: {
          class: 'B',
          possible: false,
          unmet: 2,
          sentences: [expect.objectContaining({ en: expect.stringContaining('no longer allows') }), expect.anything()],
        },
        due: 5,
        overdue: 3,
        lastTouch: '2020-01-20',
        activeMonths: 1,
      });
    });

    it('are of the mentor alone, and of present mentees; staff see those of their centres', async () => {
      expect(new Set((await menteesOf(mentor(BUDI))) as string[])).toEqual(new Set([SITI, RINA]));
      expect(await menteesOf(mentor(AGUS))).toEqual([]);
      expect(await menteesOf(mentor(AGUS), `?mentorId=${BUDI}`)).toBe(404);
      expect(await menteesOf(officerOf(TEBET), `?mentorId=${BUDI}`)).toEqual([SITI]);
      expect(await menteesOf(officerOf(CAKUNG), `?mentorId=${BUDI}`)).toEqual([RINA]);
      expect(await menteesOf(officerOf('31.71.01'), `?mentorId=${BUDI}`)).toBe(404);
      expect(await menteesOf(officerOf(CAKUNG), `?mentorId=${AGUS}`)).toEqual([]);
      expect(await menteesOf(officerOf(TEBET), `?mentorId=${AGUS}`)).toBe(404);
      expect(await menteesOf(director, `?mentorId=${AGUS}`)).toEqual([]);
      expect(await menteesOf(director, `?mentorId=${id('ff')}`)).toBe(404);
      expect(await menteesOf(participant(SITI), `?mentorId=${BUDI}`)).toBe(403);
      expect(await menteesOf({ roles: ['agency'] }, `?mentorId=${BUDI}`)).toBe(403);
    });

    it('need a mentor to be named by whoever is none, and a quarter that has begun', async () => {
      const unnamed = await get(director, '/quarters/2020-Q1/mentees');
      expect({ status: unnamed.status, code: unnamed.body['code'] }).toEqual({ status: 400, code: 'MENTOR_REQUIRED' });
      expect((await get(mentor(BUDI), '/quarters/2999-Q1/mentees')).status).toBe(400);
      expect((await get(mentor(BUDI), '/quarters/2020-Q1/mentees?mentorId=budi')).status).toBe(400);
    });
  });

  describe('a participant’s timeline', () => {
    const timeline = (claims: DevelopmentClaims | 'nobody', query = '?quarter=2020-Q1', of = SITI) =>
      get(claims, `/participants/${of}/timeline${query}`);

    it('says by day what counted and why not, with the place of each fact', async () => {
      const { status, body } = await timeline(participant(SITI));
      expect(status).toBe(200);
      const items = body['items'] as {
        day: string;
        type: string;
        counts: string[];
        leftOut: { code: string; id: string }[];
        late: boolean;
      }[];
      expect(
        items.map(({ day, type, counts, leftOut }) =>
          `${day} ${type} ${counts.join(' ')} ${leftOut.map(({ code }) => code).join(' ')}`.trim(),
        ),
      ).toEqual([
        '2020-01-08 ParticipantRegistered enrolment',
        '2020-01-10 MentorAssigned mentorship',
        '2020-01-12 SessionScheduled slot kept',
        '2020-01-12 SessionScheduled slot kept',
        '2020-01-20 SessionLogged session touch kept claimed verified',
        '2020-01-20 SessionConfirmed touch claimed verified',
        '2020-02-20 SessionLogged session kept under_30_minutes',
        '2020-02-20 SessionConfirmed  under_30_minutes',
      ]);
      expect(items[6]).toMatchObject({
        details: { minutes: 29, startsAt: '2020-02-20T03:00:00.000Z' },
        fact: { service: 'mentoring', stream: { id: id('52') } },
        late: false,
        leftOut: [{ from: ['touch', 'verified'], code: 'under_30_minutes', id: 'kurang dari 30 menit', en: 'shorter than 30 minutes' }],
      });
    });

    it('is seen by those who see her', async () => {
      const statuses = [];
      for (const claims of [mentor(BUDI), mentor(AGUS), officerOf(TEBET), officerOf(CAKUNG), director, participant(RINA)]) {
        statuses.push((await timeline(claims)).status);
      }
      expect(statuses).toEqual([200, 404, 200, 404, 200, 404]);
      // No longer a mentee.
      expect((await timeline(mentor(BUDI), '?quarter=2020-Q1', DEWI)).status).toBe(404);
      expect((await timeline({ roles: ['agency'] })).status).toBe(403);
      expect((await timeline('nobody')).status).toBe(401);
    });

    it('is of the current quarter if none is named, and of what was recorded by a moment', async () => {
      expect((await timeline(director, '')).body['items']).toEqual([]);
      const before = await timeline(director, '?quarter=2020-Q1&asOf=2020-04-01T00:00:00Z');
      expect(before.body).toMatchObject({ asOf: '2020-04-01T00:00:00.000Z', items: [] });
      for (const query of [
        '?quarter=2020-Q5',
        '?quarter=2999-Q1',
        '?asOf=soon',
        '?day=2020-01-01',
        '?label=sealed&asOf=2020-04-01T00:00:00Z',
      ])
        expect((await timeline(director, query)).status).toBe(400);
      expect((await timeline(director, '?quarter=2020-Q1&label=sealed')).body).toMatchObject({ status: 404, code: 'NOT_SEALED' });
    });
  });

  describe('a centre’s work', () => {
    const work = (claims: DevelopmentClaims | 'nobody', centre = TEBET, quarter = '2020-Q1') =>
      get(claims, `/quarters/${quarter}/centres/${centre}/work`);

    it('is what was expected of those who had a mentor, and what was done', async () => {
      expect((await work(officerOf(TEBET))).body).toEqual({
        scope: TEBET,
        quarter: '2020-Q1',
        asOf: null,
        completeTo: null,
        final: false,
        ...current,
        soFar: false,
        people: 2,
        sessions: { expected: 2, done: 2 },
        seats: { expected: 0, done: 0 },
        reports: { expected: 6, done: 0 },
        goals: { expected: 2, done: 0 },
        actions: { expected: 0, done: 0 },
        activeMonths: { expected: 6, done: 1 },
      });
      expect((await work(director, CAKUNG)).body).toMatchObject({ people: 1, sessions: { expected: 0, done: 0 } });
    });

    it('is a figure, seen as figures are', async () => {
      expect((await work(officerOf(CAKUNG))).status).toBe(200);
      expect((await work(mentor(BUDI))).status).toBe(403);
      expect((await work(director, '31.99.99')).status).toBe(404);
      const old = await work(director, TEBET, '2016-Q1');
      expect({ status: old.status, code: old.body['code'] }).toEqual({ status: 409, code: 'NO_RULE_SET' });
    });
  });
});
