import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { HistoryLine } from './known-facts';
import { modelQuarter } from './quarter-model';
import type { ModelQuarter } from './quarter-model';

const cases = join(__dirname, '../../../../apps/reporting/test/cases');
const read = (name: string): string => gunzipSync(readFileSync(join(cases, `${name}.gz`))).toString('utf8');

describe.each([1, 2, 3, 4, 5, 6])('the model on history %i, worked out by others from the same text', (history) => {
  const lines = read(`history-${history}.ndjson`)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as HistoryLine);
  const expected = JSON.parse(read(`history-${history}.expected.json`)) as ModelQuarter[];

  it.each(expected)('gives every figure, view and assessment of $quarter, as of $asOf', (quarter) => {
    expect(modelQuarter(lines, quarter.quarter, quarter.asOf)).toEqual(quarter);
  });
});
