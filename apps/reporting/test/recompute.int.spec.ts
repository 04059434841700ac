import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recomputeCommand } from '../src/recompute/command';
import { readExpected, readHistoryLines } from '../src/testing/histories';

describe('recompute, from a file and no database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'okoce-recompute-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  function file(name: string, lines: readonly string[]): string {
    writeFileSync(join(folder, name), `${lines.join('\r\n')}\n`);
    return join(folder, name);
  }

  async function run(...args: readonly string[]) {
    const told = { result: '', complaint: '' };
    const code = await recomputeCommand(args, {
      result: (text) => (told.result += text),
      complaint: (text) => (told.complaint += text),
    });
    return { code, ...told };
  }

  it('prints one line in the shape of the expected files', async () => {
    const history = file('history.ndjson', readHistoryLines(1));
    for (const expected of readExpected(1)) {
      const asOf = expected.asOf === null ? [] : ['--as-of', expected.asOf];
      const { code, result, complaint } = await run(history, '--quarter', expected.quarter, ...asOf, '--json');
      expect({ code, complaint, lines: result.split('\n').length }).toEqual({ code: 0, complaint: '', lines: 2 });
      expect(JSON.parse(result)).toEqual(expected);
    }
  });

  it('takes the moment in any zone', async () => {
    const { result } = await run(file('zone.ndjson', readHistoryLines(1)), '--quarter=2027-Q1', '--as-of=2027-04-20T23:59:59.999+07:00');
    expect(JSON.parse(result)).toEqual(readExpected(1).find(({ asOf }) => asOf !== null));
  });

  it('names the lines that are no contracts, and computes nothing', async () => {
    const [line = ''] = readHistoryLines(1);
    const { code, result, complaint } = await run(file('bad.ndjson', [line, '{', line]), '--quarter', '2027-Q1', '--json');
    expect({ code, result }).toEqual({ code: 1, result: '' });
    expect(complaint).toContain('\n  2: not a JSON object\n');
  });

  it.each([
    [['--quarter', '2027-Q1'], 'recompute HISTORY.ndjson'],
    [['none.ndjson', '--quarter', '2027-Q1'], 'no such file'],
    [['none.ndjson', '--quarter', '2027-Q5'], 'Not a quarter'],
    [['none.ndjson', '--quarter', '2017-Q3'], 'No rule set'],
    [['none.ndjson', '--quarter', '2027-Q1', '--as-of', '2027-04-21'], 'Not an instant'],
    [['none.ndjson', '--quarter', '2027-Q1', '--loud'], '--loud'],
  ])('says what it cannot run: %j', async (args, complaint) => {
    expect(await run(...args)).toEqual({ code: 2, result: '', complaint: expect.stringContaining(complaint) });
  });
});
