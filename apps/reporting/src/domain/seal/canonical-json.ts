/** What JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * RFC 8785: one text for one value, whoever writes it. JavaScript's own JSON has the RFC's numbers and strings; keys are sorted by their
 * UTF-16 units, as `sort` does. A key whose value is undefined is left out.
 * @throws TypeError for what I-JSON has not: NaN, an infinity, half of a surrogate pair
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'string') return textOf(value);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value} is no number of JSON`);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  return `{${Object.keys(value)
    .sort()
    .flatMap((key) => memberOf(key, value[key]))
    .join(',')}}`;
}

function memberOf(key: string, value: Json | undefined): readonly string[] {
  return value === undefined ? [] : [`${textOf(key)}:${canonicalJson(value)}`];
}

/** With `u`, a surrogate matches only where its other half is missing. */
const LONE_SURROGATE = /[\uD800-\uDFFF]/u;

function textOf(text: string): string {
  if (LONE_SURROGATE.test(text)) throw new TypeError('Half of a surrogate pair is no character');
  return JSON.stringify(text);
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
