import { END_OF_TIME, addDays, addMilliseconds, firstDayOf, lastDayOf, nextQuarter, startOfDay } from '@okoce/domain';
import type { Instant, Quarter } from '@okoce/domain';
import { refuse } from '../refusals';

/** How long after a quarter's end what is recorded still counts for its seal. */
const DAYS_TO_RECORD = 21;
/** A source that has nothing to tell says so once a minute. */
const LONGEST_SILENCE_MS = 120_000;

/** Up to when everything a source recorded is in; null while it has never said. */
export interface SourceMark {
  readonly source: string;
  readonly completeTo: Instant | null;
}

export interface Sealing {
  readonly quarter: Quarter;
  readonly baseline: boolean;
  readonly now: Instant;
  /** Of a baseline: what was recorded up to then must be in too, where that is later than what has to be in anyway; never earlier. */
  readonly notBefore?: Instant | undefined;
  readonly sources: readonly SourceMark[];
  /** When the first thing that counts was recorded: when the system went live; undefined while there is nothing. */
  readonly firstRecordedAt: Instant | undefined;
}

/** 00:00 WIB of the 21st day after the quarter's end. */
export function regularCutOff(quarter: Quarter): Instant {
  return startOfDay(addDays(lastDayOf(quarter), DAYS_TO_RECORD));
}

/** Before any of it was recorded here, the quarter was over. */
export function endedBeforeLive(quarter: Quarter, firstRecordedAt: Instant | undefined): boolean {
  return firstRecordedAt !== undefined && startOfDay(firstDayOf(nextQuarter(quarter))) <= firstRecordedAt;
}

/**
 * The moment before which an entry must have been recorded to count for a seal: the quarter's own; of a baseline the moment of sealing, that is
 * up to which everything is in, which may not be long ago.
 * @throws RuleViolation
 */
export function cutOffOf(sealing: Sealing): Instant {
  const { quarter, baseline, now, notBefore, sources, firstRecordedAt } = sealing;
  const beforeLive = endedBeforeLive(quarter, firstRecordedAt);
  if (baseline) {
    if (!beforeLive) throw refuse('BASELINE_TOO_NEW', { quarter });
    const least = addMilliseconds(now, -LONGEST_SILENCE_MS);
    return leastMark(sources, notBefore !== undefined && notBefore > least ? notBefore : least);
  }
  if (beforeLive) throw refuse('BASELINE_REQUIRED', { quarter });
  const cutOff = regularCutOff(quarter);
  if (now < cutOff) throw refuse('CUT_OFF_AHEAD', { quarter, cutOff });
  leastMark(sources, cutOff);
  return cutOff;
}

/** Up to when every source is complete. @throws RuleViolation that names those which are not complete to `least` */
export function leastMark(sources: readonly SourceMark[], least: Instant): Instant {
  const behind = sources.filter(({ completeTo }) => completeTo === null || completeTo < least);
  if (behind.length > 0) throw refuse('SOURCE_BEHIND', { cutOff: least, behind });
  return sources.reduce<Instant>(
    (lowest, { completeTo }) => (completeTo !== null && completeTo < lowest ? completeTo : lowest),
    END_OF_TIME,
  );
}
