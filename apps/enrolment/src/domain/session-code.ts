import { addMilliseconds } from '@okoce/domain';
import type { Instant } from '@okoce/domain';
import { refuse } from './refusals';

/** Of a million codes: whoever only guesses hits once in 200,000 sessions. */
export const MOST_TRIES = 5;
export const VALID_DAYS = 7;

const DAY_MS = 86_400_000;

/**
 * `awaited`: her code is on its way or with her. `confirmed`: it came back right. `closed`: it is needed no longer, as she can sign in, or the
 * session was confirmed or retracted otherwise. `lapsed`: nobody sent it back in time.
 */
export type CodeStatus = 'awaited' | 'confirmed' | 'closed' | 'lapsed';

export interface SessionCode {
  readonly status: CodeStatus;
  readonly expiresAt: Instant;
  readonly wrongTries: number;
}

/** From this moment on the code is no longer taken. */
export function expiryOf(mintedAt: Instant): Instant {
  return addMilliseconds(mintedAt, VALID_DAYS * DAY_MS);
}

/** A session that was logged so long ago has had its days: whoever starts to read old facts sends no messages about them. */
export function isTooOldForCode(recordedAt: Instant, now: Instant): boolean {
  return now >= expiryOf(recordedAt);
}

/** Whether a code may be looked at, right or wrong; one that was right already may come again while it is valid. */
export function assertMayTry({ status, expiresAt, wrongTries }: SessionCode, now: Instant): void {
  if (status === 'closed') throw refuse('SESSION_NOT_AWAITING');
  if (status === 'confirmed' && now >= expiresAt) throw refuse('SESSION_NOT_AWAITING');
  if (status === 'lapsed' || now >= expiresAt) throw refuse('CODE_LAPSED');
  if (wrongTries >= MOST_TRIES) throw refuse('CODE_LOCKED');
}
