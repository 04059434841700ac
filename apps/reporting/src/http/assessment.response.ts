import { ApiProperty } from '@nestjs/swagger';
import type { ExplainedAssessment } from '../domain/assessment/explanation';
import { indicatorNames } from '../domain/assessment/indicator-names';
import { whys } from '../domain/assessment/item';
import { assessedClasses, classesByMerit, reasons } from '../domain/assessment/rule-set';

type Schema = { readonly [keyword: string]: unknown };

/** An object schema with these properties, all of them required. */
function objectOf(properties: Readonly<Record<string, Schema>>): {
  type: 'object';
  properties: Record<string, Schema>;
  required: string[];
} {
  return { type: 'object', properties, required: Object.keys(properties) };
}
const listOf = (items: Schema): { type: 'array'; items: Schema } => ({ type: 'array', items });

const text = { type: 'string' };
const count = { type: 'integer' };
const flag = { type: 'boolean' };
const day = { type: 'string', format: 'date' };
const maybe = (schema: Schema): Schema => ({ ...schema, nullable: true });
const sentence = objectOf({ id: text, en: text });

/** A value or a threshold: a count, a yes or no, a share as `3/4`; a value is `0/0` where nothing was claimed, null where there is nothing to take a share of. */
const said = { oneOf: [count, flag, text], nullable: true };
const comparison = {
  indicator: { type: 'string', enum: indicatorNames },
  operator: { type: 'string', enum: ['atLeast', 'atMost', 'is'] },
  threshold: said,
  value: said,
  met: flag,
};
const rule = objectOf({
  class: { type: 'string', enum: assessedClasses },
  reason: maybe({ type: 'string', enum: [...reasons, null] }),
  matched: flag,
  conditions: listOf(objectOf({ met: flag, anyOf: listOf(objectOf(comparison)) })),
});
const fact = objectOf({
  factId: { type: 'string', format: 'uuid' },
  service: text,
  type: text,
  day,
  stream: maybe(objectOf({ id: text, version: maybe(count) })),
});
const item = objectOf({
  thing: objectOf({ type: text, id: text }),
  day,
  as: { type: 'string', enum: ['counted', 'kept', 'broken', 'closed', 'open', 'verified', 'claimed', 'left_out'] },
  why: maybe(objectOf({ code: { type: 'string', enum: Object.keys(whys) }, id: text, en: text })),
  facts: listOf(fact),
});
const indicator = objectOf({ value: said, madeBy: listOf(item), leftOut: listOf(item) });
const remedy = { possible: flag, by: maybe(day), needed: maybe(count), sentence };
const unmet = objectOf({ anyOf: listOf(objectOf({ ...comparison, ...remedy })), possible: flag, by: maybe(day), sentence });

/** One participant's quarter by the rules: the class, what it was worked out from, and the next step. */
export class AssessmentResponse {
  @ApiProperty({ enum: assessedClasses, description: 'N: not assessed, for the reason given.' })
  class!: ExplainedAssessment['class'];

  @ApiProperty({ enum: [...reasons, null], nullable: true })
  reason!: ExplainedAssessment['reason'];

  @ApiProperty({ type: Number, description: 'Days at whose end she was enrolled and not on leave.' })
  assessableDays!: number;

  @ApiProperty({ type: [String], description: 'Months with enough assessable days.', example: ['2020-01'] })
  expectedMonths!: readonly string[];

  @ApiProperty({ type: Number, minimum: 0, maximum: 3, description: 'Months with a verified touch.' })
  C1!: number;

  @ApiProperty({ ...objectOf({ kept: count, broken: count }), description: 'Commitments.' })
  C2!: ExplainedAssessment['C2'];

  @ApiProperty({ type: Number, minimum: 0, maximum: 3, description: 'Monthly reports in time.' })
  C3!: number;

  @ApiProperty({ type: Number, description: 'The longest silence, in assessable days.' })
  C4!: number;

  @ApiProperty({ type: Boolean, description: 'A goal in time.' })
  F1!: boolean;

  @ApiProperty({ ...objectOf({ closed: count, all: count }), description: 'Actions due in the quarter.' })
  F2!: ExplainedAssessment['F2'];

  @ApiProperty({ type: Boolean, description: 'A step newly reached, or kept alive.' })
  F3!: boolean;

  @ApiProperty({ ...objectOf({ verified: count, claimed: count }), description: 'What was claimed, and what of it is verified.' })
  V!: ExplainedAssessment['V'];

  @ApiProperty({ type: Number, minimum: 0, maximum: 100, description: 'To sort work lists by; it decides no class.' })
  index!: number;

  @ApiProperty({ type: String, example: '2017-Q4', description: 'The version of the rules.' })
  ruleSet!: string;

  @ApiProperty({
    ...objectOf({
      rules: listOf(rule),
      indicators: objectOf(Object.fromEntries(indicatorNames.map((name) => [name, indicator]))),
      reportedTouches: indicator,
    }),
    description:
      'Each rule tried in order, and for each indicator the facts that made it and those left out; of the touches also which of them reports show.',
  })
  trace!: ExplainedAssessment['trace'];

  @ApiProperty({
    ...objectOf({ class: maybe({ type: 'string', enum: [...classesByMerit, null] }), possible: flag, unmet: listOf(unmet) }),
    nullable: true,
    description: 'The better class with the fewest unmet conditions; without a class what would let her be assessed; null for class A.',
  })
  nearest!: ExplainedAssessment['nearest'];
}
