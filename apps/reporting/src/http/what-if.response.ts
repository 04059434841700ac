import { ApiProperty } from '@nestjs/swagger';
import type { WhatIfReport } from '../application/what-if';
import { indicatorNames } from '../domain/assessment/indicator-names';
import { assessedClasses, classesByMerit } from '../domain/assessment/rule-set';
import type { NearBorder } from '../domain/what-if/border';
import type { ClassMatrix, Moves } from '../domain/what-if/class-moves';
import type { QuarterCompared } from '../domain/what-if/comparison';

const count = { type: 'integer' };
const objectOf = (properties: Record<string, object>) => ({ type: 'object' as const, properties, required: Object.keys(properties) });
const byClass = (schema: object) => objectOf(Object.fromEntries(assessedClasses.map((name) => [name, schema])));
const said = { oneOf: [count, { type: 'boolean' }, { type: 'string' }], nullable: true };
const comparison = objectOf({
  indicator: { type: 'string', enum: indicatorNames },
  operator: { type: 'string', enum: ['atLeast', 'atMost', 'is'] },
  threshold: said,
  value: said,
  met: { type: 'boolean' },
});

export class MovesResponse {
  @ApiProperty({ type: Number, description: 'Everyone registered at the quarter’s end.' })
  people!: number;

  @ApiProperty({ type: Number, description: 'How many would have another class.' })
  moved!: number;

  @ApiProperty({ type: Number, description: 'How many of them a better one; to or from N is neither up nor down.' })
  up!: number;

  @ApiProperty({ type: Number })
  down!: number;

  @ApiProperty({ ...byClass(byClass(count)), description: 'By the class now, then by the class under the candidate.' })
  matrix!: ClassMatrix;

  static moves({ people, moved, up, down, matrix }: Moves): MovesResponse {
    return { people, moved, up, down, matrix };
  }
}

export class CentreMovesResponse extends MovesResponse {
  @ApiProperty({ type: String, example: '31.74.01' })
  centre!: string;
}

export class NearBorderResponse {
  @ApiProperty({ type: String, format: 'uuid' })
  participantId!: string;

  @ApiProperty({ type: String, example: '31.74.01' })
  districtCode!: string;

  @ApiProperty({ enum: assessedClasses, description: 'By the rules in force.' })
  now!: NearBorder['now'];

  @ApiProperty({ enum: classesByMerit, description: 'Under the candidate.' })
  class!: NearBorder['class'];

  @ApiProperty({ enum: classesByMerit, description: 'The better class with the fewest unmet conditions under the candidate.' })
  next!: NearBorder['next'];

  @ApiProperty({
    type: 'array',
    items: objectOf({ anyOf: { type: 'array', items: comparison }, shortfall: { type: 'string', example: '1/16' } }),
    description: 'Each needs one of its comparisons; `shortfall` is the part that is missing of the one that lacks least.',
  })
  unmet!: NearBorder['unmet'];
}

export class QuarterComparedResponse extends MovesResponse {
  @ApiProperty({ type: String, example: '2020-Q1' })
  quarter!: string;

  @ApiProperty({ type: String, example: '2017-Q4', description: 'The version in force.' })
  ruleSet!: string;

  @ApiProperty({ type: [CentreMovesResponse], description: 'Centres with people, by code.' })
  centres!: readonly CentreMovesResponse[];

  @ApiProperty({
    type: [NearBorderResponse],
    description: 'Ten people nearest to a better class: the fewest unmet conditions, then the smallest of their largest shortfalls.',
  })
  nearest!: readonly NearBorder[];

  static of({ quarter, ruleSet, centres, nearest, ...moves }: QuarterCompared): QuarterComparedResponse {
    const byCentre = centres.map(({ centre, ...of }) => ({ centre, ...MovesResponse.moves(of) }));
    return { quarter, ruleSet, ...MovesResponse.moves(moves), centres: byCentre, nearest };
  }
}

export class WhatIfResponse {
  @ApiProperty({ type: String, description: 'The candidate’s version.' })
  ruleSet!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Up to when every source is complete.' })
  completeTo!: string | null;

  @ApiProperty({ type: [QuarterComparedResponse] })
  quarters!: readonly QuarterComparedResponse[];

  static from({ ruleSet, completeTo, quarters }: WhatIfReport): WhatIfResponse {
    return { ruleSet, completeTo, quarters: quarters.map((quarter) => QuarterComparedResponse.of(quarter)) };
  }
}
