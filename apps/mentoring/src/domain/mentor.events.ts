import type { DistrictCode, Happened, Uuid } from '@okoce/domain';

export const engagements = ['paid', 'volunteer'] as const;
export type Engagement = (typeof engagements)[number];

interface Fact<Type extends string, Data> {
  readonly type: Type;
  readonly data: Happened & { readonly mentorId: Uuid } & Readonly<Data>;
}

/** Private facts of a mentor's stream; her name is in the vault. */
export type MentorRegistered = Fact<'MentorRegistered', { districtCode: DistrictCode; engagement: Engagement }>;
export type MentorAccredited = Fact<'MentorAccredited', { certificateId: Uuid }>;

export type MentorFact = MentorRegistered | MentorAccredited;
