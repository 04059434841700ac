import { dayOf, parseCalendarDate, startOfDay } from '@okoce/domain';
import type { CalendarDate, Instant } from '@okoce/domain';
import type { WorkFactNamed } from './facts';

/** What a certificate of the seven-steps training allows, from a moment on and until another. */
export interface Accreditation {
  readonly from: Instant;
  readonly until: Instant;
}

export type AccreditationFact = WorkFactNamed<'MentorAccredited' | 'MentorAccreditationRevoked' | 'MentorAccreditationLapsed'>;

const YEARS = 2;

/** By certificate: what it allows, and when it was revoked before it was told of. */
export interface Accreditations {
  readonly accreditations: Map<string, Accreditation>;
  readonly revocations: Map<string, Instant>;
}

/** Takes in a fact, in the order recorded; a revocation and a lapse may end one earlier, never later. A revocation may come first, as for mentoring. */
export function recordAccreditation({ accreditations, revocations }: Accreditations, fact: AccreditationFact): void {
  const { certificateId, occurredAt } = fact.data;
  const known = accreditations.get(certificateId);
  if (fact.name === 'MentorAccredited') {
    const whole = { from: occurredAt, until: lastingUntil(occurredAt) };
    if (!known) accreditations.set(certificateId, endedAt(whole, revocations.get(certificateId) ?? whole.until));
  } else if (known) accreditations.set(certificateId, endedAt(known, occurredAt));
  else if (fact.name === 'MentorAccreditationRevoked') revocations.set(certificateId, occurredAt);
}

function endedAt({ from, until }: Accreditation, end: Instant): Accreditation {
  if (end >= until) return { from, until };
  return { from, until: end < from ? from : end };
}

/** 00:00 in Jakarta of the same day two years later; of 29 February it is 1 March. */
function lastingUntil(from: Instant): Instant {
  const day = dayOf(from);
  const same = `${String(Number(day.slice(0, 4)) + YEARS).padStart(4, '0')}${day.slice(4)}`;
  return startOfDay(parseCalendarDate(same) ?? (`${same.slice(0, 4)}-03-01` as CalendarDate));
}
