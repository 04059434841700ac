import { Inject, Injectable, applyDecorators, type PipeTransform } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { dayOf, isDistrictCode, isRegencyCode, parseCalendarDate, parseQuarter, quarterOf } from '@okoce/domain';
import type { CalendarDate, DistrictCode, Instant, Quarter, RegencyCode } from '@okoce/domain';
import { CLOCK, IsId, IsInstant, MalformedRequest, NotFound, Problem, instantOf, type Clock } from '@okoce/platform';
import { IsIn, IsOptional, ValidateBy } from 'class-validator';
import type { Edition } from '../application/editions';
import { CURRENT, restatementOf } from '../domain/seal/label';
import { assessedClasses } from '../domain/assessment/rule-set';
import type { AssessedClass } from '../domain/assessment/rule-set';
import { Limit } from './paging.request';

/** Leaves out what was recorded later. */
export class AsOfQuery {
  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    description: 'Only what was recorded up to this moment: ISO 8601 with Z or an offset.',
  })
  @IsOptional()
  @IsInstant()
  asOf?: string;
}

export function asOfOf({ asOf }: AsOfQuery): Instant | null {
  return asOf === undefined ? null : instantOf(asOf);
}

/** Which report of a quarter: as recorded by a moment, or as stated under a label. */
export class EditionQuery extends AsOfQuery {
  @LabelOf('What was stated under this label; not together with asOf. By default `current`: everything applied so far.')
  label?: string;
}

/** @throws MalformedRequest for a moment and a label at once. */
export function editionOf(query: EditionQuery): Edition {
  return oneEdition(query.asOf, query.label, ['asOf', 'label']);
}

/** The same under other names. @throws MalformedRequest for a moment and a label at once. */
export function oneEdition(moment: string | undefined, label: string | undefined, names: readonly [string, string]): Edition {
  if (moment !== undefined && label !== undefined)
    throw new MalformedRequest([{ field: names[1], messages: [`${names[1]} must not be given together with ${names[0]}`] }]);
  if (moment !== undefined) return instantOf(moment);
  return label === undefined || label === CURRENT ? null : { label };
}

/** The label of a statement, or `current`. */
export function LabelOf(description: string): PropertyDecorator {
  const validate = (value: unknown): boolean => value === CURRENT || (typeof value === 'string' && restatementOf(value) !== undefined);
  const defaultMessage = (): string => '$property must be sealed, restated-1 (and so on) or current';
  return applyDecorators(
    ApiPropertyOptional({ type: String, example: 'sealed', description }),
    IsOptional(),
    ValidateBy({ name: 'isLabel', validator: { validate, defaultMessage } }),
  );
}

/** A page of people, by id. */
export class PageQuery {
  @ApiPropertyOptional({ enum: assessedClasses, description: 'Only those in this class, as the class mix counts them.' })
  @IsOptional()
  @IsIn(assessedClasses)
  class?: AssessedClass;

  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'Those after this person: `next` of the page before.' })
  @IsOptional()
  @IsId()
  after?: string;

  @Limit()
  limit = 50;
}

/** A quarter that has begun, `2020-Q1`; else 400. */
@Injectable()
export class QuarterPipe implements PipeTransform<string, Quarter> {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  transform(text: string): Quarter {
    return quarterBegun(text, this.clock.now());
  }
}

/** @throws Problem 400 for what is no quarter, or has not begun. */
export function quarterBegun(text: string, now: string): Quarter {
  const quarter = parseQuarter(text);
  if (!quarter) throw new MalformedRequest([{ field: 'quarter', messages: ['quarter must be a year and Q1 to Q4, such as 2020-Q1'] }]);
  if (quarter > quarterOf(dayOf(now))) throw inFuture('QUARTER_IN_FUTURE', 'Triwulan ini belum dimulai.', 'This quarter has not begun.');
  return quarter;
}

/** A WIB day that has begun, `2018-02-15`; else 400. */
@Injectable()
export class DayPipe implements PipeTransform<string, CalendarDate> {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  transform(text: string): CalendarDate {
    const day = parseCalendarDate(text);
    if (!day) throw new MalformedRequest([{ field: 'date', messages: ['date must be a day of the calendar, such as 2018-02-15'] }]);
    return requireBegun(day, dayOf(this.clock.now()));
  }
}

/** The code of one of the six regencies, `31.74`; anything else is not found. */
@Injectable()
export class RegencyPipe implements PipeTransform<string, RegencyCode> {
  transform(text: string): RegencyCode {
    if (!isRegencyCode(text)) throw new NotFound({ id: 'Tidak ada kabupaten atau kota dengan kode ini.', en: 'No regency has this code.' });
    return text;
  }
}

/** The code of one of the 44 districts, `31.74.01`; anything else is not found. */
@Injectable()
export class DistrictPipe implements PipeTransform<string, DistrictCode> {
  transform(text: string): DistrictCode {
    if (!isDistrictCode(text)) throw new NotFound({ id: 'Tidak ada kecamatan dengan kode ini.', en: 'No district has this code.' });
    return text;
  }
}

/** @throws Problem 400 for a day after today. */
export function requireBegun(day: CalendarDate, today: CalendarDate): CalendarDate {
  if (day > today) throw inFuture('DATE_IN_FUTURE', 'Hari itu belum tiba.', 'That day has not come.');
  return day;
}

function inFuture(code: string, id: string, en: string): Problem {
  return new Problem(400, code, { id, en });
}
