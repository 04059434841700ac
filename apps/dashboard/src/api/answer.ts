import { SignInNeeded } from '../auth/session.guard';
import { refusedChoice } from '../http/bad-choice';

/** What was asked for does not exist, or is outside the caller's scope: the services do not tell which. */
export class NotHere extends Error {}

/** The service does not answer. */
export class Unreachable extends Error {}

/** A request of openapi-fetch on its way. */
export type Asked<T> = Promise<{ data?: T; error?: unknown; response: Response }>;

/** @throws BadChoice with what could not be read, or the rule's own words, SignInNeeded, NotHere, or Unreachable for whatever else is no answer. */
export async function answerOf<T>(asked: Asked<T>): Promise<T> {
  const { data, error, response } = await asked.catch(() => {
    throw new Unreachable();
  });
  if (response.ok && data !== undefined) return data;
  if (response.status === 400) throw refusedChoice(error);
  if (response.status === 401) throw new SignInNeeded();
  if (response.status === 403 || response.status === 404) throw new NotHere();
  throw new Unreachable(`${response.status}`);
}

/** What a rule refused, by its code. */
export interface Refusal {
  readonly code: string;
  readonly triesLeft?: number;
}

/** The answer, or the refusal of a rule (409) or of a version that is no longer the last (412), which a page puts into words of its own. @throws as `answerOf` */
export async function answerOrRefusal<T>(asked: Asked<T>): Promise<{ readonly answer: T } | { readonly refusal: Refusal }> {
  const { data, error, response } = await asked.catch(() => {
    throw new Unreachable();
  });
  if (response.status === 409 || response.status === 412) return { refusal: refusalOf(error) };
  return { answer: await answerOf(Promise.resolve({ ...(data !== undefined && { data }), error, response })) };
}

function refusalOf(problem: unknown): Refusal {
  const { code, details } = (problem ?? {}) as { code?: unknown; details?: { triesLeft?: unknown } };
  const triesLeft = details?.triesLeft;
  return { code: typeof code === 'string' ? code : '', ...(typeof triesLeft === 'number' && { triesLeft }) };
}
