/** Ids of a programme by chance: the same on every run. Version 7, as the services make them: in the order of their moments, with chance behind. */
export function idOf(kind: number, number: number, at: number): string {
  const time = at.toString(16).padStart(12, '0');
  const a = mixed(number, kind);
  const b = mixed(number, kind + 0x51ed270b);
  const hex = (value: number, digits: number): string => (value >>> 0).toString(16).padStart(8, '0').slice(-digits);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(a, 3)}-${(8 + (a >>> 30)).toString(16)}${hex(b >>> 20, 3)}-${hex(number, 8)}${hex(b, 4)}`;
}

/** A number from 0 up to, never reaching, 1, that two numbers decide. */
export function chanceOf(one: number, other: number): number {
  return mixed(one, other) / 0x1_0000_0000;
}

function mixed(one: number, other: number): number {
  let word = Math.imul(one ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(other ^ 0x7f4a7c15, 0xc2b2ae35);
  word = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
  word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
  return (word ^ (word >>> 15)) >>> 0;
}
