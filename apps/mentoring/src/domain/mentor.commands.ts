import type { DistrictCode, Instant, LifeFact, Occurrence, Uuid } from '@okoce/domain';
import type { Engagement, RelationKind } from './mentor.events';

interface Command<Type extends string> {
  readonly type: Type;
  readonly mentorId: Uuid;
}

export interface RegisterMentor extends Command<'RegisterMentor'> {
  readonly districtCode: DistrictCode;
  readonly engagement: Engagement;
  readonly occurrence: Occurrence;
}

export interface TransferMentor extends Command<'TransferMentor'> {
  readonly toDistrictCode: DistrictCode;
  readonly occurrence: Occurrence;
}

export interface SetMentorCapacity extends Command<'SetMentorCapacity'> {
  readonly capacity: number;
  readonly occurrence: Occurrence;
}

export interface DeclareMentorRelation extends Command<'DeclareMentorRelation'> {
  readonly participantId: Uuid;
  /** What enrolment's facts have said of her by now; empty for one nobody has told of. */
  readonly life: readonly LifeFact[];
  readonly kind: RelationKind;
  readonly occurrence: Occurrence;
}

/** The answer to a certificate of the seven steps; a fact of another service caused it, so no limit on dating back applies. */
export interface AccreditMentor extends Command<'AccreditMentor'> {
  readonly certificateId: Uuid;
  /** When the certificate was issued. */
  readonly occurredAt: Instant;
}

/** The answer to the revocation of such a certificate. */
export interface RevokeAccreditation extends Command<'RevokeAccreditation'> {
  readonly certificateId: Uuid;
  readonly occurredAt: Instant;
}

/** What time has brought by a moment. */
export interface LapseAccreditations extends Command<'LapseAccreditations'> {
  readonly by: Instant;
}

export type MentorCommand =
  RegisterMentor | TransferMentor | SetMentorCapacity | DeclareMentorRelation | AccreditMentor | RevokeAccreditation | LapseAccreditations;
