import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastDayOf } from '@okoce/domain';
import type { CalendarDate, Quarter } from '@okoce/domain';
import { WhatIf } from '../src/application/what-if';
import { assess } from '../src/domain/assessment/assessment';
import { assessedClasses } from '../src/domain/assessment/rule-set';
import type { RuleSet } from '../src/domain/assessment/rule-set';
import { readRuleSet } from '../src/domain/assessment/rule-set-reader';
import { firstDocument, firstRuleSet } from '../src/domain/assessment/rule-sets';
import { inCanonicalOrder } from '../src/domain/facts';
import type { WorkFact } from '../src/domain/work/facts';
import { ParticipantWork } from '../src/domain/work/participant-work';
import { chance, inBatches } from '../src/testing/batches';
import { asWorkFact, namedBy, readHistory } from '../src/testing/histories';
import { ledgerDatabase } from './ledger-database';
import type { LedgerDatabase } from './ledger-database';

const HISTORY = 6;
const QUARTERS = ['2026-Q4', '2027-Q1', '2027-Q2'] as Quarter[];
const today = '2027-07-01' as CalendarDate;

/** Nearly everything else: who is assessed, what is expected, what a class asks for. */
const milder = readRuleSet(
  JSON.parse(
    JSON.stringify(firstDocument)
      .replace('"version":"2017-Q4"', '"version":"milder"')
      .replace('"expectedMonthDays":15', '"expectedMonthDays":10')
      .replace('"leastCommitments":2', '"leastCommitments":1')
      .replace('"indicator":"assessableDays","atLeast":45', '"indicator":"assessableDays","atLeast":20')
      .replace('"indicator":"slotsOffered","atLeast":2', '"indicator":"slotsOffered","atLeast":1')
      .replace('"indicator":"C2","atLeast":"3/5"', '"indicator":"C2","atLeast":"1/4"'),
  ),
);
const shorterSilence: unknown = JSON.parse(readFileSync(join(__dirname, '../../../docs/examples/shorter-silence.json'), 'utf8'));
const candidates: readonly RuleSet[] = [readRuleSet(shorterSilence), milder];

/** Everyone, assessed under both, without the service. */
function byHand(candidate: RuleSet, quarter: Quarter): Record<string, number> {
  const factsOf = new Map<string, WorkFact[]>();
  for (const contract of readHistory(HISTORY)) {
    const fact = asWorkFact(contract);
    for (const { kind, id } of namedBy(contract)) {
      if (kind === 'participant' && fact) factsOf.set(id, [...(factsOf.get(id) ?? []), fact]);
    }
  }
  const moves: Record<string, number> = {};
  for (const facts of factsOf.values()) {
    const work = ParticipantWork.of(facts.sort(inCanonicalOrder));
    const [now, then] = [firstRuleSet, candidate].map((rules) => assess(work, quarter, rules)?.class);
    const centre = work.counted.life?.centreOn(lastDayOf(quarter));
    if (now === undefined || then === undefined || centre === undefined) continue;
    for (const scope of ['programme', centre]) moves[`${scope} ${now}${then}`] = (moves[`${scope} ${now}${then}`] ?? 0) + 1;
  }
  return moves;
}

describe('what another rule set would change', () => {
  let ledger: LedgerDatabase;
  let whatIf: WhatIf;
  const compare = (ruleSet: RuleSet, from: string, to: string) =>
    whatIf.compare({ ruleSet, from: from as Quarter, to: to as Quarter, today });

  beforeAll(async () => {
    ledger = await ledgerDatabase();
    whatIf = new WhatIf(ledger.reports);
    await ledger.apply(inBatches(readHistory(HISTORY), chance(HISTORY)));
  });
  afterAll(() => ledger.close());

  it.each(candidates)('is what assessing everyone under both gives ($version), whoever waits to be assessed', async (candidate) => {
    const { quarters } = await compare(candidate, '2026-Q4', '2027-Q2');
    await ledger.assess();
    expect((await compare(candidate, '2026-Q4', '2027-Q2')).quarters).toEqual(quarters);
    expect(quarters.map(({ quarter }) => quarter)).toEqual(QUARTERS);
    for (const { quarter, centres, matrix } of quarters) {
      const told: Record<string, number> = {};
      for (const [scope, of] of [['programme', matrix] as const, ...centres.map((one) => [one.centre, one.matrix] as const)]) {
        for (const now of assessedClasses) {
          for (const then of assessedClasses) if (of[now][then] > 0) told[`${scope} ${now}${then}`] = of[now][then];
        }
      }
      expect({ quarter, ...told }).toEqual({ quarter, ...byHand(candidate, quarter) });
    }
    expect(quarters.some(({ moved }) => moved > 0)).toBe(true);
  });

  it('moves nobody where the rules are the same', async () => {
    const { quarters } = await compare({ ...firstRuleSet, version: 'same' }, '2027-Q1', '2027-Q1');
    expect(quarters.map(({ moved, up, down }) => [moved, up, down])).toEqual([[0, 0, 0]]);
  });

  it('names the people nearest to a better class, the nearest first', async () => {
    const [quarter] = (await compare(milder, '2027-Q1', '2027-Q1')).quarters;
    const nearest = quarter?.nearest ?? [];
    expect(nearest).toHaveLength(7);
    expect(nearest[0]?.unmet.map(({ shortfall }) => shortfall)).toEqual(['1/9']);
    const unmet = nearest.map((person) => person.unmet.length);
    expect(unmet).toEqual([...unmet].sort((a, b) => a - b));
    for (const person of nearest) expect(person.next < person.class).toBe(true);
  });

  it('is refused under the name of other rules', async () => {
    await expect(compare({ ...milder, version: firstRuleSet.version }, '2027-Q1', '2027-Q1')).rejects.toMatchObject({
      code: 'RULE_SET_VERSION_TAKEN',
    });
  });

  it('stores nothing', async () => {
    const before = await ledger.rows();
    await compare(milder, '2027-Q1', '2027-Q1');
    expect(await ledger.rows()).toEqual(before);
    expect(await ledger.query('SELECT 1 FROM rule_sets UNION ALL SELECT 1 FROM events')).toEqual([]);
  });

  it('is refused of quarters that have not ended, too many, or none', () => {
    const codeOf = (from: string, to: string): string => {
      try {
        void compare(milder, from, to).catch(() => undefined);
        return 'compared';
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    for (const [from, to] of [
      ['2027-Q3', '2027-Q3'],
      ['2027-Q2', '2027-Q1'],
      ['2025-Q1', '2027-Q1'],
    ] as const) {
      expect(codeOf(from, to)).toBe('WHAT_IF_QUARTERS');
    }
  });

  it('stops when nobody waits for it any more', async () => {
    await expect(
      whatIf.compare({ ruleSet: milder, from: QUARTERS[0] as Quarter, to: QUARTERS[0] as Quarter, today, given: AbortSignal.abort() }),
    ).rejects.toThrow('abort');
  });
});
