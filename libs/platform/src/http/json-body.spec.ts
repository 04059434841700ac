import type { Request, Response } from 'express';
import { plainJson } from './json-body';
import { MalformedRequest } from './problems';

function fieldRefused(body: unknown): string | undefined {
  let refusal: unknown;
  plainJson({ body } as Request, {} as Response, (error?: unknown) => (refusal = error));
  return refusal instanceof MalformedRequest ? refusal.extra.errors?.[0]?.field : undefined;
}

describe('a body', () => {
  it.each<unknown>([undefined, null, {}, 'text', { rows: [{ line: 2, values: ['Siti 👩🏽‍🌾', ''] }] }, { hasOwnProperty: 1 }])(
    'is let through: %j',
    (body) => expect(fieldRefused(body)).toBeUndefined(),
  );

  it.each([
    ['{"consent":{"__proto__":{"purpose":"programme"}}}', 'consent.__proto__'],
    ['{"constructor":{"prototype":{"x":1}}}', 'constructor'],
    ['{"rows":[{"values":["a","\\udc00b"]}]}', 'rows.0.values.1'],
  ])('is refused, and the field named: %s', (json, field) => expect(fieldRefused(JSON.parse(json))).toBe(field));

  it('is refused when it nests without end', () => {
    const nested = (levels: number): object => (levels === 0 ? {} : { a: nested(levels - 1) });
    expect(fieldRefused(nested(15))).toBeUndefined();
    expect(fieldRefused(nested(16))).toMatch(/^a(\.a)*$/);
  });
});
