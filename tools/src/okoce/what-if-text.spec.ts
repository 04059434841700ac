import { quartersIn } from './what-if';
import { whatIfText } from './what-if-text';
import type { ComparedQuarter } from './what-if-text';

const none = { A: 0, B: 0, C: 0, D: 0, E: 0, N: 0 };
const moves = {
  people: 1_204,
  moved: 3,
  up: 0,
  down: 2,
  matrix: { A: { ...none, A: 10, B: 2 }, B: none, C: none, D: { ...none, N: 1 }, E: none, N: { ...none, N: 1_191 } },
};
const compared: ComparedQuarter = {
  ...moves,
  quarter: '2020-Q1',
  ruleSet: '2017-Q4',
  centres: [
    { ...moves, centre: '31.74.01' },
    { ...moves, moved: 0, centre: '31.75.06' },
  ],
  nearest: [
    {
      participantId: 'p1',
      districtCode: '31.74.01',
      now: 'A',
      class: 'B',
      next: 'A',
      unmet: [
        {
          anyOf: [
            { indicator: 'F2', operator: 'atLeast', threshold: '4/5', value: '3/4' },
            { indicator: 'F3', operator: 'is', threshold: true, value: false },
          ],
        },
      ],
    },
  ],
};

it('a what-if is a matrix, of each centre in which anybody would move too, with the people nearest to a better class', () =>
  expect(whatIfText('stricter', [compared])).toBe(`Triwulan 2020-Q1: aturan 2017-Q4 sekarang, seandainya stricter
  1.204 peserta; 3 pindah: 0 naik, 2 turun, 1 dari atau ke N

  kini\\nanti        A        B        C        D        E        N
  A               10        2        ·        ·        ·        ·
  B                ·        ·        ·        ·        ·        ·
  C                ·        ·        ·        ·        ·        ·
  D                ·        ·        ·        ·        ·        1
  E                ·        ·        ·        ·        ·        ·
  N                ·        ·        ·        ·        ·    1.191

  Menurut pusat (by centre):
    31.74.01 Tebet: 3 pindah: 0 naik, 2 turun, 1 dari atau ke N
      kini\\nanti        A        B        C        D        E        N
      A               10        2        ·        ·        ·        ·
      B                ·        ·        ·        ·        ·        ·
      C                ·        ·        ·        ·        ·        ·
      D                ·        ·        ·        ·        ·        1
      E                ·        ·        ·        ·        ·        ·
      N                ·        ·        ·        ·        ·    1.191
  Paling dekat dengan kelas yang lebih baik (nearest to a better class):
    p1 31.74.01 B → A: F2 3/4, perlu ≥ 4/5 atau F3 tidak, perlu = ya
`));

it('quarters are a span or one', () => {
  expect(quartersIn('2019-Q4..2020-Q2')).toEqual(['2019-Q4', '2020-Q1', '2020-Q2']);
  expect(quartersIn('2020-Q1')).toEqual(['2020-Q1']);
  for (const span of ['2020-Q2..2019-Q4', '2020-Q1..', '2020', '2019-Q1..2019-Q2..2019-Q3']) expect(() => quartersIn(span)).toThrow(span);
});
