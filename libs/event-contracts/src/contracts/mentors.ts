import { Contract, ContractData } from './contract';
import { Count, DistrictCode, Id, Moment, OneOf } from './fields';

abstract class OfMentor extends ContractData {
  @Id('The mentor.')
  readonly mentorId!: string;
}

@Contract('Somebody became a mentor of a centre.')
export class MentorRegisteredV1 extends OfMentor {
  static readonly type = 'okoce.mentoring.MentorRegistered.v1';

  @DistrictCode('The centre the mentor is with.')
  readonly districtCode!: string;

  @OneOf(['paid', 'volunteer'], 'How the mentor is engaged.')
  readonly engagement!: 'paid' | 'volunteer';
}

@Contract('A mentor moved to another centre.')
export class MentorTransferredV1 extends OfMentor {
  static readonly type = 'okoce.mentoring.MentorTransferred.v1';

  @DistrictCode('The centre the mentor left.')
  readonly fromDistrictCode!: string;

  @DistrictCode('The centre the mentor is with from then on.')
  readonly toDistrictCode!: string;
}

abstract class Accreditation extends OfMentor {
  @Id('The certificate of the seven-steps training.')
  readonly certificateId!: string;
}

@Contract('A mentor may be assigned, by a certificate of a seven-steps training.')
export class MentorAccreditedV1 extends Accreditation {
  static readonly type = 'okoce.mentoring.MentorAccredited.v1';
}

@Contract('A mentor may not be newly assigned any more.')
export class MentorAccreditationRevokedV1 extends Accreditation {
  static readonly type = 'okoce.mentoring.MentorAccreditationRevoked.v1';
}

@Contract('The two years of a certificate are over: by it alone the mentor may not be newly assigned.')
export class MentorAccreditationLapsedV1 extends Accreditation {
  static readonly type = 'okoce.mentoring.MentorAccreditationLapsed.v1';
}

@Contract('How many participants a mentor may have at a time was set; it is 20 until then.')
export class MentorCapacitySetV1 extends OfMentor {
  static readonly type = 'okoce.mentoring.MentorCapacitySet.v1';

  @Count('The most mentorships in force at a time; more that are in force already go on.', 'participants', 1)
  readonly capacity!: number;
}

abstract class OfMentorship extends ContractData {
  @Id('The mentorship.')
  readonly mentorshipId!: string;

  @Id('The mentor.')
  readonly mentorId!: string;

  @Id('The participant.')
  readonly participantId!: string;
}

@Contract('A mentorship is in force from now on.')
export class MentorAssignedV1 extends OfMentorship {
  static readonly type = 'okoce.mentoring.MentorAssigned.v1';
}

@Contract('A mentorship is no longer in force; sessions held count.')
export class MentorshipEndedV1 extends OfMentorship {
  static readonly type = 'okoce.mentoring.MentorshipEnded.v1';
}

@Contract('Mentor and participant agreed on a plan: with two confirmed sessions step P3.')
export class PlanAgreedV1 extends OfMentorship {
  static readonly type = 'okoce.mentoring.PlanAgreed.v1';
}

abstract class Meeting extends OfMentorship {
  @Moment('When it starts: as planned, or as logged once logged.')
  readonly startsAt!: string;

  @Count('How long it takes: as planned, or as logged once logged.', 'minutes', 1)
  readonly minutes!: number;
}

@Contract('A mentor offered a time to a participant.')
export class SlotOfferedV1 extends Meeting {
  static readonly type = 'okoce.mentoring.SlotOffered.v1';

  @Id('The slot.')
  readonly slotId!: string;
}

abstract class Session extends Meeting {
  @Id('The mentoring session.')
  readonly sessionId!: string;

  @Id('The slot it was booked from; null if from none.', { nullable: true })
  readonly slotId!: string | null;
}

@Contract('A session was agreed: a commitment of the participant.')
export class SessionScheduledV1 extends Session {
  static readonly type = 'okoce.mentoring.SessionScheduled.v1';
}

@Contract('A session moved; its new start counts.')
export class SessionRescheduledV1 extends Session {
  static readonly type = 'okoce.mentoring.SessionRescheduled.v1';
}

@Contract('A session was called off; by the participant less than 24 hours before the start it is a broken commitment.')
export class SessionCancelledV1 extends Session {
  static readonly type = 'okoce.mentoring.SessionCancelled.v1';

  @OneOf(['participant', 'mentor', 'centre'], 'Who called it off.')
  readonly cancelledBy!: 'participant' | 'mentor' | 'centre';
}

@Contract('A session did not take place because one of the two did not come.')
export class SessionMissedV1 extends Session {
  static readonly type = 'okoce.mentoring.SessionMissed.v1';

  @OneOf(['participant', 'mentor'], 'Who did not come.')
  readonly missedBy!: 'participant' | 'mentor';
}

@Contract('A mentor logged that a session was held; it is a touch once the participant confirms 30 minutes or more.')
export class SessionLoggedV1 extends Session {
  static readonly type = 'okoce.mentoring.SessionLogged.v1';
}

@Contract('The participant confirmed a logged session.')
export class SessionConfirmedV1 extends Session {
  static readonly type = 'okoce.mentoring.SessionConfirmed.v1';

  @OneOf(['participant', 'code'], 'Signed in, or by the one-time code sent to the participant.')
  readonly confirmedBy!: 'participant' | 'code';
}

@Contract('The participant disputed a logged session; the later of a confirmation and a dispute decides.')
export class SessionDisputedV1 extends Session {
  static readonly type = 'okoce.mentoring.SessionDisputed.v1';
}

@Contract('The log of a session was taken back, for good.')
export class SessionRetractedV1 extends Session {
  static readonly type = 'okoce.mentoring.SessionRetracted.v1';
}

export const mentorContracts = [
  MentorRegisteredV1,
  MentorTransferredV1,
  MentorAccreditedV1,
  MentorAccreditationRevokedV1,
  MentorAccreditationLapsedV1,
  MentorCapacitySetV1,
  MentorAssignedV1,
  MentorshipEndedV1,
  SlotOfferedV1,
  SessionScheduledV1,
  SessionRescheduledV1,
  SessionCancelledV1,
  SessionMissedV1,
  SessionLoggedV1,
  SessionConfirmedV1,
  SessionDisputedV1,
  SessionRetractedV1,
  PlanAgreedV1,
] as const;
