import { addMilliseconds, parseInstant } from './calendar';
import type { Instant } from './calendar';
import { RuleViolation } from './rule-violation';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Clocks of phones and laptops differ by this much. */
export const allowedAheadMs = 5 * MINUTE_MS;
/** Recorded later than this, a fact is flagged as late. */
export const flaggedLateAfterMs = 7 * DAY_MS;
/** Recorded later than this, it needs an officer or admin and a reason. */
export const approvedLateAfterMs = 30 * DAY_MS;

export type Channel = 'live' | 'import' | 'sample';

/** When it happened, when it is being recorded, and by whom: what the limits on dating back look at. */
export interface Occurrence {
  readonly occurredAt: Instant;
  readonly now: Instant;
  readonly channel: Channel;
  readonly role: string;
  readonly reason?: string;
}

/** What a fact says of its occurrence. */
export interface Happened {
  readonly occurredAt: Instant;
  /** Recorded more than 7 days after it happened. */
  readonly late?: true;
}

/** An occurrence as `assertOccurrence` is told it: its moments are still to be read. */
export interface ToldOccurrence {
  readonly occurredAt: string;
  readonly now: string;
  readonly channel: Channel;
  readonly role: string;
  readonly reason?: string | undefined;
  /** The registration (or opening) of what the command is about. */
  readonly notBefore?: string | undefined;
}

/**
 * What a fact says of an occurrence that is within the limits on dating back, and not before `notBefore` (a registration).
 * @throws RuleViolation as `assertOccurrence`
 */
export function happenedAt(occurrence: Occurrence, notBefore?: Instant): Happened {
  const { late } = assertOccurrence({ ...occurrence, notBefore });
  return { occurredAt: occurrence.occurredAt, ...(late ? { late: true } : {}) };
}

/**
 * How far back and ahead a command may be dated (DOMAIN.md section 6), the same in every service; imports and the sample may go back without limit.
 * @throws RuleViolation OCCURRED_IN_FUTURE, BEFORE_REGISTRATION or TOO_LATE
 */
export function assertOccurrence(occurrence: ToldOccurrence): { readonly late: boolean } {
  const occurredAt = instant(occurrence.occurredAt);
  const now = instant(occurrence.now);
  if (occurredAt > addMilliseconds(now, allowedAheadMs)) throw occurredInFuture(occurredAt, now);
  if (occurrence.notBefore !== undefined && occurredAt < instant(occurrence.notBefore)) {
    throw beforeRegistration(occurredAt, instant(occurrence.notBefore));
  }
  if (occurrence.channel !== 'live') return { late: false };
  if (occurredAt < addMilliseconds(now, -approvedLateAfterMs) && !mayApproveLateness(occurrence)) throw tooLate(occurredAt, now);
  return { late: occurredAt < addMilliseconds(now, -flaggedLateAfterMs) };
}

function mayApproveLateness({ role, reason }: ToldOccurrence): boolean {
  return (role === 'officer' || role === 'admin') && reason !== undefined && reason.trim() !== '';
}

function instant(text: string): Instant {
  const parsed = parseInstant(text);
  if (parsed === undefined) throw new RangeError(`Not a moment: ${text}`);
  return parsed;
}

function occurredInFuture(occurredAt: Instant, now: Instant): RuleViolation {
  return new RuleViolation(
    'OCCURRED_IN_FUTURE',
    { id: 'Waktu kejadian berada di masa depan.', en: 'It is dated in the future.' },
    { occurredAt, now },
  );
}

function beforeRegistration(occurredAt: Instant, notBefore: Instant): RuleViolation {
  return new RuleViolation(
    'BEFORE_REGISTRATION',
    { id: 'Waktu kejadian mendahului pendaftaran.', en: 'It is dated before the registration.' },
    { occurredAt, notBefore },
  );
}

function tooLate(occurredAt: Instant, now: Instant): RuleViolation {
  return new RuleViolation(
    'TOO_LATE',
    {
      id: 'Kejadian lebih dari 30 hari yang lalu hanya dapat dicatat oleh petugas atau admin, dengan alasan.',
      en: 'What happened more than 30 days ago may be recorded by an officer or admin only, with a reason.',
    },
    { occurredAt, now },
  );
}
