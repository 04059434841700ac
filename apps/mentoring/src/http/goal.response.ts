import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { GoalView } from '../application/agenda.queries';
import type { Goal } from '../domain/agenda';
import { goalSteps, type GoalStep } from '../domain/agenda.events';

/** A moment of a goal, and the mentor concerned. */
export class GoalActResponse {
  @ApiProperty({ type: String })
  at!: string;

  @ApiPropertyOptional({ type: Boolean, description: 'Recorded more than 7 days after it happened.' })
  late?: true;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Her mentor then, or the one who agreed.' })
  mentorId!: string | null;

  static of({ occurredAt, late, mentorId }: Goal['set']): GoalActResponse {
    return { at: occurredAt, ...(late && { late }), mentorId };
  }
}

/** A goal as her agenda lists it. */
export class GoalSummary {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;

  @ApiProperty({ type: String, format: 'uuid' })
  participantId!: string;

  @ApiProperty({ type: String, example: '2020-Q1' })
  quarter!: string;

  @ApiProperty({ enum: goalSteps })
  step!: GoalStep;

  @ApiProperty({ type: GoalActResponse })
  set!: GoalActResponse;

  @ApiProperty({ type: GoalActResponse, nullable: true, description: 'Null while no mentor of hers has agreed.' })
  agreed!: GoalActResponse | null;

  static of({ goalId, participantId, quarter, step, set, agreed }: Goal): GoalSummary {
    return { id: goalId, participantId, quarter, step, set: GoalActResponse.of(set), agreed: agreed && GoalActResponse.of(agreed) };
  }
}

export class GoalResponse extends GoalSummary {
  @ApiProperty({ type: Number, description: 'Of her agenda.' })
  version!: number;

  static from({ version, goal }: GoalView): GoalResponse {
    return { ...GoalSummary.of(goal), version };
  }
}
