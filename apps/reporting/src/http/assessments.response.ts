import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { AssessmentCaseReport, OpenCase, Reasons } from '../application/assessment-cases';
import { assessedClasses } from '../domain/assessment/rule-set';
import type { AssessedClass } from '../domain/assessment/rule-set';

const nullableMoment = { type: String, format: 'date-time', nullable: true };
const nullableClass = { enum: assessedClasses, nullable: true };

class CaseReasons implements Reasons {
  @ApiProperty({ type: String, nullable: true, description: 'Why the last objection was made.' })
  objection!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why the last decision was as it is.' })
  review!: string | null;
}

abstract class CaseFields {
  @ApiProperty({ type: String, example: '2020-Q1' })
  quarter!: string;

  @ApiProperty({ type: String, format: 'uuid' })
  participantId!: string;

  @ApiProperty({ enum: assessedClasses, description: 'By the rules, from all that is known now.' })
  ruleClass!: AssessedClass;

  @ApiProperty({ ...nullableClass, description: 'By a person; it counts in every mix until another decision.' })
  decidedClass!: AssessedClass | null;

  @ApiProperty({ ...nullableMoment, description: 'When the last objection was made.' })
  objectedAt!: string | null;

  @ApiProperty({ ...nullableMoment, description: 'When the last decision was made.' })
  reviewedAt!: string | null;

  @ApiProperty({
    type: Boolean,
    description: 'Decided, but by now the rules give another class than the one decided on: somebody looks again.',
  })
  flagged!: boolean;
}

/** How an objection stands. */
export class AssessmentCaseResponse extends CaseFields {
  @ApiProperty({ enum: ['none', 'objected', 'reviewed'] })
  state!: AssessmentCaseReport['state'];

  @ApiProperty({ type: Number, description: 'Of the stream of this person and quarter; also the ETag.' })
  version!: number;

  @ApiPropertyOptional({ type: CaseReasons, description: 'For her and for those who may decide; each reading is recorded.' })
  reasons?: CaseReasons;

  static from(report: AssessmentCaseReport): AssessmentCaseResponse {
    return report;
  }
}

class OpenCaseResponse extends CaseFields {
  @ApiProperty({ enum: ['objected', 'reviewed'] })
  state!: OpenCase['state'];

  @ApiProperty({ type: String, example: '31.74.01', description: 'The centre she is with now.' })
  districtCode!: string;
}

export class OpenCasesResponse {
  @ApiProperty({ type: [OpenCaseResponse], description: 'Without a decision, or flagged; the longest waiting first, 200 at most.' })
  cases!: readonly OpenCaseResponse[];

  @ApiProperty({ type: Boolean, description: 'There are more than are listed: ask for one quarter or centre, or decide these first.' })
  more!: boolean;

  static from({ cases, more }: { cases: readonly OpenCase[]; more: boolean }): OpenCasesResponse {
    return { cases, more };
  }
}
