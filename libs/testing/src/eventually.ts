import { setTimeout as pause } from 'node:timers/promises';

export interface EventuallyOptions {
  /** 10 seconds by default. */
  readonly timeoutMs?: number;
}

/**
 * Asks again until the check holds: it neither throws nor answers `false` or `null`. Answers what the check answered.
 * @throws Error naming what was waited for, caused by the last failure.
 */
export async function eventually<T>(
  check: () => T | Promise<T>,
  what: string,
  { timeoutMs = 10_000 }: EventuallyOptions = {},
): Promise<Exclude<T, false | null>> {
  const deadline = performance.now() + timeoutMs;
  for (let pauseMs = 5; ; pauseMs = Math.min(pauseMs * 1.5, 200)) {
    const outcome = await attempt(check);
    if ('value' in outcome) return outcome.value;
    if (performance.now() >= deadline) throw new Error(`Waited ${timeoutMs} ms for: ${what}`, { cause: outcome.cause });
    await pause(pauseMs);
  }
}

async function attempt<T>(check: () => T | Promise<T>): Promise<{ value: Exclude<T, false | null> } | { cause: unknown }> {
  try {
    const value = await check();
    return value === false || value === null ? { cause: `The check answered ${value}` } : { value: value as Exclude<T, false | null> };
  } catch (cause) {
    return { cause };
  }
}
