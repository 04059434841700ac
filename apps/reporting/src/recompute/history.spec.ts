import { readHistoryLines } from '../testing/histories';
import { BadLines, readHistory } from './history';

const [line = '', other = ''] = readHistoryLines(1);
const contract = JSON.parse(line) as Record<string, unknown> & { readonly data: object; readonly source: string };

/** What is wrong with these lines, by their numbers. */
async function wrongWith(...lines: readonly string[]): Promise<Readonly<Record<number, string>>> {
  const error: unknown = await readHistory(lines).catch((thrown: unknown) => thrown);
  if (!(error instanceof BadLines)) throw new Error('nothing is wrong');
  return Object.fromEntries([...error.reasons].map(([number, { id, en }]) => [number, `${id} (${en})`]));
}

describe('a history of contracts', () => {
  it('is read line by line; a contract sent again counts once, and blank lines are nothing', async () => {
    const ids = (await readHistory([line, '', other, line])).map(({ id }) => id);
    expect(ids).toEqual([contract['id'], (JSON.parse(other) as { id: string }).id]);
  });

  it('may be one of whole CloudEvents', async () => {
    const event = { ...contract, specversion: '1.0', subject: contract['id'], datacontenttype: 'application/json' };
    const read = await readHistory([JSON.stringify({ ...event, source: `https://okoce.example/services/${contract.source}` })]);
    expect(read).toEqual(await readHistory([line]));
  });

  it('takes contracts it does not know, which count for nothing', async () => {
    const unknown = { ...contract, type: 'okoce.mentoring.CoffeeServed.v1' };
    expect(await readHistory([JSON.stringify(unknown)])).toHaveLength(1);
  });

  it('names every line that is no contract, and why', async () => {
    const without = (field: string): string => JSON.stringify({ ...contract, [field]: undefined });
    const payload = JSON.stringify({ ...contract, data: { ...contract.data, dueOn: 'soon' } });
    const wrong = await wrongWith(line, 'no JSON', '[]', without('position'), without('time'), without('source'), payload);
    expect(wrong).toEqual({
      2: 'bukan objek JSON (not a JSON object)',
      3: 'bukan objek JSON (not a JSON object)',
      4: 'tanpa posisi (position is missing)',
      5: 'bukan kontrak yang sah (time is missing or not text)',
      6: 'bukan kontrak yang sah (source is missing or not text)',
      7: expect.stringContaining('dueOn'),
    });
  });

  it('names a line that contradicts another', async () => {
    const otherwise = JSON.stringify({ ...contract, time: '2027-01-01T00:00:00.000Z' });
    const samePlace = JSON.stringify({ ...contract, id: '00000000-0000-4000-a000-000000000000' });
    expect(await wrongWith(line, other, otherwise, samePlace)).toEqual({
      3: 'berbeda isinya dengan baris 1, yang id-nya sama (says otherwise than line 1, which has the same id)',
      4: 'posisinya sama dengan baris 1, yang kontrak lain (has the position of line 1, which is another contract)',
    });
  });
});
