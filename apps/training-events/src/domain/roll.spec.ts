import type { Uuid } from '@okoce/domain';
import { emptyRoll, find, listed, put, type Roll } from './roll';

const id = (n: number): Uuid => `0197a000-0000-7000-8000-${n.toString(16).padStart(12, '0')}` as Uuid;
const rollOf = (...numbers: number[]): Roll<string> => numbers.reduce<Roll<string>>((roll, n) => put(roll, id(n), `thing ${n}`), emptyRoll);

describe('a roll', () => {
  it('finds things by their ids, also those of one shelf, and lists them in the order they came', () => {
    const roll = rollOf(0x301, 2, 0x101, 0x201);
    expect([roll.size, find(roll, id(0x201)), find(roll, id(0x401)), find(roll, id(3))]).toStrictEqual([
      4,
      'thing 513',
      undefined,
      undefined,
    ]);
    expect(listed(roll)).toStrictEqual(['thing 769', 'thing 2', 'thing 257', 'thing 513']);
  });

  it('keeps the place of what is put again', () => {
    const roll = put(rollOf(1, 2, 3), id(1), 'other');
    expect([roll.size, listed(roll)]).toStrictEqual([3, ['other', 'thing 2', 'thing 3']]);
  });

  it('is never changed: each put gives another', () => {
    const before = rollOf(1);
    put(put(before, id(1), 'other'), id(2), 'more');
    expect(before).toStrictEqual(rollOf(1));
    expect(emptyRoll.size).toBe(0);
  });
});
