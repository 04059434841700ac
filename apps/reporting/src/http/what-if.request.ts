import { ApiProperty } from '@nestjs/swagger';
import { parseQuarter } from '@okoce/domain';
import type { Quarter } from '@okoce/domain';
import { MalformedRequest } from '@okoce/platform';
import { IsObject, IsString } from 'class-validator';

export class WhatIfRequest {
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'The candidate: a rule set, as `/rule-sets/schema` says.' })
  @IsObject()
  ruleSet!: object;

  @ApiProperty({ type: String, example: '2019-Q4', description: 'The first quarter; it has ended.' })
  @IsString()
  from!: string;

  @ApiProperty({ type: String, example: '2020-Q2', description: 'The last quarter.' })
  @IsString()
  to!: string;
}

/** @throws MalformedRequest */
export function quarterIn(field: 'from' | 'to', text: string): Quarter {
  const quarter = parseQuarter(text);
  if (!quarter) throw new MalformedRequest([{ field, messages: [`${field} must be a year and Q1 to Q4, such as 2020-Q1`] }]);
  return quarter;
}
