import type { Instant } from '@okoce/domain';
import { Completeness } from '../src/application/completeness';
import { ContractExport } from '../src/application/contract-export';
import type { ContractsAsked } from '../src/application/contract-export';
import { firstRuleSet } from '../src/domain/assessment/rule-sets';
import { readHistory as contractsOf } from '../src/recompute/history';
import { recompute } from '../src/recompute/recompute';
import { chance, inBatches, shuffled } from '../src/testing/batches';
import { readExpected, readHistory } from '../src/testing/histories';
import { ledgerDatabase } from './ledger-database';
import type { LedgerDatabase } from './ledger-database';

const HISTORY = 6;

describe('the contracts taken out of the archive', () => {
  let ledger: LedgerDatabase;
  let exported: ContractExport;
  beforeAll(async () => {
    ledger = await ledgerDatabase();
    const next = chance(HISTORY);
    await ledger.apply(inBatches(shuffled(readHistory(HISTORY), next), next));
    exported = new ContractExport(ledger.pool, new Completeness());
  });
  afterAll(() => ledger.close());

  async function lines(limit: number, until: Instant | null = null): Promise<readonly string[]> {
    const all: string[] = [];
    for (let after: ContractsAsked['after'] = null; ;) {
      const page = await exported.page({ after, until, limit });
      all.push(...page.lines.split('\n').filter((line) => line !== ''));
      if (!page.next) return all;
      after = page.next;
    }
  }

  it('are each there once, in the canonical order, on pages of any size', async () => {
    const all = await lines(1_000);
    const placed = all.map((line) => JSON.parse(line) as { id: string; time: string; source: string; position: string });
    expect(placed.map(({ id }) => id).sort()).toEqual(
      readHistory(HISTORY)
        .map(({ id }) => id)
        .sort(),
    );
    const orderOf = ({ time, source, position }: (typeof placed)[number]): string => `${time} ${source} ${position.padStart(12, '0')}`;
    expect(placed.map(orderOf)).toEqual(placed.map(orderOf).sort());
    expect(await lines(7)).toEqual(all);
    expect(await lines(1)).toEqual(all);
  });

  it('give, recomputed alone, the figures, views and assessments that the service gives', async () => {
    const contracts = await contractsOf(await lines(100));
    for (const expected of readExpected(HISTORY)) {
      expect(recompute(contracts, expected.quarter, expected.asOf, firstRuleSet)).toEqual(expected);
      const told = await ledger.reports.quarter('programme', expected.quarter, expected.asOf);
      const { classes: _classes, ...figures } = expected.programme;
      expect(told).toMatchObject(figures);
    }
  });

  it('are those recorded by a moment, where one is given', async () => {
    const until = readHistory(HISTORY)
      .map(({ time }) => time)
      .sort()[40] as Instant;
    const some = (await lines(9, until)).map((line) => (JSON.parse(line) as { time: string }).time);
    expect(some).toHaveLength(readHistory(HISTORY).filter(({ time }) => time <= until).length);
    expect(some.at(-1)).toBe(until);
  });
});
