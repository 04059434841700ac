import type { CalendarDate, DistrictCode, Instant } from '@okoce/domain';
import type { DevelopmentClaims } from '@okoce/platform/development-issuer';
import { eventually } from '@okoce/testing';
import { dueKinds } from '../src/domain/due/due-item';
import { byRisk } from '../src/domain/due/risk';
import { chance, inBatches, interleaved, shuffled } from '../src/testing/batches';
import { histories, readExpected, readHistory } from '../src/testing/histories';
import type { HistoryContract } from '../src/testing/histories';
import { director as all } from './director';
import { ledgerDatabase } from './ledger-database';
import type { LedgerDatabase } from './ledger-database';
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

interface Item {
  readonly kind: string;
  readonly risk: number;
  readonly participantId: string | null;
  readonly mentorId: string | null;
  readonly thing: { readonly type: string; readonly id: string };
  readonly since: string;
  readonly links: { readonly page: string | null; readonly path: string | null };
}

/** Siti is with Tebet and mentored by Budi of Tebet; Rina moved to Cakung on 1 March and stays with Budi; Dewi of Tebet is mentored by Agus of Cakung. */
async function tellAll({ tell }: ReportingSystem): Promise<void> {
  const registered = (participantId: string, occurredAt: string) =>
    tell('enrolment', 'ParticipantRegistered', participantId, {
      occurredAt,
      participantId,
      districtCode: TEBET,
      subdistrictCode: null,
      channel: 'officer',
    });
  const mentoring = (name: string, data: Record<string, unknown>) =>
    tell('mentoring', name, String(data['mentorshipId'] ?? data['mentorId'] ?? data['participantId']), data);
  for (const participantId of [SITI, RINA, DEWI]) await registered(participantId, '2020-01-08T03:00:00.000Z');
  const moved = { occurredAt: '2020-03-01T03:00:00.000Z', participantId: RINA, fromDistrictCode: TEBET, toDistrictCode: CAKUNG };
  await tell('enrolment', 'ParticipantTransferred', RINA, moved);
  const since = '2019-06-01T03:00:00.000Z';
  for (const [mentorId, districtCode] of [
    [BUDI, TEBET],
    [AGUS, CAKUNG],
  ] as const) {
    await mentoring('MentorRegistered', { occurredAt: since, mentorId, districtCode, engagement: 'volunteer' });
    await mentoring('MentorAccredited', { occurredAt: since, mentorId, certificateId: id(`c${districtCode.slice(-1)}`) });
  }
  for (const [mentorshipId, mentorId, participantId] of [
    [id('91'), BUDI, SITI],
    [id('92'), BUDI, RINA],
    [id('93'), AGUS, DEWI],
  ] as const) {
    await mentoring('MentorAssigned', { occurredAt: '2020-01-10T03:00:00.000Z', mentorshipId, mentorId, participantId });
  }
  const session = { sessionId: id('51'), mentorshipId: id('91'), mentorId: BUDI, participantId: SITI, slotId: null, minutes: 60 };
  await mentoring('SessionScheduled', { occurredAt: '2020-03-10T03:00:00.000Z', ...session, startsAt: '2020-03-18T03:00:00.000Z' });
  const evidence = { evidenceId: id('61'), step: 'P5', day: '2020-03-10', documentHash: 'a'.repeat(64) };
  await mentoring('StepEvidenceSubmitted', { occurredAt: '2020-03-12T03:00:00.000Z', participantId: DEWI, ...evidence });
}

describe('what is due, over HTTP', () => {
  let system: ReportingSystem;
  const due = (claims: DevelopmentClaims | 'nobody', query = 'on=2020-03-20'): Promise<Answer> => system.get(claims, `/due?${query}`);
  const itemsOf = async (claims: DevelopmentClaims, query?: string): Promise<readonly Item[]> =>
    (await due(claims, query)).body['items'] as Item[];
  const kindsOf = async (claims: DevelopmentClaims, query?: string): Promise<readonly string[]> =>
    (await itemsOf(claims, query)).map(({ kind, participantId }) => `${kind} ${participantId?.slice(-1)}`).sort();

  beforeAll(async () => {
    system = await startSystem();
    await tellAll(system);
    await eventually(async () => {
      const { rows } = await system.database.pool.query('SELECT count(*)::int AS contracts FROM archive');
      expect(rows).toEqual([{ contracts: 17 }]);
    }, 'all to be archived, once for each person named');
  });
  afterAll(() => system.close());

  it('is answered with counts, the riskiest first, each with who, what, since when, what to do and links', async () => {
    const { status, body } = await due(director, `on=2020-03-20&centre=${TEBET}`);
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual(['on', 'scope', 'asOf', 'completeTo', 'final', 'counts', 'items', 'next']);
    expect(body).toMatchObject({ on: '2020-03-20', scope: TEBET, asOf: null, completeTo: null, final: false, next: null });
    const some = { silent_45: 2, report_late: 4, session_to_log: 1, evidence_waiting: 1, goal_missing: 2, mentorship_received: 1 };
    expect(body['counts']).toEqual({ ...Object.fromEntries(dueKinds.map((kind) => [kind, 0])), ...some });
    const items = body['items'] as Item[];
    expect(items.map(({ risk }) => risk)).toEqual(items.map(({ risk }) => risk).sort((a, b) => b - a));
    expect(items.find(({ kind }) => kind === 'session_to_log')).toEqual({
      kind: 'session_to_log',
      risk: 120,
      participantId: SITI,
      mentorId: BUDI,
      thing: { type: 'session', id: id('51') },
      since: '2020-03-18T04:00:00.000Z',
      toDo: {
        id: 'Mentor mencatat sesi yang sudah berakhir ini, atau menandai bahwa tidak terlaksana.',
        en: 'The mentor logs this session, which has ended, or says that it was missed.',
      },
      links: { page: `/participants/${SITI}?quarter=2020-Q1`, service: 'mentoring', path: null },
    });
  });

  it('links to nothing that does not open for the caller', async () => {
    const linked = async (claims: DevelopmentClaims, query?: string): Promise<Record<string, (boolean | string)[]>> =>
      Object.fromEntries(
        (await itemsOf(claims, query)).map(({ kind, participantId, links }) => [
          `${kind} ${participantId?.slice(-1)}`,
          [links.page !== null, links.path ?? '-'],
        ]),
      );
    const session = `/sessions/${id('51')}`;
    const evidence = `/step-evidence/${id('61')}`;
    expect(await linked(mentor(BUDI))).toMatchObject({
      'session_to_log 1': [true, session],
      'report_late 2': [true, '-'],
      'goal_missing 2': [true, `/participants/${RINA}/agenda`],
      'evidence_waiting 3': [false, evidence],
    });
    const expected = {
      'session_to_log 1': [true, '-'],
      'evidence_waiting 3': [true, '-'],
      'report_late 1': [true, `/participants/${SITI}`],
    };
    expect(await linked({ roles: ['mobiliser'], centres: [TEBET] })).toMatchObject(expected);
    expect(await linked(director, `on=2020-03-20&centre=${TEBET}`)).toMatchObject(expected);
    const all = {
      'session_to_log 1': [true, session],
      'evidence_waiting 3': [true, evidence],
      'report_late 1': [true, `/participants/${SITI}`],
    };
    expect(await linked(officerOf(TEBET))).toMatchObject(all);
    expect(await linked({ roles: ['auditor'] }, `on=2020-03-20&centre=${TEBET}`)).toMatchObject(all);
    expect(await linked({ roles: ['mobiliser', 'mentor'], centres: [TEBET], mentorId: BUDI })).toMatchObject({
      'session_to_log 1': [true, session],
      'report_late 1': [true, `/participants/${SITI}`],
      'evidence_waiting 3': [true, evidence],
    });
    // Mentoring does not let a director in, and an officer of another centre sees nothing there.
    const elsewhere: DevelopmentClaims = { roles: ['director', 'officer'], centres: [CAKUNG] };
    expect(await linked(elsewhere, `on=2020-03-20&centre=${TEBET}`)).toMatchObject(expected);
    expect(await linked({ ...elsewhere, centres: [TEBET] }, `on=2020-03-20&centre=${TEBET}`)).toMatchObject(all);
    expect(await linked(participant(SITI))).toMatchObject({
      'session_to_log 1': [true, session],
      'goal_missing 1': [true, `/participants/${SITI}/agenda`],
    });
  });

  it('stands on the list of the centre she is with on the day', async () => {
    expect(await kindsOf(officerOf(CAKUNG))).toEqual([
      'goal_missing 2',
      'mentorship_received 2',
      'report_late 2',
      'report_late 2',
      'silent_45 2',
    ]);
    expect((await itemsOf(officerOf(TEBET))).some(({ participantId }) => participantId === RINA)).toBe(false);
    const february = 'on=2020-02-20&kind=report_late';
    expect(await kindsOf(director, `${february}&centre=${TEBET}`)).toEqual(['report_late 1', 'report_late 2', 'report_late 3']);
    // Who may be seen is decided by now.
    expect(await kindsOf(officerOf(TEBET), february)).toEqual(['report_late 1', 'report_late 3']);
    expect(await kindsOf(officerOf(CAKUNG), february)).toEqual([]);
  });

  it('is asked by whoever sees all centres for one at a time', async () => {
    for (const role of ['director', 'admin', 'auditor'] as const) {
      const { status, body } = await due({ roles: [role] });
      expect({ status, code: body['code'], title: body['title'] }).toEqual({
        status: 400,
        code: 'CENTRE_REQUIRED',
        title: 'Sebutkan satu pusat kecamatan dengan "centre", misalnya 31.74.01: daftar pekerjaan dibuat per pusat.',
      });
    }
  });

  it('is shown to staff of their centres, one or all, and of no other', async () => {
    expect((await due(officerOf(TEBET))).body['scope']).toBe(TEBET);
    expect((await due({ roles: ['mobiliser'], centres: [TEBET] })).body['scope']).toBe(TEBET);
    const both = await due(officerOf(TEBET, CAKUNG));
    expect(both.body['scope']).toBe('mine');
    expect((both.body['counts'] as Record<string, number>)['silent_45']).toBe(3);
    expect((await due(officerOf(TEBET, CAKUNG), `on=2020-03-20&centre=${CAKUNG}`)).body['scope']).toBe(CAKUNG);
    expect((await due(officerOf(CAKUNG), `on=2020-03-20&centre=${TEBET}`)).status).toBe(404);
    expect((await due(mentor(BUDI), `on=2020-03-20&centre=${TEBET}`)).status).toBe(404);
    expect((await due({ roles: ['agency'] })).status).toBe(403);
    expect((await due('nobody')).status).toBe(401);
  });

  it('shows a mentor the mentees, wherever they are, the mentor’s own sessions, and evidence of others in the centre', async () => {
    const budi = await itemsOf(mentor(BUDI));
    expect(new Set(budi.map(({ participantId }) => participantId))).toEqual(new Set([SITI, RINA, DEWI]));
    expect(budi.filter(({ participantId }) => participantId === DEWI).map(({ kind, mentorId }) => [kind, mentorId])).toEqual([
      ['evidence_waiting', AGUS],
    ]);
    expect(budi.filter(({ kind }) => kind === 'session_to_log')).toHaveLength(1);
    // Agus is Dewi's own mentor.
    const agus = await itemsOf(mentor(AGUS));
    expect(new Set(agus.map(({ participantId }) => participantId))).toEqual(new Set([DEWI]));
    expect(agus.filter(({ kind }) => kind === 'evidence_waiting')).toEqual([]);
    expect((await itemsOf(mentor(id('ff')))).length).toBe(0);
  });

  it('shows a participant what is hers', async () => {
    expect(await kindsOf(participant(SITI))).toEqual([
      'goal_missing 1',
      'report_late 1',
      'report_late 1',
      'session_to_log 1',
      'silent_45 1',
    ]);
    expect(await kindsOf(participant(id('ff')))).toEqual([]);
  });

  it('shows whoever sees all centres and has work of her own that, where no centre is named', async () => {
    for (const seesAll of ['auditor', 'director'] as const) {
      const own: DevelopmentClaims = { roles: [seesAll, 'officer'], centres: [TEBET] };
      expect(await kindsOf(own)).toEqual(await kindsOf(officerOf(TEBET)));
      expect(await kindsOf({ roles: [seesAll, 'mentor'], mentorId: BUDI })).toEqual(await kindsOf(mentor(BUDI)));
      expect((await due({ roles: [seesAll], centres: [TEBET] }, 'on=2020-03-20')).body['code']).toBe('CENTRE_REQUIRED');
    }
  });

  it('shows whoever holds several roles each item once', async () => {
    const both = await itemsOf({ roles: ['officer', 'mentor'], centres: [TEBET], mentorId: BUDI });
    const keys = both.map(({ kind, participantId, thing }) => `${kind} ${participantId} ${thing.id}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(both.map(({ participantId }) => participantId))).toEqual(new Set([SITI, RINA, DEWI]));
  });

  it('comes a page at a time, each item once, and of one kind if asked', async () => {
    const whole = await itemsOf(officerOf(TEBET));
    const paged: Item[] = [];
    for (let after = ''; ;) {
      const { body } = await due(officerOf(TEBET), `on=2020-03-20&limit=2${after}`);
      paged.push(...(body['items'] as Item[]));
      if (body['next'] === null) break;
      after = `&after=${String(body['next'])}`;
    }
    expect(paged).toEqual(whole);
    expect(whole).toHaveLength(11);
    expect((await due(officerOf(TEBET), 'on=2020-03-20&limit=11')).body['next']).toBeNull();
    expect(await kindsOf(officerOf(TEBET), 'on=2020-03-20&kind=report_late')).toHaveLength(4);
    expect(await kindsOf(officerOf(TEBET), 'on=2020-03-20&kind=finding')).toEqual([]);
  });

  it('is of one participant if asked, and counts hers alone', async () => {
    const { body } = await due(officerOf(TEBET), `on=2020-03-20&participantId=${SITI}`);
    const items = body['items'] as Item[];
    expect(new Set(items.map(({ participantId }) => participantId))).toEqual(new Set([SITI]));
    expect(Object.values(body['counts'] as Record<string, number>).reduce((sum, count) => sum + count, 0)).toBe(items.length);
    expect((await itemsOf(officerOf(TEBET), `on=2020-03-20&participantId=${RINA}`)).length).toBe(0);
  });

  it.each([
    ['participantId=siti', 400, 'MALFORMED_REQUEST'],
    ['on=2020-02-30', 400, 'MALFORMED_REQUEST'],
    ['on=2999-01-01', 400, 'DATE_IN_FUTURE'],
    ['kind=everything', 400, 'MALFORMED_REQUEST'],
    ['after=x', 400, 'MALFORMED_REQUEST'],
    ['limit=0', 400, 'MALFORMED_REQUEST'],
    ['centre=3174', 400, 'MALFORMED_REQUEST'],
    ['centres=31.74.01', 400, 'MALFORMED_REQUEST'],
  ])('answers ?%s with %i %s', async (query, status, code) => {
    const answer = await due(officerOf(TEBET), query);
    expect({ status: answer.status, code: answer.body['code'] }).toEqual({ status, code });
  });

  it('is of today if no day is named', async () => {
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(new Date());
    expect((await due(officerOf(TEBET), '')).body['on']).toBe(today);
  });
});

/** Every list of these centres, whole. */
async function allLists({ workLists }: LedgerDatabase, centres: readonly DistrictCode[], on: CalendarDate) {
  const lists = [];
  for (const code of centres) {
    const scope = { name: code, centres: [code] } as const;
    lists.push(await workLists.list({ on, scope, kinds: dueKinds, after: undefined, limit: 10_000 }, all));
  }
  return lists;
}

describe.each(histories)('what is due in history %i (which is the seed)', (history) => {
  it('is the same whatever order the contracts came in, adds up to the counts, and is in order of risk', async () => {
    const contracts = readHistory(history);
    const next = chance(3000 + history);
    const [one, other] = [await ledgerDatabase(), await ledgerDatabase()];
    await one.apply(inBatches(shuffled(contracts, next), next));
    await other.apply(inBatches(interleaved(contracts, next), next));
    let items = 0;
    for (const { quarter, centres: expected } of readExpected(history)) {
      const centres = Object.keys(expected) as DistrictCode[];
      const on = `${quarter.slice(0, 4)}-${String(Number(quarter.slice(6)) * 3).padStart(2, '0')}-25` as CalendarDate;
      const lists = await allLists(one, centres, on);
      expect(await allLists(other, centres, on)).toEqual(lists);
      for (const list of lists) {
        expect(list.next).toBeNull();
        expect(Object.values(list.counts).reduce((sum, count) => sum + count, 0)).toBe(list.items.length);
        for (const kind of dueKinds) expect(list.items.filter((item) => item.kind === kind)).toHaveLength(list.counts[kind]);
        expect([...list.items].sort((a, b) => byRisk(a.place, b.place))).toEqual(list.items);
        items += list.items.length;
      }
    }
    expect(items).toBeGreaterThan(10);
    await Promise.all([one.close(), other.close()]);
  });
});

it('what is due of a centre is of all its people, also of more than are read at once', async () => {
  const ledger = await ledgerDatabase();
  const people = 2_001;
  const registered = Array.from({ length: people }, (_, n): HistoryContract => {
    const data = { occurredAt: '2020-01-01T03:00:00.000Z', participantId: id(`${n + 1}`), districtCode: TEBET, subdistrictCode: null };
    const type = 'okoce.enrolment.ParticipantRegistered.v1';
    const recorded = { source: 'enrolment', position: `${n + 1}`, time: '2020-01-02T03:00:00.000Z' as Instant } as const;
    return { id: id(`f${n + 1}`), type, ...recorded, data: { ...data, channel: 'import' } };
  });
  await ledger.apply(inBatches(registered, chance(3100)));
  const [list] = await allLists(ledger, [TEBET as DistrictCode], '2020-01-21' as CalendarDate);
  expect(new Set(list?.items.map(({ kind, participantId }) => `${kind} ${participantId}`)).size).toBe(2 * people);
  expect(list?.counts).toMatchObject({ silent_21: people, goal_missing: people });
  await ledger.close();
});
