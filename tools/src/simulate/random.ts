/** A small deterministic generator (xoshiro128** seeded by splitmix32): the same seed gives the same numbers on every machine. */
export class Random {
  private readonly state: Uint32Array;

  constructor(seed: number) {
    let mixed = seed >>> 0;
    this.state = Uint32Array.from({ length: 4 }, () => {
      mixed = (mixed + 0x9e3779b9) >>> 0;
      let word = mixed ^ (mixed >>> 16);
      word = Math.imul(word, 0x21f0aaad);
      word ^= word >>> 15;
      word = Math.imul(word, 0x735a2d97);
      return (word ^ (word >>> 15)) >>> 0;
    });
  }

  /** A number from 0 up to, never reaching, 1. */
  next(): number {
    const state = this.state;
    const [a = 0, b = 0, c = 0, d = 0] = state;
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const third = c ^ a;
    const fourth = d ^ b;
    state[1] = b ^ third;
    state[0] = a ^ fourth;
    state[2] = third ^ (b << 9);
    state[3] = rotate(fourth, 11);
    return result / 0x1_0000_0000;
  }

  /** A whole number from 0 to `below - 1`. */
  below(below: number): number {
    return Math.floor(this.next() * below);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new RangeError('There is nothing to pick from');
    return item;
  }

  /** `count` of the items, in their own order. */
  sample<T>(items: readonly T[], count: number): readonly T[] {
    let needed = Math.min(count, items.length);
    return items.filter((_, index) => {
      const chosen = this.below(items.length - index) < needed;
      if (chosen) needed -= 1;
      return chosen;
    });
  }

  digits(count: number): string {
    let text = '';
    while (text.length < count) text += this.below(10);
    return text;
  }
}

function rotate(word: number, by: number): number {
  return ((word << by) | (word >>> (32 - by))) >>> 0;
}
