import type { DistrictCode, Happened, Uuid } from '@okoce/domain';

export const engagements = ['paid', 'volunteer'] as const;
export type Engagement = (typeof engagements)[number];

export const relationKinds = ['family', 'business'] as const;
export type RelationKind = (typeof relationKinds)[number];

interface Fact<Type extends string, Data> {
  readonly type: Type;
  readonly data: Happened & { readonly mentorId: Uuid } & Readonly<Data>;
}

/** Private facts of a mentor's stream; her name is in the vault. */
export type MentorRegistered = Fact<'MentorRegistered', { districtCode: DistrictCode; engagement: Engagement }>;
export type MentorTransferred = Fact<'MentorTransferred', { fromDistrictCode: DistrictCode; toDistrictCode: DistrictCode }>;
export type MentorCapacitySet = Fact<'MentorCapacitySet', { capacity: number }>;
/** Stays with this service: whose family somebody is, is nobody else's business. */
export type MentorRelationDeclared = Fact<'MentorRelationDeclared', { participantId: Uuid; kind: RelationKind }>;
export type MentorAccredited = Fact<'MentorAccredited', { certificateId: Uuid }>;
/** From then on the certificate counts for nothing, also when it is told of only afterwards. */
export type MentorAccreditationRevoked = Fact<'MentorAccreditationRevoked', { certificateId: Uuid }>;
/** The two years of a certificate were over. */
export type MentorAccreditationLapsed = Fact<'MentorAccreditationLapsed', { certificateId: Uuid }>;

export type MentorFact =
  | MentorRegistered
  | MentorTransferred
  | MentorCapacitySet
  | MentorRelationDeclared
  | MentorAccredited
  | MentorAccreditationRevoked
  | MentorAccreditationLapsed;
