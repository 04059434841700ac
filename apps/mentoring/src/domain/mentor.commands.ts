import type { DistrictCode, Instant, Occurrence, Uuid } from '@okoce/domain';
import type { Engagement } from './mentor.events';

export interface RegisterMentor {
  readonly type: 'RegisterMentor';
  readonly mentorId: Uuid;
  readonly districtCode: DistrictCode;
  readonly engagement: Engagement;
  readonly occurrence: Occurrence;
}

/** The answer to a certificate of the seven steps; a fact of another service caused it, so no limit on dating back applies. */
export interface AccreditMentor {
  readonly type: 'AccreditMentor';
  readonly mentorId: Uuid;
  readonly certificateId: Uuid;
  /** When the certificate was issued. */
  readonly occurredAt: Instant;
}

export type MentorCommand = RegisterMentor | AccreditMentor;
