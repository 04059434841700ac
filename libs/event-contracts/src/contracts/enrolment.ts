import { Contract, ContractData } from './contract';
import { CodeWord, Count, Day, DistrictCode, Id, Month, OneOf, SubdistrictCode } from './fields';

abstract class OfParticipant extends ContractData {
  @Id('The participant.')
  readonly participantId!: string;
}

@Contract('A centre opened in a kecamatan.')
export class CentreOpenedV1 extends ContractData {
  static readonly type = 'okoce.enrolment.CentreOpened.v1';

  @DistrictCode('The centre, by its kecamatan.')
  readonly districtCode!: string;

  @Day('The first day it was open.')
  readonly openedOn!: string;
}

@Contract('A resident registered with a centre, with consent and a checked NIK: step P1 on that day, for that centre.')
export class ParticipantRegisteredV1 extends OfParticipant {
  static readonly type = 'okoce.enrolment.ParticipantRegistered.v1';

  @DistrictCode('The centre she registered with; not necessarily where her NIK was issued.')
  readonly districtCode!: string;

  @SubdistrictCode('The kelurahan, if known; it lies in the kecamatan.', { nullable: true })
  readonly subdistrictCode!: string | null;

  @OneOf(['officer', 'import', 'self'], 'How she registered.')
  readonly channel!: 'officer' | 'import' | 'self';
}

abstract class Consent extends OfParticipant {
  @CodeWord('What the personal data may be used for; `programme` is taking part.', 'programme')
  readonly purpose!: string;

  @Day('The day the consent was given.')
  readonly grantedOn!: string;

  @CodeWord('The version of the text that was agreed to; `legacy` for imports.', '2027-1')
  readonly textVersion!: string;

  @CodeWord('How the consent was given: `officer`, `import` or `self`.', 'officer')
  readonly channel!: string;
}

@Contract('A participant consented to a use of her personal data.')
export class ConsentGrantedV1 extends Consent {
  static readonly type = 'okoce.enrolment.ConsentGranted.v1';
}

@Contract('A participant took a consent back.')
export class ConsentWithdrawnV1 extends Consent {
  static readonly type = 'okoce.enrolment.ConsentWithdrawn.v1';
}

@Contract('An enrolled participant moved from one centre to another; flows before stay where they happened.')
export class ParticipantTransferredV1 extends OfParticipant {
  static readonly type = 'okoce.enrolment.ParticipantTransferred.v1';

  @DistrictCode('The centre she left.')
  readonly fromDistrictCode!: string;

  @DistrictCode('The centre she is with from then on.')
  readonly toDistrictCode!: string;
}

@Contract('A participant declared leave; its days are not assessable.')
export class LeaveDeclaredV1 extends OfParticipant {
  static readonly type = 'okoce.enrolment.LeaveDeclared.v1';

  @Id('The leave.')
  readonly leaveId!: string;

  @Day('The first day of the leave.')
  readonly from!: string;

  @Day('The last day of the leave.')
  readonly to!: string;

  @CodeWord('The kind of reason.', 'family')
  readonly category!: string;
}

@Contract('A leave ended before its last day; an end may shorten a leave, never lengthen it.')
export class LeaveEndedV1 extends OfParticipant {
  static readonly type = 'okoce.enrolment.LeaveEnded.v1';

  @Id('The leave.')
  readonly leaveId!: string;

  @Day('The first day back.')
  readonly on!: string;
}

@Contract('A participant left the programme; it ends every leave declared before. She can return.')
export class ParticipantWithdrawnV1 extends OfParticipant {
  static readonly type = 'okoce.enrolment.ParticipantWithdrawn.v1';

  @DistrictCode('Her last centre, to which she counts as withdrawn.')
  readonly districtCode!: string;

  @OneOf(['moved', 'work', 'health', 'lost_interest', 'deceased', 'other'], 'The kind of reason.')
  readonly category!: 'moved' | 'work' | 'health' | 'lost_interest' | 'deceased' | 'other';
}

@Contract('A participant who had withdrawn is enrolled again.')
export class ParticipantReturnedV1 extends OfParticipant {
  static readonly type = 'okoce.enrolment.ParticipantReturned.v1';

  @DistrictCode('The centre she returned to; where she goes on elsewhere, a transfer follows.')
  readonly districtCode!: string;
}

abstract class Licence extends OfParticipant {
  @Id('The licence; its number is in the vault.')
  readonly licenceId!: string;

  @CodeWord('`NIB`; `IUMK` before 2021.', 'NIB')
  readonly kind!: string;
}

@Contract('A business licence of the participant: evidence of step P4 on the day of issue.')
export class LicenceRecordedV1 extends Licence {
  static readonly type = 'okoce.enrolment.LicenceRecorded.v1';

  @Day('The day of issue.')
  readonly issuedOn!: string;

  @Day('The last day it is valid; null when it does not expire.', { nullable: true })
  readonly validUntil!: string | null;
}

@Contract('A licence is no longer valid; cumulative figures do not change by it.')
export class LicenceLapsedV1 extends Licence {
  static readonly type = 'okoce.enrolment.LicenceLapsed.v1';

  @Day('The first day it is no longer valid.')
  readonly on!: string;
}

abstract class MonthlyReport extends OfParticipant {
  @Month('The month reported on.')
  readonly month!: string;

  @Day('The day the report was received, its filing day; a correction keeps it.')
  readonly receivedOn!: string;
}

@Contract('A participant filed the book of a month; its rupiah stay in the vault.')
export class MonthlyReportFiledV1 extends MonthlyReport {
  static readonly type = 'okoce.enrolment.MonthlyReportFiled.v1';

  @Count('People working in the business at the end of the month, the owner included.', 'people')
  readonly workers!: number;
}

@Contract('A monthly report was corrected: it has to be verified again.')
export class MonthlyReportCorrectedV1 extends MonthlyReport {
  static readonly type = 'okoce.enrolment.MonthlyReportCorrected.v1';
}

@Contract('A monthly report was verified: a touch on its filing day, and with two neighbours step P6.')
export class MonthlyReportVerifiedV1 extends MonthlyReport {
  static readonly type = 'okoce.enrolment.MonthlyReportVerified.v1';
}

@Contract('A monthly report was withdrawn: it counts for nothing.')
export class MonthlyReportWithdrawnV1 extends MonthlyReport {
  static readonly type = 'okoce.enrolment.MonthlyReportWithdrawn.v1';
}

@Contract('A step that an older register claims; it counts as reached and is never verified.')
export class LegacyStepRecordedV1 extends OfParticipant {
  static readonly type = 'okoce.enrolment.LegacyStepRecorded.v1';

  @OneOf(['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7'], 'The PAS step.')
  readonly step!: 'P1' | 'P2' | 'P3' | 'P4' | 'P5' | 'P6' | 'P7';

  @Day('The day the register gives.')
  readonly achievedOn!: string;
}

@Contract('The one-time code of a session came back right: the participant confirms the session without an account.')
export class SessionConfirmationReceivedV1 extends OfParticipant {
  static readonly type = 'okoce.enrolment.SessionConfirmationReceived.v1';

  @Id('The mentoring session.')
  readonly sessionId!: string;
}

export const enrolmentContracts = [
  CentreOpenedV1,
  ParticipantRegisteredV1,
  ConsentGrantedV1,
  ConsentWithdrawnV1,
  ParticipantTransferredV1,
  LeaveDeclaredV1,
  LeaveEndedV1,
  ParticipantWithdrawnV1,
  ParticipantReturnedV1,
  LicenceRecordedV1,
  LicenceLapsedV1,
  MonthlyReportFiledV1,
  MonthlyReportCorrectedV1,
  MonthlyReportVerifiedV1,
  MonthlyReportWithdrawnV1,
  LegacyStepRecordedV1,
  SessionConfirmationReceivedV1,
] as const;
