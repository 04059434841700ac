import type { Instant, Quarter } from '@okoce/domain';
import { modelQuarter, randomHistory } from '@okoce/testing';
import { firstRuleSet } from '../domain/assessment/rule-sets';
import { readHistory } from './history';
import { recompute } from './recompute';

/** OKOCE_HISTORIES=10000 for many, OKOCE_HISTORIES_FROM=417 to begin with that seed. */
const count = Number(process.env['OKOCE_HISTORIES'] ?? 200);
const from = Number(process.env['OKOCE_HISTORIES_FROM'] ?? 1);
const quarters: readonly Quarter[] = ['2026-Q4', '2027-Q1', '2027-Q2'].map((quarter) => quarter as Quarter);

/** Each quarter by all that is known, and one as of the moment at which some fact was recorded. */
function reportsOf(seed: number, lines: ReturnType<typeof randomHistory>): readonly { quarter: Quarter; asOf: Instant | null }[] {
  const asOf = lines[(seed * 7) % lines.length]?.time as Instant;
  return [
    ...quarters.map((quarter) => ({ quarter, asOf: null })),
    ...quarters.slice(seed % 3, (seed % 3) + 1).map((quarter) => ({ quarter, asOf })),
  ];
}

describe(`${count} random histories, from seed ${from}`, () => {
  it(
    'give the figures, views and assessments that the plain model gives',
    async () => {
      for (let seed = from; seed < from + count; seed += 1) {
        const lines = randomHistory(seed);
        const contracts = await readHistory(lines.map((line) => JSON.stringify(line)));
        for (const { quarter, asOf } of reportsOf(seed, lines)) {
          expect({ seed, ...recompute(contracts, quarter, asOf, firstRuleSet) }).toEqual({ seed, ...modelQuarter(lines, quarter, asOf) });
        }
      }
    },
    60_000 + count * 1_000,
  );
});
