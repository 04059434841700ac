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

/** Takes in a fact, in the order recorded; a revocation and a lapse may end one earlier, never later. */
export function recordAccreditation(accreditations: Map<string, Accreditation>, fact: AccreditationFact): void {
  const { certificateId, occurredAt } = fact.data;
  const known = accreditations.get(certificateId);
  if (fact.name === 'MentorAccredited') {
    if (!known) accreditations.set(certificateId, { from: occurredAt, until: lastingUntil(occurredAt) });
  } else if (known && occurredAt < known.until) {
    accreditations.set(certificateId, { ...known, until: occurredAt < known.from ? known.from : occurredAt });
  }
}

/** 00:00 in Jakarta of the same day two years later; of 29 February it is 1 March. */
function lastingUntil(from: Instant): Instant {
  const day = dayOf(from);
  const same = `${String(Number(day.slice(0, 4)) + YEARS).padStart(4, '0')}${day.slice(4)}`;
  return startOfDay(parseCalendarDate(same) ?? (`${same.slice(0, 4)}-03-01` as CalendarDate));
}
