import { setTimeout as sleep } from 'node:timers/promises';
import type { Quarter } from '@okoce/domain';
import { ServiceProblem } from './service-client';
import type { Call } from './service-client';

/** A source that has nothing to tell says so once a minute. */
const WAIT_FOR_SOURCES_MS = 180_000;
const ASK_AGAIN_MS = 2_000;

/**
 * Seals a quarter that ended before the system went live. All that is recorded by now must be in: it waits for the sources to say so.
 * @param ask of the reporting service, as a director
 * @throws ServiceProblem what a rule refuses
 */
export async function sealBaseline<T>(quarter: Quarter, ask: (call: Omit<Call, 'token'>) => Promise<T>): Promise<T> {
  const began = Date.now();
  const body = { baseline: true, notBefore: new Date(began).toISOString() };
  for (;;) {
    try {
      return await ask({ path: `/quarters/${quarter}/seal`, body });
    } catch (error) {
      const isBehind = error instanceof ServiceProblem && error.code === 'SOURCE_BEHIND';
      if (!isBehind || Date.now() - began > WAIT_FOR_SOURCES_MS) throw error;
      await sleep(ASK_AGAIN_MS);
    }
  }
}
