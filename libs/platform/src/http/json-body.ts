import { isUtf8 } from 'node:buffer';
import type { NextFunction, Request, Response } from 'express';
import { MalformedRequest, Problem } from './problems';

/** No body of ours nests deeper than a list of rows of columns; one that does would only exhaust the stack of whoever reads it. */
const DEEPEST = 16;
/** Whoever copies fields with them changes what every object inherits; validators pass over them in silence. */
const REFUSED_FIELDS: readonly string[] = ['__proto__', 'constructor', 'prototype'];
const HALF_A_CHARACTER = /\p{Cs}/u;

/** 415 for a body that is no JSON: the parser would leave it out without a word. */
export function jsonOnly(request: Request, _response: Response, next: NextFunction): void {
  const hasBody = request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
  next(hasBody && !request.is('application/json') ? notJson() : undefined);
}

/** For the parser's `verify`: it would put a replacement character for whatever is no UTF-8. */
export function utf8Only(_request: unknown, _response: unknown, body: Buffer): void {
  if (!isUtf8(body)) throw notJson();
}

/** 400 for what is JSON and still no body: names that no field may have, halves of characters, an abyss. */
export function plainJson(request: Request, _response: Response, next: NextFunction): void {
  const wrong = findWrong(request.body, 0);
  next(wrong ? new MalformedRequest([{ field: wrong.path.join('.'), messages: [wrong.message] }]) : undefined);
}

interface Wrong {
  readonly path: readonly string[];
  readonly message: string;
}

function findWrong(value: unknown, depth: number): Wrong | undefined {
  if (typeof value === 'string') return HALF_A_CHARACTER.test(value) ? { path: [], message: 'must not have half a character' } : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth === DEEPEST) return { path: [], message: `must not nest deeper than ${DEEPEST}` };
  for (const key of Object.keys(value)) {
    if (REFUSED_FIELDS.includes(key)) return { path: [key], message: `property ${key} should not exist` };
    const wrong = findWrong((value as Readonly<Record<string, unknown>>)[key], depth + 1);
    if (wrong) return { ...wrong, path: [key, ...wrong.path] };
  }
  return undefined;
}

function notJson(): Problem {
  return new Problem(415, 'NOT_JSON', { id: 'Isi permintaan harus JSON dalam UTF-8.', en: 'The request body must be JSON in UTF-8.' });
}
