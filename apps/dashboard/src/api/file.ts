import type { Quarter } from '@okoce/domain';
import { notStated, refusedChoice } from '../http/bad-choice';
import { answerOf, Unreachable, type Asked } from './answer';

/** A service's file, on its way to the visitor. */
export interface PassedFile {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: ReadableStream<Uint8Array>;
}

const passed = ['content-type', 'content-disposition', 'content-length'];
/** Refusals that the visitor can do something about, in the service's own words. */
const explained = ['NOT_SEALED', 'PUBLISHED_ONLY'];

/** What was asked for, to be named where there is no such statement. */
export interface FileOf {
  readonly quarter: string;
  readonly label?: string | undefined;
}

/** @throws BadChoice with the words of a refusal, and as `answerOf` */
export async function fileOf(asked: Asked<unknown>, { quarter, label }: FileOf): Promise<PassedFile> {
  const { data, error, response } = await asked.catch(() => {
    throw new Unreachable();
  });
  const { code } = (error ?? {}) as { readonly code?: unknown };
  // The service's words are of the quarter, which may well have other statements.
  if (code === 'NOT_SEALED' && label) throw notStated(quarter as Quarter, label);
  if (explained.includes(String(code))) throw refusedChoice(error);
  const body = (await answerOf(Promise.resolve({ ...(data !== undefined && { data }), error, response }))) as ReadableStream<Uint8Array>;
  const headers = passed.flatMap((name) => {
    const value = response.headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  return { headers: Object.fromEntries(headers), body };
}
