import { BadChoice } from '../http/choice';
import { answerOf, Unreachable, type Asked } from './answer';

/** A service's file, on its way to the visitor. */
export interface PassedFile {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: ReadableStream<Uint8Array>;
}

const passed = ['content-type', 'content-disposition', 'content-length'];
/** Refusals that the visitor can do something about, in the service's own words. */
const explained = ['NOT_SEALED', 'PUBLISHED_ONLY'];

/** @throws BadChoice with the words of a refusal, and as `answerOf` */
export async function fileOf(asked: Asked<unknown>): Promise<PassedFile> {
  const { data, error, response } = await asked.catch(() => {
    throw new Unreachable();
  });
  const { code, title } = (error ?? {}) as { readonly code?: unknown; readonly title?: unknown };
  if (explained.includes(String(code)) && typeof title === 'string') throw new BadChoice(title);
  const body = (await answerOf(Promise.resolve({ ...(data !== undefined && { data }), error, response }))) as ReadableStream<Uint8Array>;
  const headers = passed.flatMap((name) => {
    const value = response.headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  return { headers: Object.fromEntries(headers), body };
}
