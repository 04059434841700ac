import { ApiProperty } from '@nestjs/swagger';
import type { CentreParticipants, ParticipantReport, ParticipantSummary } from '../application/participant-reports';
import { assessedClasses } from '../domain/assessment/rule-set';
import type { AssessedClass } from '../domain/assessment/rule-set';
import { AssessmentResponse } from './assessment.response';
import { QuarterStandingResponse } from './figures.response';

const day = { type: 'string', format: 'date' };

class ReviewResponse {
  @ApiProperty({ enum: ['objected', 'reviewed'] })
  state!: 'none' | 'objected' | 'reviewed';

  @ApiProperty({ enum: assessedClasses, nullable: true, description: 'By a person; the one that mixes count. Null before a decision.' })
  decidedClass!: AssessedClass | null;

  @ApiProperty({ type: Boolean, description: 'By now the rules give another class than the one decided on.' })
  flagged!: boolean;
}

/** One participant in one quarter, as of its last day. */
export class ParticipantQuarterResponse extends QuarterStandingResponse {
  @ApiProperty({ type: String, format: 'uuid' })
  participantId!: string;

  @ApiProperty({ type: String, example: '2020-Q1' })
  quarter!: string;

  @ApiProperty({ type: String, example: '31.74.01', description: 'The centre she is with.' })
  districtCode!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  mentorId!: string | null;

  @ApiProperty({ type: Boolean })
  enrolled!: boolean;

  @ApiProperty({ type: String, format: 'date' })
  registeredOn!: string;

  @ApiProperty({
    type: 'object',
    description: 'By P1 to P7, those reached by then; of P4 also whether a licence is valid.',
    additionalProperties: {
      type: 'object',
      properties: {
        day,
        newlyReachedIn: { type: 'string', example: '2020-Q1' },
        verified: { type: 'boolean' },
        evidence: { type: 'object', properties: { kind: { type: 'string' }, factId: { type: 'string', format: 'uuid' } } },
        licenceValid: { type: 'boolean' },
      },
      required: ['day', 'newlyReachedIn', 'verified', 'evidence'],
    },
  })
  steps!: ParticipantReport['steps'];

  @ApiProperty({ type: [String], description: 'Months of the quarter with a verified touch.', example: ['2020-01'] })
  touchMonths!: readonly string[];

  @ApiProperty({ type: [String], description: 'The day of each verified touch.' })
  touchDays!: readonly string[];

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'By month: without overlaps, at most two a week.',
  })
  reportedTouches!: ParticipantReport['reportedTouches'];

  @ApiProperty({ type: Number, minimum: 0, maximum: 3 })
  activeMonths!: number;

  @ApiProperty({
    type: AssessmentResponse,
    nullable: true,
    description:
      'By the rules of the quarter; null for quarters before 2017-Q4. Of a statement as it keeps it; `trace` and `nearest` from what was known then.',
  })
  assessment!: AssessmentResponse | null;

  @ApiProperty({ type: ReviewResponse, nullable: true, description: 'An objection and what was decided; `assessment` stays the rules’.' })
  review!: ReviewResponse | null;

  @ApiProperty({ type: Boolean, description: 'The quarter still runs: figures as if nothing more happened in it.' })
  soFar!: boolean;

  @ApiProperty({ type: Boolean, description: 'Class E in the last two quarters in which she was assessed.' })
  dormant!: boolean;

  static from(report: ParticipantReport): ParticipantQuarterResponse {
    return report;
  }
}

export class ParticipantSummaryResponse implements ParticipantSummary {
  @ApiProperty({ type: String, format: 'uuid' })
  participantId!: string;

  @ApiProperty({ type: String, format: 'date' })
  registeredOn!: ParticipantSummary['registeredOn'];

  @ApiProperty({ enum: ['enrolled', 'withdrawn'] })
  status!: ParticipantSummary['status'];

  @ApiProperty({ type: Number, minimum: 1, maximum: 7 })
  stepsReached!: number;

  @ApiProperty({ type: Number, minimum: 0, maximum: 3 })
  activeMonths!: number;

  @ApiProperty({
    enum: ['N', 'E', 'A', 'B', 'C', 'D'],
    description: 'As the class mix counts it: decided, or by the rules, as last assessed.',
  })
  class!: ParticipantSummary['class'];
}

export class CentreParticipantsResponse extends QuarterStandingResponse {
  @ApiProperty({ type: String, example: '31.74.01' })
  scope!: string;

  @ApiProperty({ type: String, example: '2020-Q1' })
  quarter!: string;

  @ApiProperty({ type: [ParticipantSummaryResponse], description: 'By id.' })
  participants!: readonly ParticipantSummary[];

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Send it as `after` for the next page; null on the last.' })
  next!: string | null;

  static from(page: CentreParticipants): CentreParticipantsResponse {
    return page;
  }
}
