import { randomUUID } from 'node:crypto';
import { RuleViolation } from '@okoce/domain';
import type { DistrictCode, Instant, Quarter } from '@okoce/domain';
import { EventStore } from '@okoce/event-sourcing';
import { Completeness } from '../src/application/completeness';
import type { Edition } from '../src/application/editions';
import type { FigureLineage } from '../src/application/lineage';
import type { QuarterReport, Scope } from '../src/application/reports';
import { Seals } from '../src/application/seals';
import { quarterFigureTerms } from '../src/domain/figure-terms';
import { reasons } from '../src/domain/assessment/rule-set';
import type { Statement } from '../src/domain/seal/statement';
import { createNotAssessed } from '../src/persistence/migrations/1764300100000-create-not-assessed';
import { chance, inBatches, shuffled } from '../src/testing/batches';
import { readExpected, readHistory } from '../src/testing/histories';
import type { ExpectedQuarter } from '../src/testing/histories';
import { byDirector as metadata, director } from './director';
import { SERVICE_ROLE, ledgerDatabase } from './ledger-database';
import type { LedgerDatabase } from './ledger-database';
import { marks } from './marks';

const QUARTER = '2027-Q1' as Quarter;
const CUT_OFF = '2027-04-20T17:00:00.000Z';
const BEFORE_CUT_OFF = '2027-04-20T16:59:59.999Z' as Instant;
const LATER = '2027-10-01T00:00:00.000Z' as Instant;
const sealed = { label: 'sealed' };
const restated = { label: 'restated-1' };
const HISTORY = 6;

/** A report without what it says of itself. */
function bare(report: QuarterReport): object {
  const said = ['asOf', 'completeTo', 'final', 'label', 'restatements', 'ruleSet', 'root', 'notAssessed'];
  return Object.fromEntries(Object.entries(report).filter(([field]) => !said.includes(field)));
}

function at(report: object, figure: string): unknown {
  return figure.split('.').reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], report);
}

function fail(): never {
  throw new Error('The history lacks it');
}

async function refusal(attempt: Promise<unknown>): Promise<object> {
  try {
    return { answered: await attempt };
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error;
    return { code: error.code, ...error.details };
  }
}

describe('the labels of a quarter that was sealed and restated', () => {
  const expected = readExpected(HISTORY).filter(({ quarter }) => quarter === QUARTER);
  const atCutOff = expected.find(({ asOf }) => asOf !== null) as ExpectedQuarter;
  const current = expected.find(({ asOf }) => asOf === null) as ExpectedQuarter;
  const scopes = ['programme', ...Object.keys(current.regencies), ...Object.keys(current.centres)] as Scope[];
  let ledger: LedgerDatabase;
  let seals: Seals;
  let statements: readonly Statement[];

  beforeAll(async () => {
    ledger = await ledgerDatabase();
    seals = new Seals(ledger.pool, new Completeness(), new EventStore(ledger.pool));
    const next = chance(HISTORY);
    const recorded = (from: string, to: string) =>
      inBatches(
        shuffled(
          readHistory(HISTORY).filter(({ time }) => time >= from && time < to),
          next,
        ),
        next,
      );
    await ledger.apply([...recorded('', CUT_OFF), ...marks(1, CUT_OFF)]);
    await seals.seal({ quarter: QUARTER, baseline: false, now: CUT_OFF as Instant, metadata });
    await ledger.apply([...recorded(CUT_OFF, '9'), ...marks(2, LATER)]);
    await seals.restate({ quarter: QUARTER, now: LATER, metadata });
    await ledger.assess();
    statements = await seals.statements(QUARTER);
  });
  afterAll(() => ledger.close());

  const report = (scope: Scope, edition: Edition): Promise<QuarterReport> => ledger.reports.quarter(scope, QUARTER, edition);

  it('answer the figures as stated, which are those of what was recorded before the cut-off, in the order of any report', async () => {
    for (const scope of scopes) {
      const stated = await report(scope, sealed);
      expect(bare(stated)).toEqual(bare(await report(scope, BEFORE_CUT_OFF)));
      expect(Object.keys(bare(stated))).toEqual(Object.keys(bare(await report(scope, null))));
      const again = await report(scope, restated);
      expect(bare(again)).toEqual(bare(await report(scope, null)));
    }
    expect(bare(await report('programme', sealed))).not.toEqual(bare(await report('programme', restated)));
  });

  it('say which they are, how many restatements there are, by which rules, and the root', async () => {
    const [seal, restatement] = statements;
    const said = async (edition: Edition) => {
      const { asOf, final, label, restatements, ruleSet, root } = await report('programme', edition);
      return { asOf, final, label, restatements, ruleSet, root };
    };
    const of = { restatements: 1, ruleSet: '2017-Q4' };
    expect(await said(sealed)).toEqual({ ...of, asOf: BEFORE_CUT_OFF, final: true, label: 'sealed', root: seal?.root });
    expect(await said(restated)).toEqual({
      ...of,
      asOf: '2027-09-30T23:59:59.999Z',
      final: true,
      label: 'restated-1',
      root: restatement?.root,
    });
    expect(await said(null)).toEqual({ ...of, asOf: null, final: false, label: 'current', root: null });
    expect(await said(BEFORE_CUT_OFF)).toEqual({ ...of, asOf: BEFORE_CUT_OFF, final: true, label: 'current', root: null });
    const { label, restatements, ruleSet } = await ledger.reports.quarter('programme', '2026-Q4' as Quarter, null);
    expect({ label, restatements, ruleSet }).toEqual({ label: 'current', restatements: null, ruleSet: '2017-Q4' });
  });

  it('are the same for all centres at once', async () => {
    const { standing, centres } = await ledger.reports.quarterOfCentres(QUARTER, sealed);
    expect(standing).toMatchObject({ label: 'sealed', restatements: 1 });
    expect(centres).toHaveLength(44);
    for (const centre of centres) expect(centre).toEqual(await report(centre.scope, sealed));
  });

  it('tell why people could not be assessed, also where a restatement keeps but what changed', async () => {
    const reasonsOf = (people: ExpectedQuarter['participants'], scope: string): object => {
      const counts = { too_short: 0, no_mentor: 0, too_few_slots: 0 };
      for (const { districtCode, assessment } of Object.values(people)) {
        if (assessment.reason && (scope === 'programme' || districtCode.startsWith(scope))) counts[assessment.reason] += 1;
      }
      return counts;
    };
    for (const scope of scopes) {
      expect((await report(scope, sealed)).notAssessed).toEqual(reasonsOf(atCutOff.participants, scope));
      expect((await report(scope, restated)).notAssessed).toEqual(reasonsOf(current.participants, scope));
    }
    expect((await report('programme', null)).notAssessed).toBeNull();
  });

  it('have the reasons of statements made before there was a table of them', async () => {
    const rows = 'SELECT * FROM seal_not_assessed ORDER BY quarter, restatement, centre, reason';
    const before = await ledger.query(rows);
    await ledger.query('DROP TABLE seal_not_assessed');
    for (const statement of createNotAssessed.statements(SERVICE_ROLE)) await ledger.query(statement);
    expect(await ledger.query(rows)).toEqual(before);
  });

  it('list the entries that add up to each figure as stated', async () => {
    for (const scope of ['programme', scopes.at(-1)] as Scope[]) {
      const stated = await report(scope, sealed);
      for (const figure of quarterFigureTerms.keys()) {
        let [sum, page] = [0, undefined as FigureLineage | undefined];
        do {
          const after = page?.next ?? null;
          page = await ledger.lineage.ofQuarter(scope, QUARTER, figure, sealed, { after, limit: 200 }, director);
          sum = page.entries.reduce((total, { counts }) => total + counts, sum);
        } while (page.next);
        const value = at(stated, figure);
        expect({ scope, figure, value: page.value, sum, label: page.label }).toEqual({ scope, figure, value, sum: value, label: 'sealed' });
      }
    }
  });

  it('differ by what the restatement says it changed', async () => {
    const between = (scope: Scope, from: Edition, to: Edition) =>
      ledger.differences.between(scope, QUARTER, { from, to }, { after: null, limit: 200 }, director);
    for (const centre of Object.keys(current.centres) as DistrictCode[]) {
      const [before, after] = [await report(centre, sealed), await report(centre, restated)];
      const { figures, classes, notAssessed, ...told } = await between(centre, sealed, restated);
      expect(told).toMatchObject({ fromLabel: 'sealed', toLabel: 'restated-1', from: BEFORE_CUT_OFF, restatements: 1 });
      const differing = [...quarterFigureTerms.keys()].filter((figure) => at(before, figure) !== at(after, figure));
      expect(figures).toEqual(differing.map((figure) => ({ figure, from: at(before, figure), to: at(after, figure) })));
      const mix = (one: QuarterReport) => one.classes as Record<string, number>;
      const moved = ['N', 'E', 'A', 'B', 'C', 'D'].filter((one) => mix(before)[one] !== mix(after)[one]);
      expect((classes ?? []).map((one) => one.class).sort()).toEqual(moved.sort());
      // Those who moved make the difference, each by facts recorded between the two.
      for (const one of ['N', 'E', 'A', 'B', 'C', 'D']) {
        const came = (told.people ?? []).filter(({ to, centre: at }) => to === one && at === centre).length;
        const stayed = (told.people ?? []).filter(({ from }) => from === one).length;
        expect({ centre, one, by: came - stayed }).toEqual({ centre, one, by: (mix(after)[one] ?? 0) - (mix(before)[one] ?? 0) });
      }
      const whyN = ({ notAssessed: why }: QuarterReport) => why ?? fail();
      const changed = reasons.filter((reason) => whyN(before)[reason] !== whyN(after)[reason]);
      expect(notAssessed).toEqual(
        changed.map((reason) => ({ figure: `notAssessed.${reason}`, from: whyN(before)[reason], to: whyN(after)[reason] })),
      );
      for (const { facts } of told.people ?? []) expect(facts.length).toBeGreaterThan(0);
    }
    const { measures, entries, notAssessed } = await between('programme', restated, null);
    expect({ measures, entries, notAssessed }).toEqual({ measures: [], entries: [], notAssessed: null });
    await expect(between('programme', restated, sealed)).rejects.toThrow();
  });

  it('give a participant as she was known before the cut-off', async () => {
    for (const [id, { assessment, touchDays }] of Object.entries(atCutOff.participants)) {
      const asked = { quarter: QUARTER, edition: sealed, today: '2027-10-01' as never };
      const told = await ledger.participants.quarter(id, asked, director);
      expect(told).toMatchObject({ label: 'sealed', restatements: 1, ruleSet: '2017-Q4', touchDays, assessment });
    }
  });

  it('give the assessment that the statement keeps, not one worked out again', async () => {
    const [id, { assessment }] = Object.entries(atCutOff.participants).find(([, { assessment }]) => assessment.class !== 'A') ?? fail();
    const told = async (edition: Edition) => {
      const { assessment, ...report } = await ledger.participants.quarter(
        id,
        { quarter: QUARTER, edition, today: '2027-10-01' as never },
        director,
      );
      const { trace, nearest, ...kept } = assessment ?? fail();
      return { kept, explained: { trace, nearest }, report };
    };
    const before = await told(sealed);
    const stated = { ...assessment, ruleSet: '2017-Q4' };
    expect(before.kept).toEqual(stated);
    const write = (change: object) =>
      ledger.query(`UPDATE seal_assessments SET assessment = assessment || '${JSON.stringify(change)}'
        WHERE quarter = '${QUARTER}' AND restatement = 0 AND participant_id = '${id}'`);
    const changed = { class: 'A', index: 99, C3: 3, ruleSet: 'other' };
    await write(changed);
    expect(await told(sealed)).toEqual({ ...before, kept: { ...stated, ...changed } });
    expect((await told(BEFORE_CUT_OFF)).kept).toEqual(stated);
    const { class: given, index, C3, ruleSet } = stated;
    await write({ class: given, index, C3, ruleSet });
    expect(await told(sealed)).toEqual(before);
  });

  it('are among the states of the quarters', async () => {
    const states = await ledger.reports.states(['2026-Q4', QUARTER, '2027-Q2'] as Quarter[], '2027-05-01T00:00:00.000Z' as Instant);
    expect(states.map(({ quarter, state, label, restatements }) => [quarter, state, label, restatements])).toEqual([
      ['2026-Q4', 'ended', null, null],
      [QUARTER, 'sealed', 'restated-1', 1],
      ['2027-Q2', 'running', null, null],
    ]);
    expect(states[1]).toMatchObject({ cutOff: LATER, root: statements[1]?.root, ruleSet: '2017-Q4', baseline: false });
    expect(states[2]).toMatchObject({ cutOff: '2027-07-20T17:00:00.000Z', root: null, baseline: null });
  });

  it('count a person under another reason once the facts say so', async () => {
    const [id, { districtCode }] =
      Object.entries(current.participants).find(([, { assessment }]) => assessment.reason === 'no_mentor') ?? fail();
    const given = readHistory(HISTORY).find(({ type }) => type.endsWith('.MentorAssigned.v1')) ?? fail();
    const data = { ...given.data, participantId: id, mentorshipId: randomUUID(), occurredAt: '2027-02-01T03:00:00.000Z' };
    const late = { ...given, id: randomUUID(), position: '999999', time: '2027-10-02T00:00:00.000Z' as Instant, data };
    await ledger.apply([...inBatches([late], chance(1)), ...marks(3, '2027-10-03T00:00:00.000Z')]);
    await seals.restate({ quarter: QUARTER, now: '2027-10-03T00:00:00.000Z' as Instant, metadata });
    const reasons = async (label: string) => (await report(districtCode as Scope, { label })).notAssessed ?? fail();
    const [before, after] = [await reasons('restated-1'), await reasons('restated-2')];
    expect(after).toEqual({ ...before, no_mentor: before.no_mentor - 1, too_few_slots: before.too_few_slots + 1 });
  });

  it('are refused where nothing was stated under them', async () => {
    const none = { code: 'NOT_SEALED', quarter: QUARTER, label: 'restated-7' };
    expect(await refusal(report('programme', { label: 'restated-7' }))).toEqual(none);
    expect(await refusal(ledger.reports.quarter('programme', '2026-Q4' as Quarter, sealed))).toMatchObject({ code: 'NOT_SEALED' });
  });
});
