import { Contract, ContractData } from './contract';
import { Moment } from './fields';

const meaning =
  'Nothing recorded by this service up to that moment can still appear on its topic. Sent on every partition; not deduplicated by position.';

abstract class CompletenessDeclared extends ContractData {
  @Moment('Every fact of the service recorded up to this moment is on the topic.')
  readonly completeTo!: string;
}

@Contract(meaning)
export class EnrolmentCompletenessDeclaredV1 extends CompletenessDeclared {
  static readonly type = 'okoce.enrolment.CompletenessDeclared.v1';
}

@Contract(meaning)
export class MentoringCompletenessDeclaredV1 extends CompletenessDeclared {
  static readonly type = 'okoce.mentoring.CompletenessDeclared.v1';
}

@Contract(meaning)
export class TrainingEventsCompletenessDeclaredV1 extends CompletenessDeclared {
  static readonly type = 'okoce.training-events.CompletenessDeclared.v1';
}

@Contract(meaning)
export class ReportingCompletenessDeclaredV1 extends CompletenessDeclared {
  static readonly type = 'okoce.reporting.CompletenessDeclared.v1';
}

export const completenessContracts = [
  EnrolmentCompletenessDeclaredV1,
  MentoringCompletenessDeclaredV1,
  TrainingEventsCompletenessDeclaredV1,
  ReportingCompletenessDeclaredV1,
] as const;
