import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import type { DayReport, QuarterReport, QuarterStanding } from '../application/reports';
import { reasons } from '../domain/assessment/rule-set';
import type { QuarterState } from '../domain/seal/quarter-state';

const steps = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7'];
const classes = ['N', 'E', 'A', 'B', 'C', 'D'];
const targets = ['goal', 'registered', 'trained', 'mentored', 'licensed', 'marketed', 'reporting', 'funded'];

/** An object schema with these keys, each of the same kind. */
function each(keys: readonly string[], value: object): { type: 'object'; properties: Record<string, object>; required: string[] } {
  return { type: 'object', properties: Object.fromEntries(keys.map((key) => [key, value])), required: [...keys] };
}

const count = { type: 'integer' };

export class StandingResponse {
  @ApiProperty({ type: String, nullable: true, description: 'What was recorded later is left out; null: everything applied so far.' })
  asOf!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Everything recorded up to then is in; null while a source has never said.' })
  completeTo!: string | null;

  @ApiProperty({ type: Boolean, description: 'No later fact can change the figures: asOf is given, and not after completeTo.' })
  final!: boolean;
}

/** Of a report of a quarter, which may be a statement. */
export class LabelledResponse {
  @ApiProperty({ type: String, example: 'sealed', description: '`current`, or the statement: `sealed`, `restated-1` and so on.' })
  label!: string;

  @ApiProperty({ type: Number, nullable: true, description: 'How often the quarter was restated; null while it is not sealed.' })
  restatements!: number | null;

  @ApiProperty({ type: String, nullable: true, example: '2017-Q4', description: 'The version of the rules of the assessments.' })
  ruleSet!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The root of the statement; null of what is current.' })
  root!: string | null;
}

export class QuarterStandingResponse extends IntersectionType(StandingResponse, LabelledResponse) {}

class FiguresResponse extends StandingResponse {
  @ApiProperty({ type: String, description: '`programme`, or the code of a regency or district.' })
  scope!: string;

  @ApiProperty({ type: Number, description: 'Ever registered, by the centre the person is with.' })
  registered!: number;

  @ApiProperty({ type: Number, description: 'Registered and no longer enrolled.' })
  withdrawn!: number;

  @ApiProperty({ type: Number, description: 'Enrolled.' })
  active!: number;
}

/** Flows of a quarter and stocks at its end. */
export class QuarterResponse extends IntersectionType(FiguresResponse, LabelledResponse) {
  @ApiProperty({ type: String, example: '2020-Q1' })
  quarter!: string;

  @ApiProperty({ type: Number })
  registrations!: number;

  @ApiProperty({ type: Number })
  withdrawals!: number;

  @ApiProperty({ type: Number })
  returns!: number;

  @ApiProperty({ type: Number, description: 'Of the programme and a regency the sum over their centres.' })
  transfersIn!: number;

  @ApiProperty({ type: Number })
  transfersOut!: number;

  @ApiProperty({ type: Number })
  sessionsLogged!: number;

  @ApiProperty({ type: Number })
  sessionsConfirmed!: number;

  @ApiProperty({ type: Number, description: 'Participants checked in and out, once a person and training event.' })
  attendances!: number;

  @ApiProperty({ type: Number, description: 'Mentors with a confirmed session in the quarter.' })
  activeMentors!: number;

  @ApiProperty({ ...each(steps, each(['newlyReached', 'cumulative', 'verified'], count)) })
  steps!: QuarterReport['steps'];

  @ApiProperty({
    ...each(['0', '1', '2', '3'], count),
    description: 'People enrolled in the quarter, by their months with a verified touch.',
  })
  activeMonths!: QuarterReport['activeMonths'];

  @ApiProperty({ ...each(targets, count), description: 'Progress towards the goal under each measure.' })
  target!: QuarterReport['target'];

  @ApiProperty({
    ...each(classes, count),
    nullable: true,
    description:
      'Everyone registered, by her class at the quarter’s end as far as is known; N: not assessed. Null where it cannot be told within a second: ' +
      'as of an earlier moment that is no cut-off of a seal, when much was recorded since.',
  })
  classes!: QuarterReport['classes'];

  @ApiProperty({
    type: 'integer',
    description:
      'People of the programme whom something has reached and who are yet to be assessed again: N until then. 0 but for a moment after much was recorded at once.',
  })
  classesPending!: number;

  @ApiProperty({
    ...each(reasons, count),
    nullable: true,
    description: 'People a statement could not assess, by the reason, by the rules alone; null where the report is no statement.',
  })
  notAssessed!: QuarterReport['notAssessed'];

  static from(report: QuarterReport): QuarterResponse {
    return report;
  }
}

export class CentresResponse extends QuarterStandingResponse {
  @ApiProperty({ type: String, example: '2020-Q1' })
  quarter!: string;

  @ApiProperty({ type: [QuarterResponse], description: 'All 44, by code.' })
  centres!: QuarterResponse[];

  static from(quarter: string, { standing, centres }: { standing: QuarterStanding; centres: readonly QuarterReport[] }): CentresResponse {
    return { quarter, ...standing, centres: centres.map(QuarterResponse.from) };
  }
}

/** Stocks at the end of a day, by when things happened. */
export class DayResponse extends FiguresResponse {
  @ApiProperty({ type: String, example: '2018-02-15' })
  on!: string;

  @ApiProperty({ ...each(steps, count), description: 'Ever reached.' })
  steps!: DayReport['steps'];

  static from(report: DayReport): DayResponse {
    return report;
  }
}

const whenSealed = { type: String, nullable: true } as const;

class QuarterStateResponse implements QuarterState {
  @ApiProperty({ type: String, example: '2020-Q1' })
  quarter!: QuarterState['quarter'];

  @ApiProperty({ enum: ['running', 'ended', 'sealed'] })
  state!: QuarterState['state'];

  @ApiProperty({ ...whenSealed, example: 'restated-1', description: 'Of the last statement; null while the quarter is not sealed.' })
  label!: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'How often it was restated.' })
  restatements!: number | null;

  @ApiProperty({ type: Boolean, nullable: true, description: 'It ended before the system went live.' })
  baseline!: boolean | null;

  @ApiProperty({ type: String, format: 'date-time', description: 'Of the last statement; else of the seal that is to come.' })
  cutOff!: QuarterState['cutOff'];

  @ApiProperty({ ...whenSealed, description: 'When the last statement was made.' })
  sealedAt!: QuarterState['sealedAt'];

  @ApiProperty({ ...whenSealed, example: '2017-Q4' })
  ruleSet!: string | null;

  @ApiProperty(whenSealed)
  root!: string | null;
}

export class QuartersResponse {
  @ApiProperty({
    type: [String],
    description: 'Quarters in which something counts, up to the current one.',
    example: ['2019-Q4', '2020-Q1'],
  })
  quarters!: readonly string[];

  @ApiProperty({ type: [QuarterStateResponse], description: 'The same quarters.' })
  states!: readonly QuarterStateResponse[];
}
