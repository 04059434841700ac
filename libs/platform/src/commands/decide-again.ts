import { setTimeout as delay } from 'node:timers/promises';
import { VersionConflict } from '@okoce/event-sourcing';

const MOST_ATTEMPTS = 60;
const LONGEST_WAIT_MS = 250;

/** What was decided on has changed since, or is just changing: nothing was recorded. */
export class DecidedOnTheOld extends Error {}

/**
 * Decides again until what was decided on still holds when it is recorded; waits between, as a batch that is being taken in takes its time.
 * Throws VersionConflict after about ten seconds.
 */
export async function decidedOnTheNew<Result>(streamId: string, decide: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    try {
      return await decide();
    } catch (error) {
      if (!(error instanceof DecidedOnTheOld)) throw error;
      await delay(Math.min(LONGEST_WAIT_MS, 2 ** attempt) * (0.5 + Math.random() / 2));
    }
  }
  throw new VersionConflict([streamId]);
}
