import { END_OF_TIME, addMilliseconds, dayOf, parseCalendarDate, startOfDay } from '@okoce/domain';
import type { CalendarDate, Instant, Uuid } from '@okoce/domain';

/** What a certificate of the seven steps gives: valid at `from`, no longer at `until`. */
export interface Accreditation {
  readonly certificateId: Uuid;
  readonly from: Instant;
  /** Two years on, or the revocation if that is sooner; never before `from`. */
  readonly until: Instant;
  /** Whether it was recorded that its two years are over. */
  readonly lapsed: boolean;
}

/** What a stretch without any valid accreditation looks like; the last one has no end yet. */
interface Gap {
  readonly since: Instant;
  readonly until: Instant | undefined;
}

export const ACCREDITED_YEARS = 2;
/** So long the mentorships of a mentor without a valid accreditation go on: time to hand over, or to renew it. */
export const HAND_OVER_DAYS = 14;
const DAY_MS = 86_400_000;
const BEGINNING_OF_TIME = '' as Instant;

/** 00:00 in Jakarta of the same day two years later; of 29 February it is 1 March. */
export function accreditedUntil(issuedAt: Instant): Instant {
  const day = dayOf(issuedAt);
  const year = String(Number(day.slice(0, 4)) + ACCREDITED_YEARS).padStart(4, '0');
  return startOfDay(parseCalendarDate(`${year}${day.slice(4)}`) ?? (`${year}-03-01` as CalendarDate));
}

export function accreditation(certificateId: Uuid, from: Instant, revokedAt: Instant | undefined): Accreditation {
  const lapsesAt = accreditedUntil(from);
  const until = revokedAt === undefined || revokedAt > lapsesAt ? lapsesAt : revokedAt;
  return { certificateId, from, until: until < from ? from : until, lapsed: false };
}

export function isValidAt({ from, until }: Accreditation, instant: Instant): boolean {
  return from <= instant && instant < until;
}

/** Those whose two years were over by a moment, and of which that is not recorded; a certificate revoked before does not lapse. */
export function lapsedBy(accreditations: readonly Accreditation[], moment: Instant): readonly Accreditation[] {
  return accreditations.filter(({ from, until, lapsed }) => !lapsed && until <= moment && until === accreditedUntil(from));
}

/** When the next of them runs out of which that is not recorded. */
export function nextLapse(accreditations: readonly Accreditation[]): Instant | undefined {
  return lapsedBy(accreditations, END_OF_TIME)
    .map(({ until }) => until)
    .sort()[0];
}

/** The first moment at which time may bring something: an accreditation that runs out, or the end of a mentorship for want of one. */
export function dueAt(accreditations: readonly Accreditation[]): Instant | undefined {
  const moments = [nextLapse(accreditations), firstEndForWantOfAccreditation(accreditations)];
  return moments.filter((moment) => moment !== undefined).sort()[0];
}

/**
 * When a mentorship ends for want of an accreditation: 14 days after the mentor was left without one, unless one was valid again by then; at once
 * where it was made later than that. Undefined of a mentor who never had one.
 */
export function endForWantOfAccreditation(assignedAt: Instant, accreditations: readonly Accreditation[]): Instant | undefined {
  const gap = gapsOf(accreditations).find(({ since, until }) => {
    return until === undefined || (until > handedOverAt(since) && until > assignedAt);
  });
  if (!gap) return undefined;
  const end = handedOverAt(gap.since);
  return end > assignedAt ? end : assignedAt;
}

/** The first moment at which a mentorship of this mentor could end for want of an accreditation. */
export function firstEndForWantOfAccreditation(accreditations: readonly Accreditation[]): Instant | undefined {
  return endForWantOfAccreditation(BEGINNING_OF_TIME, accreditations);
}

function handedOverAt(since: Instant): Instant {
  return addMilliseconds(since, HAND_OVER_DAYS * DAY_MS);
}

/** The stretches after the first accreditation in which none was valid, in order. */
function gapsOf(accreditations: readonly Accreditation[]): readonly Gap[] {
  const gaps: Gap[] = [];
  let covered: Instant | undefined;
  for (const { from, until } of [...accreditations].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (covered !== undefined && from > covered) gaps.push({ since: covered, until: from });
    covered = covered === undefined || until > covered ? until : covered;
  }
  return covered === undefined ? gaps : [...gaps, { since: covered, until: undefined }];
}
