import { createHash } from 'node:crypto';
import { lastDayOf, quarterOf } from '@okoce/domain';
import type { Instant, Quarter } from '@okoce/domain';
import { EventStore } from '@okoce/event-sourcing';
import type { FactMetadata } from '@okoce/event-sourcing';
import type { DevelopmentClaims } from '@okoce/platform/development-issuer';
import { eventually, modelQuarter, randomHistory } from '@okoce/testing';
import { DefinitionsPublication } from '../src/application/definitions-publication';
import { Numbers } from '../src/application/numbers';
import { canonicalJson } from '../src/domain/seal/canonical-json';
import document from '../src/domain/definitions/documents/2017-Q4.json';
import { publishReportingFact } from '../src/messaging/reporting.publisher';
import { chance, inBatches, interleaved } from '../src/testing/batches';
import type { HistoryContract } from '../src/testing/histories';
import { ledgerDatabase } from './ledger-database';
import type { LedgerDatabase } from './ledger-database';
import { startSystem } from './reporting-system';
import type { ReportingSystem } from './reporting-system';

const SITI = '0190a000-0000-7000-8000-000000000001';
const RINA = '0190a000-0000-7000-8000-000000000002';
const DEWI = '0190a000-0000-7000-8000-000000000003';
const director: DevelopmentClaims = { roles: ['director'] };

describe('the numbers, over HTTP', () => {
  let system: ReportingSystem;
  const valuesOn = async (day: string): Promise<Record<string, number>> => {
    const { body } = await system.get(director, `/definitions?on=${day}`);
    return Object.fromEntries((body['definitions'] as { name: string; value: number }[]).map(({ name, value }) => [name, value]));
  };

  beforeAll(async () => {
    system = await startSystem();
    const step = (participantId: string, step: string, achievedOn: string) =>
      system.tell('enrolment', 'LegacyStepRecorded', participantId, {
        ...{ occurredAt: `${achievedOn}T00:00:00.000Z`, participantId, step, achievedOn },
      });
    for (const [participantId, occurredAt] of [
      [SITI, '2018-01-20T03:00:00.000Z'],
      [RINA, '2018-02-14T03:00:00.000Z'],
      [DEWI, '2018-02-15T03:00:00.000Z'],
    ] as const)
      await system.tell('enrolment', 'ParticipantRegistered', participantId, {
        ...{ occurredAt, participantId, districtCode: '31.74.01', subdistrictCode: null, channel: 'officer' },
      });
    await step(SITI, 'P2', '2018-03-01');
    await step(SITI, 'P4', '2018-02-20');
    await step(RINA, 'P2', '2018-03-05');
    await step(DEWI, 'P4', '2018-03-06');
    await system.tell('enrolment', 'ParticipantWithdrawn', RINA, {
      ...{ occurredAt: '2018-03-10T03:00:00.000Z', participantId: RINA, districtCode: '31.74.01', category: 'moved' },
    });
    await eventually(
      async () => expect(await valuesOn('2018-03-10')).toMatchObject({ registered: 3, active: 2, trained: 2, licensed: 2 }),
      'all to be counted',
    );
  });
  afterAll(() => system.close());

  it('stand side by side over the same facts, of any day', async () => {
    expect(await valuesOn('2018-03-10')).toEqual({
      ...{ registered: 3, active: 2, reached: 0, trained: 2, mentored: 0, licensed: 2, formed: 1, marketed: 0, reporting: 0, funded: 0 },
    });
    expect(await valuesOn('2018-02-28')).toMatchObject({ registered: 3, active: 3, trained: 0, licensed: 1, formed: 0 });
    expect(await valuesOn('2018-03-01')).toMatchObject({ trained: 1, licensed: 1, formed: 1 });
  });

  it('say what each counts, who has used it, and where its entries are listed', async () => {
    const { body } = await system.get(director, '/definitions?on=2018-03-10');
    expect(Object.keys(body)).toEqual(['on', 'asOf', 'completeTo', 'final', 'definitions', 'published', 'publishedDays']);
    const definitions = body['definitions'] as { name: string; value: number; over: string; lineage: string[]; version: string }[];
    const [trained, formed, reached] = ['trained', 'formed', 'reached'].map((name) => definitions.find((one) => one.name === name));
    expect(trained).toMatchObject({
      version: '2017-Q4',
      from: '2017-Q4',
      over: 'day',
      lineage: ['/days/2018-03-10/programme/figures/steps.P2'],
    });
    expect(formed?.lineage).toEqual([]);
    expect(reached).toMatchObject({ over: 'quarter' });
    expect(reached?.lineage).toEqual([1, 2, 3].map((months) => `/quarters/2018-Q1/programme/figures/activeMonths.${months}`));
    for (const { lineage, value } of definitions.filter((one) => one.lineage.length > 0)) {
      const answers = await Promise.all(lineage.map((path) => system.get(director, path)));
      expect(answers.reduce((sum, { body: figure }) => sum + Number(figure['value']), 0)).toBe(value);
    }
  });

  it('stand beside what was published of that day or the one before, two officials and all', async () => {
    const { body } = await system.get(director, '/definitions?on=2018-03-10');
    expect(body['published']).toEqual([
      expect.objectContaining({ asOf: '2018-02-15', value: 6905, publishedBy: 'Beritajakarta', definition: 'registered', ours: 3 }),
      expect.objectContaining({ asOf: '2018-02-15', value: 9468, publishedBy: 'Warta Kota', definition: 'registered', ours: 3 }),
    ]);
    expect((await system.get(director, '/definitions?on=2018-01-21')).body['published']).toEqual([]);
    const { body: later } = await system.get(director, '/definitions?on=2021-10-27');
    expect(
      (later['published'] as { value: number; definition: string }[]).map(({ value, definition }) => `${definition} ${value}`),
    ).toEqual([
      ...['registered 284164', 'trained 176891', 'mentored 157498', 'licensed 148374', 'marketed 44456', 'reporting 32883', 'funded 6159'],
    ]);
  });

  it('leave out what was recorded later, and are none of days before the first version', async () => {
    const before = await system.get(director, '/definitions?on=2018-03-10&asOf=2019-01-01T00:00:00Z');
    expect((before.body['definitions'] as { value: number }[]).every(({ value }) => value === 0)).toBe(true);
    expect(before.body).toMatchObject({ asOf: '2019-01-01T00:00:00.000Z', completeTo: null, final: false });
    expect((await system.get(director, '/definitions?on=2017-09-30')).body['definitions']).toEqual([]);
  });

  it('are for whoever runs the programme, of days that have begun', async () => {
    const status = async (claims: DevelopmentClaims | 'nobody', path: string) => (await system.get(claims, path)).status;
    for (const role of ['director', 'admin', 'auditor', 'officer', 'mobiliser'])
      expect([role, await status({ roles: [role], centres: ['31.74.01'] } as DevelopmentClaims, '/definitions')]).toEqual([role, 200]);
    expect(await status({ roles: ['agency'] }, '/definitions')).toBe(403);
    expect(await status({ roles: ['mentor'] } as DevelopmentClaims, '/definitions')).toBe(403);
    expect(await status('nobody', '/definitions')).toBe(401);
    for (const bad of ['on=2999-01-01', 'on=2018-02-30', 'on=yesterday', 'asOf=yesterday', 'day=2018-02-01'])
      expect([bad, await status(director, `/definitions?${bad}`)]).toEqual([bad, 400]);
  });
});

describe('the numbers of random histories', () => {
  let ledger: LedgerDatabase;
  afterEach(() => ledger.close());

  it.each([3, 11, 27])('are those of the plain model, now and as of a moment, however history %i arrived', async (seed) => {
    ledger = await ledgerDatabase();
    const lines = randomHistory(seed);
    const next = chance(seed);
    await ledger.apply(inBatches(interleaved(lines as unknown as readonly HistoryContract[], next), next));
    const numbers = new Numbers(ledger.reports);
    const middle = lines[Math.floor(lines.length / 2)]?.time as Instant;
    for (const asOf of [null, middle]) {
      for (const quarter of ['2026-Q4', '2027-Q1', '2027-Q2'] as Quarter[]) {
        const day = lastDayOf(quarter);
        const { participants, programme } = modelQuarter(lines, quarterOf(day), asOf);
        const people = Object.values(participants);
        const { definitions } = await numbers.on(day, asOf);
        expect({ seed, asOf, day, ...Object.fromEntries(definitions.map(({ name, value }) => [name, value])) }).toMatchObject({
          ...{ registered: people.length, active: programme.active, funded: programme.steps.P7.cumulative },
          formed: people.filter(({ steps }) => steps['P2'] && steps['P4']).length,
          reached: people.filter(({ touchMonths }) => touchMonths.length > 0).length,
        });
      }
    }
  });
});

describe('a version of the definitions', () => {
  const metadata: FactMetadata = { actor: { id: 'reporting', role: 'service', channel: 'live' }, correlationId: 'c' };
  const now = '2026-11-28T17:00:00.000Z' as Instant;

  it('is told to the log once, also by two processes at once, with the hash of its canonical JSON', async () => {
    const ledger = await ledgerDatabase();
    const store = new EventStore(ledger.pool);
    const publish = () => new DefinitionsPublication(new EventStore(ledger.pool)).publish(now, metadata);
    const published = await Promise.all([publish(), publish(), publish()]);
    expect([...published].sort()).toEqual([0, 0, 1]);
    expect(await publish()).toBe(0);
    const [fact, ...others] = await store.readStream('definitions-2017-Q4');
    expect(others).toEqual([]);
    const documentHash = createHash('sha256').update(canonicalJson(document)).digest('hex');
    expect(fact && publishReportingFact(fact)).toMatchObject({
      type: 'okoce.reporting.DefinitionPublished.v1',
      data: { occurredAt: now, version: '2017-Q4', fromQuarter: '2017-Q4', documentHash },
    });
    await ledger.close();
  });
});
