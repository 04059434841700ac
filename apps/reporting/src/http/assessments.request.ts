import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { parseQuarter } from '@okoce/domain';
import type { DistrictCode, Quarter } from '@okoce/domain';
import { IsDistrict, ReasonedRequest } from '@okoce/platform';
import { IsIn, IsOptional, Validate, ValidatorConstraint, type ValidatorConstraintInterface } from 'class-validator';
import { assessedClasses } from '../domain/assessment/rule-set';
import type { AssessedClass } from '../domain/assessment/rule-set';

@ValidatorConstraint({ name: 'isQuarter' })
class IsQuarter implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return typeof value === 'string' && parseQuarter(value) !== undefined;
  }

  defaultMessage(): string {
    return '$property must be a year and Q1 to Q4, such as 2020-Q1';
  }
}

/** Which open cases. */
export class OpenCasesQuery {
  @ApiPropertyOptional({ type: String, example: '2020-Q1', description: 'Of this quarter alone.' })
  @IsOptional()
  @Validate(IsQuarter)
  quarter?: Quarter;

  @ApiPropertyOptional({ type: String, example: '31.74.01', description: 'Of people of this centre alone, one of the caller’s.' })
  @IsOptional()
  @IsDistrict()
  centre?: DistrictCode;
}

export class ObjectionRequest extends ReasonedRequest {}

export class ReviewRequest extends ReasonedRequest {
  @ApiProperty({ enum: assessedClasses, description: 'Her class as decided; the rules’ own confirms it.' })
  @IsIn(assessedClasses)
  decidedClass!: AssessedClass;
}
