/** As the registers write it: `L` laki-laki, `P` perempuan. */
export type Sex = 'L' | 'P';

export function isSex(text: string): text is Sex {
  return text === 'L' || text === 'P';
}
