import { figureDifferences, reasonOf } from './differences';
import { ClassCounts, levelFigures } from './level-figures';
import type { Measure } from '../measures';

const totals = (amounts: Partial<Record<Measure, number>>) => {
  const sums = new Map(Object.entries(amounts) as [Measure, number][]);
  return { inQuarter: sums, toDate: sums };
};
const classes = (mix: Partial<Record<'N' | 'E' | 'A' | 'B' | 'C' | 'D', number>>) => ({ N: 0, E: 0, A: 0, B: 0, C: 0, D: 0, ...mix });

function example(more: Partial<Record<Measure, number>> = {}) {
  const counts = new ClassCounts();
  counts.add('31.74.01', 'A');
  counts.add('31.74.02', 'A');
  counts.add('31.71.01', 'N');
  return levelFigures(
    new Map([
      ['31.74.01', totals({ registrations: 3, 'reached.P2': 1, ...more })],
      ['31.74.02', totals({ registrations: 2 })],
      ['31.71.01', totals({ registrations: 1, withdrawals: 1 })],
    ]),
    counts,
  );
}

describe('the figures of all levels', () => {
  it('are those of 44 centres, their regencies and the programme, with the classes', () => {
    const { programme, regencies, centres } = example();
    expect(Object.keys(centres)).toHaveLength(44);
    expect(Object.keys(regencies)).toHaveLength(6);
    expect(centres).toMatchObject({
      '31.74.01': { registrations: 3, active: 3, classes: classes({ A: 1 }) },
      '31.71.01': { registrations: 1, active: 0, classes: classes({ N: 1 }) },
      '31.74.03': { registrations: 0, classes: classes({}) },
    });
    expect(regencies).toMatchObject({ '31.74': { registrations: 5, classes: classes({ A: 2 }) }, '31.71': { withdrawals: 1 } });
    expect(programme).toMatchObject({ registrations: 6, active: 5, classes: classes({ A: 2, N: 1 }) });
  });
});

describe('the differences of a restatement', () => {
  it('are each figure that has another value, by its path', () => {
    const before = example().programme;
    const after = example({ 'reached.P2': 2, 'moved.P2': -1 }).programme;
    expect(figureDifferences(before, after)).toEqual([{ figure: 'steps.P2.newlyReached', before: 1, after: 2 }]);
    expect(figureDifferences(before, before)).toEqual([]);
  });

  it.each([
    ['SessionConfirmed', 'recordedLate'],
    ['ParticipantWithdrawn', 'recordedLate'],
    ['SessionRetracted', 'corrected'],
    ['MonthlyReportWithdrawn', 'corrected'],
    ['RegistrationCorrected', 'corrected'],
    ['ParticipantsMerged', 'merged'],
  ])('come of %s: %s', (name, reason) => {
    expect(reasonOf(name)).toBe(reason);
  });
});
