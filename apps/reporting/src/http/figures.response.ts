import { ApiProperty } from '@nestjs/swagger';
import type { DayReport, QuarterReport, Standing } from '../application/reports';

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
export class QuarterResponse extends FiguresResponse {
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

  static from(report: QuarterReport): QuarterResponse {
    return report;
  }
}

export class CentresResponse extends StandingResponse {
  @ApiProperty({ type: String, example: '2020-Q1' })
  quarter!: string;

  @ApiProperty({ type: [QuarterResponse], description: 'All 44, by code.' })
  centres!: QuarterResponse[];

  static from(quarter: string, { standing, centres }: { standing: Standing; centres: readonly QuarterReport[] }): CentresResponse {
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

export class QuartersResponse {
  @ApiProperty({
    type: [String],
    description: 'Quarters in which something counts, up to the current one.',
    example: ['2019-Q4', '2020-Q1'],
  })
  quarters!: readonly string[];
}
