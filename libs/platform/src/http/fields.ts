import { Injectable, type PipeTransform } from '@nestjs/common';
import { isDistrictCode, isUuid, parseCalendarDate, parseInstant, startOfDay, type Instant, type Uuid } from '@okoce/domain';
import { ValidateBy } from 'class-validator';
import { NotFound } from './problems';

/** A moment with an offset or Z. */
export function IsInstant(): PropertyDecorator {
  return isText('isInstant', (text) => parseInstant(text) !== undefined, 'must be ISO 8601 with an offset or Z');
}

/** A day of the calendar, `2020-03-20`. */
export function IsDay(): PropertyDecorator {
  return isText('isDay', (text) => parseCalendarDate(text) !== undefined, 'must be a day, YYYY-MM-DD');
}

/** When something happened: a moment, or a day, which is its 00:00 in Jakarta. */
export function IsOccurrence(): PropertyDecorator {
  return isText('isOccurrence', (text) => parseOccurrence(text) !== undefined, 'must be ISO 8601 with an offset or Z, or a day');
}

export function parseOccurrence(text: string): Instant | undefined {
  const day = parseCalendarDate(text);
  return day === undefined ? parseInstant(text) : startOfDay(day);
}

/** The code of one of the 44 districts, with its dots. */
export function IsDistrict(): PropertyDecorator {
  return isText('isDistrict', isDistrictCode, 'must be the code of a district, such as 31.74.01');
}

/** An id of ours: a UUID in lower case. */
export function IsId(): PropertyDecorator {
  return isText('isId', isUuid, 'must be a UUID in lower case');
}

/** A name or a title: one line with something in it. Control characters and halves of characters cannot be kept, or mislead who reads them. */
export function IsLine(longest = 200): PropertyDecorator {
  const holds = (text: string): boolean => text.length <= longest && /\S/.test(text) && !/\p{Cc}|\p{Cs}/u.test(text);
  return isText('isLine', holds, `must be one line of 1 to ${longest} characters`);
}

function isText(name: string, holds: (text: string) => boolean, rule: string): PropertyDecorator {
  const validate = (value: unknown): boolean => typeof value === 'string' && holds(value);
  return ValidateBy({ name, validator: { validate, defaultMessage: () => `$property ${rule}` } });
}

/** A moment that `@IsInstant()` has checked. */
export function instantOf(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === undefined) throw new TypeError('An instant goes through @IsInstant() first');
  return instant;
}

/** For `@Param('id', IdPipe)`: what is no id names nothing, and is answered as anything else that does not exist. */
@Injectable()
export class IdPipe implements PipeTransform<string, Uuid> {
  transform(text: string): Uuid {
    if (!isUuid(text)) throw new NotFound();
    return text;
  }
}
