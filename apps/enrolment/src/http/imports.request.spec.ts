import { MalformedRequest } from '@okoce/platform';
import { importRowsOf } from './imports.request';

const row = { line: 2, values: ['R-1', 'P2', '2020-02-01', ''] };

describe('the body of an import', () => {
  it('is its rows', () => expect(importRowsOf({ rows: [row] })).toStrictEqual([row]));
  it.each([
    ['no body', undefined],
    ['no rows', {}],
    ['another field beside them', { rows: [row], dryRun: true }],
    ['rows that are no array', { rows: { 0: row } }],
    ['another field within a row', { rows: [{ ...row, note: 'x' }] }],
    ['a row without its line', { rows: [{ values: row.values }] }],
    ['a column that is no text', { rows: [{ line: 2, values: ['R-1', 2] }] }],
    ['more rows than a batch holds', { rows: Array.from({ length: 5_001 }, () => row) }],
  ])('is refused with %s', (_what, body) => expect(() => importRowsOf(body)).toThrow(MalformedRequest));
});
