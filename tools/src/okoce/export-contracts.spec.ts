import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { exportContracts } from './export-contracts';
import type { ContractPage } from './export-contracts';

it('contracts are taken out page after page, and it is said how many and up to when all are in', async () => {
  const pages: Readonly<Record<string, ContractPage>> = {
    first: { lines: 'a\nb\n', next: 'second', completeTo: null },
    second: { lines: 'c\n', next: null, completeTo: '2020-04-20T17:00:00.000Z' },
  };
  const out = new PassThrough();
  const said: string[] = [];
  const page = (after: string | null) => Promise.resolve(pages[after ?? 'first'] as ContractPage);
  await exportContracts(page, { out, say: (sentence) => said.push(sentence) });
  out.end();
  expect(await text(out)).toBe('a\nb\nc\n');
  expect(said).toEqual(['3 kontrak; lengkap sampai 21 April 2020 pukul 00.00 WIB']);
});
