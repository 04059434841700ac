import { firstRuleSet } from '../domain/assessment/rule-sets';
import { histories, readExpected, readHistoryLines } from '../testing/histories';
import { readHistory } from './history';
import { recompute } from './recompute';

describe.each(histories)('history %i, worked out by others from the same text, recomputed from its lines alone', (history) => {
  it.each(readExpected(history))('gives all of $quarter, as of $asOf', async (expected) => {
    const contracts = await readHistory(readHistoryLines(history));
    expect(recompute(contracts, expected.quarter, expected.asOf, firstRuleSet)).toEqual(expected);
  });
});
