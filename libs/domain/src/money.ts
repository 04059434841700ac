import type { Brand } from './brand';

/** Whole rupiah, a safe integer; never a fraction, never a float. A loss or a debt is negative. */
export type Rupiah = Brand<number, 'Rupiah'>;

export function isRupiah(value: unknown): value is Rupiah {
  return Number.isSafeInteger(value) && !Object.is(value, -0);
}

/** Digits only, with an optional minus sign: `1500000`. Undefined for anything else, separators and fractions included. */
export function parseRupiah(text: string): Rupiah | undefined {
  if (!/^(0|-?[1-9]\d*)$/.test(text)) return undefined;
  const value = Number(text);
  return isRupiah(value) ? value : undefined;
}
