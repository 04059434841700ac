import { ApiProperty } from '@nestjs/swagger';
import { parseQuarter, type Quarter, type Uuid } from '@okoce/domain';
import { IsId, OccurrenceRequest } from '@okoce/platform';
import { IsIn, ValidateBy } from 'class-validator';
import type { GoalWish } from '../application/agenda.command-handler';
import { goalSteps, type GoalStep } from '../domain/agenda.events';

export class SetGoalRequest extends OccurrenceRequest {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsId()
  participantId!: string;

  @ApiProperty({ type: String, example: '2020-Q1', description: 'The quarter that is running at `occurredAt`, or the next one.' })
  @IsQuarter()
  quarter!: string;

  @ApiProperty({ enum: goalSteps, description: 'The PAS step it is tied to.' })
  @IsIn(goalSteps)
  step!: GoalStep;
}

export function wishOf({ participantId, quarter, step }: SetGoalRequest): GoalWish {
  return { participantId: participantId as Uuid, quarter: quarter as Quarter, step };
}

function IsQuarter(): PropertyDecorator {
  const validate = (value: unknown): boolean => typeof value === 'string' && parseQuarter(value) !== undefined;
  return ValidateBy({ name: 'isQuarter', validator: { validate, defaultMessage: () => '$property must be a quarter, such as 2020-Q1' } });
}
