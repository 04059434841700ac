import { setTimeout as sleep } from 'node:timers/promises';
import type { Quarter } from '@okoce/domain';
import { ServiceProblem } from './service-client';
import type { Call } from './service-client';

/** A source that has nothing to tell says so once a minute. */
const WAIT_FOR_SOURCES_MS = 180_000;
const ASK_AGAIN_MS = 2_000;

/** A source that is not complete yet, and up to when it is; null while it has never said. */
export interface SourceBehind {
  readonly source: string;
  readonly completeTo: string | null;
}

/** How it waits. */
export interface Waiting {
  /** Told when other sources than before are waited for. */
  readonly onWait: (behind: readonly SourceBehind[]) => void;
  readonly pause?: (ms: number) => Promise<unknown>;
}

/**
 * Seals a quarter that ended before the system went live. All that is recorded by now must be in: it waits for the sources to say so.
 * @param ask of the reporting service, as a director
 * @throws ServiceProblem what a rule refuses
 */
export async function sealBaseline<T>(
  quarter: Quarter,
  ask: (call: Omit<Call, 'token'>) => Promise<T>,
  { onWait, pause = sleep }: Waiting,
): Promise<T> {
  const began = Date.now();
  const body = { baseline: true, notBefore: new Date(began).toISOString() };
  for (let told = ''; ;) {
    try {
      return await ask({ path: `/quarters/${quarter}/seal`, body });
    } catch (error) {
      const isBehind = error instanceof ServiceProblem && error.code === 'SOURCE_BEHIND';
      if (!isBehind || Date.now() - began > WAIT_FOR_SOURCES_MS) throw error;
      const behind = (error.body['behind'] ?? []) as readonly SourceBehind[];
      const names = behind.map(({ source }) => source).join(', ');
      if (names !== told) onWait(behind);
      told = names;
      await pause(ASK_AGAIN_MS);
    }
  }
}

/** In a line, for who waits. */
export function waitingText(quarter: Quarter, behind: readonly SourceBehind[]): string {
  const sources = behind.map(({ source, completeTo }) => `${source} (${completeTo ?? 'belum ada / nothing yet'})`).join(', ');
  return `Segel ${quarter} menunggu sumber yang belum lengkap sampai sekarang: ${sources}. Paling lama ${WAIT_FOR_SOURCES_MS / 1_000} detik. (Waiting for sources that are behind.)`;
}
