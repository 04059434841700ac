import { Injectable } from '@nestjs/common';
import type { PipeTransform } from '@nestjs/common';
import { parseMonth } from '@okoce/domain';
import type { Month } from '@okoce/domain';
import { NotFound } from '@okoce/platform';

/** What cannot be a month names nothing: 404, as for a month without a report. */
@Injectable()
export class MonthPipe implements PipeTransform<string, Month> {
  transform(text: string): Month {
    const month = parseMonth(text);
    if (month === undefined) throw new NotFound();
    return month;
  }
}
