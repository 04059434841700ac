import type { Instant, Quarter } from '@okoce/domain';
import { modelQuarter, randomHistory } from '@okoce/testing';
import { firstRuleSet } from '../domain/assessment/rule-sets';
import { readHistory } from './history';
import { recompute } from './recompute';

/** OKOCE_HISTORIES=10000 for many, OKOCE_HISTORIES_FROM=417 to begin with that seed. */
const count = Number(process.env['OKOCE_HISTORIES'] ?? 200);
const from = Number(process.env['OKOCE_HISTORIES_FROM'] ?? 1);
const reports: readonly { readonly quarter: Quarter; readonly asOf: Instant | null }[] = [
  ...['2026-Q4', '2027-Q1', '2027-Q2'].map((quarter) => ({ quarter: quarter as Quarter, asOf: null })),
  { quarter: '2027-Q1' as Quarter, asOf: '2027-04-20T16:59:59.999Z' as Instant },
];

describe(`${count} random histories, from seed ${from}`, () => {
  it(
    'give the figures, views and assessments that the plain model gives',
    async () => {
      for (let seed = from; seed < from + count; seed += 1) {
        const lines = randomHistory(seed);
        const contracts = await readHistory(lines.map((line) => JSON.stringify(line)));
        for (const { quarter, asOf } of reports) {
          expect({ seed, ...recompute(contracts, quarter, asOf, firstRuleSet) }).toEqual({ seed, ...modelQuarter(lines, quarter, asOf) });
        }
      }
    },
    60_000 + count * 1_000,
  );
});
