import { CannotRun } from '../config';
import { definitionsPath } from './definitions';
import { definitionsText } from './definitions-text';
import type { Numbers } from './definitions-text';

const sentence = (id: string) => ({ id, en: '-' });
const numbers: Numbers = {
  ...{ on: '2018-02-15', asOf: null, completeTo: null, final: false },
  definitions: [
    { name: 'registered', version: '2017-Q4', value: 6_905, counts: sentence('Semua yang mendaftar.'), usedBy: sentence('Program.') },
  ],
  published: [
    {
      ...{ asOf: '2018-02-15', measure: 'registered', value: 9_468, publishedBy: 'Warta Kota', definition: 'registered', ours: 6_905 },
      note: sentence('kepala dinas'),
    },
    {
      asOf: '2018-02-15',
      measure: 'registered',
      value: 6_905,
      publishedBy: 'Beritajakarta',
      note: null,
      definition: 'registered',
      ours: 6_905,
    },
  ],
};

describe('the numbers at a terminal', () => {
  it('are each with its sentence, then beside what was published', () => {
    expect(definitionsText(numbers).split('\n').slice(2)).toEqual([
      '',
      'terdaftar                6.905',
      '  Semua yang mendaftar.',
      '  Dipakai oleh: Program.',
      '',
      'Diumumkan untuk     2018-02-15    angka kami     selisih',
      'terdaftar                9.468         6.905      -2.563  Warta Kota (kepala dinas)',
      'terdaftar                6.905         6.905        sama  Beritajakarta',
      '',
    ]);
  });

  it('say so where there is nothing', () => {
    const text = definitionsText({ ...numbers, definitions: [], published: [] });
    expect(text).toContain('Sampai hari itu belum ada angka yang diumumkan.');
    expect(text).toContain('Belum ada definisi yang berlaku untuk hari itu.');
  });

  it('are asked for a real day and moment', () => {
    expect(definitionsPath({ on: '2021-10-27', asOf: '2026-01-01T00:00:00Z' })).toBe(
      '/definitions?on=2021-10-27&asOf=2026-01-01T00%3A00%3A00Z',
    );
    expect(definitionsPath({})).toBe('/definitions');
    expect(() => definitionsPath({ on: '2021-02-30' })).toThrow(CannotRun);
    expect(() => definitionsPath({ asOf: 'kemarin' })).toThrow(CannotRun);
  });
});
