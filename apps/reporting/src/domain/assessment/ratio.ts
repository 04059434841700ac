/** A ratio of integers, its denominator above zero: shares and thresholds are never floats, which round. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

const SHAPE = /^(0|[1-9]\d*)\/([1-9]\d*)$/;
/** Products of a few of them are still exact. */
const LARGEST = 10_000;

export const whole = (integer: number): Ratio => ({ numerator: integer, denominator: 1 });

/** Written `3/4`; undefined for what is no ratio, or has a part above 10,000. */
export function parseRatio(text: string): Ratio | undefined {
  const match = SHAPE.exec(text);
  const [numerator, denominator] = [Number(match?.[1]), Number(match?.[2])];
  return match && numerator <= LARGEST && denominator <= LARGEST ? { numerator, denominator } : undefined;
}

export function textOf({ numerator, denominator }: Ratio): string {
  return `${numerator}/${denominator}`;
}

/** Negative when the first is less, zero when they are equal. */
export function compareRatios(a: Ratio, b: Ratio): number {
  return a.numerator * b.denominator - b.numerator * a.denominator;
}

/** Exact, unlike a sum of quotients. */
export function sumOf(ratios: readonly Ratio[]): Ratio {
  return ratios.reduce(
    (sum, { numerator, denominator }) =>
      reduced({
        numerator: sum.numerator * denominator + numerator * sum.denominator,
        denominator: sum.denominator * denominator,
      }),
    whole(0),
  );
}

/** To the nearest integer, a half up. */
export function roundHalfUp({ numerator, denominator }: Ratio): number {
  return Math.floor((2 * numerator + denominator) / (2 * denominator));
}

function reduced({ numerator, denominator }: Ratio): Ratio {
  const divisor = greatestCommonDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
