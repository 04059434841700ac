import { Contract, ContractData } from './contract';
import { Day, Flag, Id, OneOf, Quarter, Sha256 } from './fields';

abstract class QuarterGoal extends ContractData {
  @Id('The goal.')
  readonly goalId!: string;

  @Id('The participant.')
  readonly participantId!: string;

  @Id('The mentor who agrees; null while there is none.', { nullable: true })
  readonly mentorId!: string | null;

  @Quarter('The quarter the goal is for.')
  readonly quarter!: string;

  @OneOf(['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7'], 'The PAS step it is tied to.')
  readonly step!: 'P1' | 'P2' | 'P3' | 'P4' | 'P5' | 'P6' | 'P7';
}

@Contract('A participant set a goal for a quarter.')
export class QuarterGoalSetV1 extends QuarterGoal {
  static readonly type = 'okoce.mentoring.QuarterGoalSet.v1';
}

@Contract('The mentor agreed to a goal.')
export class QuarterGoalAgreedV1 extends QuarterGoal {
  static readonly type = 'okoce.mentoring.QuarterGoalAgreed.v1';
}

abstract class Action extends ContractData {
  @Id('The action.')
  readonly actionId!: string;

  @Id('The goal it serves; null if none.', { nullable: true })
  readonly goalId!: string | null;

  @Id('The participant.')
  readonly participantId!: string;

  @Day('The day by which it is to be done.')
  readonly dueOn!: string;
}

@Contract('Mentor and participant agreed on something to do by a day.')
export class ActionAgreedV1 extends Action {
  static readonly type = 'okoce.mentoring.ActionAgreed.v1';
}

@Contract('An action was given up before it was due: it counts for nothing.')
export class ActionDroppedV1 extends Action {
  static readonly type = 'okoce.mentoring.ActionDropped.v1';
}

@Contract('An action was finished.')
export class ActionClosedV1 extends Action {
  static readonly type = 'okoce.mentoring.ActionClosed.v1';

  @Flag('Whether there is evidence that it was done; only then it counts as done.')
  readonly withEvidence!: boolean;
}

abstract class StepEvidence extends ContractData {
  @Id('The evidence.')
  readonly evidenceId!: string;

  @Id('The participant.')
  readonly participantId!: string;

  @OneOf(['P5', 'P7'], 'The PAS step it proves.')
  readonly step!: 'P5' | 'P7';

  @Day('The day of what it proves, which is the day of the step.')
  readonly day!: string;

  @Sha256('The document, which itself stays with the service.')
  readonly documentHash!: string;
}

@Contract('Evidence of a step was handed in.')
export class StepEvidenceSubmittedV1 extends StepEvidence {
  static readonly type = 'okoce.mentoring.StepEvidenceSubmitted.v1';
}

@Contract("A mentor other than the participant's own found the evidence good; the later of a verification and a rejection decides.")
export class StepEvidenceVerifiedV1 extends StepEvidence {
  static readonly type = 'okoce.mentoring.StepEvidenceVerified.v1';
}

@Contract("A mentor other than the participant's own found the evidence wanting.")
export class StepEvidenceRejectedV1 extends StepEvidence {
  static readonly type = 'okoce.mentoring.StepEvidenceRejected.v1';
}

@Contract('Evidence was revoked, for good: the step it proved is void from the start.')
export class StepEvidenceRevokedV1 extends StepEvidence {
  static readonly type = 'okoce.mentoring.StepEvidenceRevoked.v1';
}

export const goalContracts = [
  QuarterGoalSetV1,
  QuarterGoalAgreedV1,
  ActionAgreedV1,
  ActionDroppedV1,
  ActionClosedV1,
  StepEvidenceSubmittedV1,
  StepEvidenceVerifiedV1,
  StepEvidenceRejectedV1,
  StepEvidenceRevokedV1,
] as const;
