import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalHash } from '../src/application/entries-root';
import { recomputeCommand } from '../src/recompute/command';
import { readExpected, readHistoryLines } from '../src/testing/histories';

const RULES = join(__dirname, '../src/domain/assessment/rule-sets/2017-Q4.json');

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
    expect(complaint).toContain('\n  2: bukan objek JSON (not a JSON object)\n');
  });

  it('says where a rule set is none, or that a file is no JSON or cannot be read, in both languages', async () => {
    const [history, noVersion, noJson, none] = [
      file('history.ndjson', readHistoryLines(1)),
      file('no-version.json', [JSON.stringify({ ...(JSON.parse(readFileSync(RULES, 'utf8')) as object), version: 'schema' })]),
      file('no-json.json', ['{']),
      join(folder, 'none.json'),
    ];
    const complaint = async (ruleSet: string) => (await run(history, '--quarter', '2027-Q1', '--rule-set', ruleSet)).complaint;
    expect(await complaint(noVersion)).toMatch(
      / bukan aturan penilaian\. \(No rule set\.\)\n {2}\/version: Harus kata .+ \(It has to be a word .+\)\n$/,
    );
    expect(await complaint(noJson)).toMatch(/no-json\.json bukan JSON\. \(.+\)\n$/);
    expect(await complaint(none)).toMatch(/none\.json tidak dapat dibaca\. \(ENOENT: .+\)\n$/);
    expect(await run(none, '--quarter', '2027-Q1')).toMatchObject({
      code: 2,
      complaint: expect.stringMatching(/none\.json tidak dapat dibaca\. \(/) as string,
    });
    expect((await run(folder, '--quarter', '2027-Q1')).complaint).toContain(`${folder} tidak dapat dibaca. (EISDIR`);
  });

  describe('of a history that says which rule set was adopted', () => {
    const document = { ...(JSON.parse(readFileSync(RULES, 'utf8')) as object), version: 'from-2027', from: '2027-Q1' };
    const documentHash = canonicalHash(document);
    const adoption = {
      ...{ id: '0190a000-0000-7000-8000-000000000001', type: 'okoce.reporting.RuleSetAdopted.v1', source: 'reporting', position: '1' },
      time: '2026-12-01T00:00:00.000Z',
      data: { occurredAt: '2026-12-01T00:00:00.000Z', version: 'from-2027', fromQuarter: '2027-Q1', documentHash },
    };
    const history = () => file('adopted.ndjson', [...readHistoryLines(1), JSON.stringify(adoption)]);
    const plain = () => file('plain.ndjson', readHistoryLines(1));
    const asked = (quarter: string, ...more: readonly string[]) => run(history(), '--quarter', quarter, '--json', ...more);

    it('is not computed by the first, from the quarter on that it was adopted for', async () => {
      for (const quarter of ['2027-Q1', '2027-Q3']) {
        const { code, result, complaint } = await asked(quarter);
        expect({ code, result }).toEqual({ code: 2, result: '' });
        expect(complaint).toContain(
          `(By this history ${quarter} is assessed by rule set from-2027, in force from 2027-Q1, not by 2017-Q4:`,
        );
        expect(complaint).toContain(`SHA-256 from-2027: ${documentHash}\n`);
      }
      expect(await asked('2026-Q4')).toMatchObject({ code: 0, complaint: '' });
    });

    it('is computed by the very document that was adopted', async () => {
      const given = file('from-2027.json', [JSON.stringify(document, null, 2)]);
      const { code, result } = await asked('2027-Q1', '--rule-set', given);
      expect({ code, result }).toEqual({ code: 0, result: (await run(plain(), '--quarter', '2027-Q1', '--json')).result });
      const other = file('other.json', [JSON.stringify({ ...document, version: 'from-2027', from: '2027-Q2' })]);
      expect(await asked('2027-Q1', '--rule-set', other)).toMatchObject({ code: 2, result: '' });
    });

    it('is computed by any where it says of none', async () => {
      const given = file('from-2027.json', [JSON.stringify(document)]);
      expect(await run(plain(), '--quarter', '2027-Q1', '--rule-set', given)).toMatchObject({ code: 0 });
    });
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
