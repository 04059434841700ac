import { CannotRun } from '../config';
import { exportPath } from './export-figures';

describe('okoce export figures', () => {
  it('asks for what is given', () => {
    expect(exportPath({ quarter: '2020-Q1', format: 'xlsx', label: 'restated-2' })).toBe(
      '/quarters/2020-Q1/export?format=xlsx&label=restated-2',
    );
    expect(exportPath({ quarter: '2020-Q1', format: 'csv', asOf: '2020-04-01T00:00:00+07:00', separator: 'semicolon' })).toBe(
      '/quarters/2020-Q1/export?format=csv&asOf=2020-04-01T00%3A00%3A00%2B07%3A00&separator=semicolon',
    );
  });

  it.each([
    { quarter: '2020' },
    { quarter: '2020-Q1', label: 'newest' },
    { quarter: '2020-Q1', asOf: 'yesterday' },
    { quarter: '2020-Q1', label: 'sealed', asOf: '2020-04-01T00:00:00Z' },
  ])('refuses %j', (options) => expect(() => exportPath({ format: 'csv', ...options })).toThrow(CannotRun));
});
