import { Injectable } from '@nestjs/common';
import type { PipeTransform } from '@nestjs/common';
import { isUuid, parseMonth } from '@okoce/domain';
import type { Month } from '@okoce/domain';
import { NotFound } from '@okoce/platform';

/** What cannot be an id names nothing: 404, as for an id nobody has. */
@Injectable()
export class KnownIdPipe implements PipeTransform<string, string> {
  transform(text: string): string {
    const id = text.toLowerCase();
    if (!isUuid(id)) throw new NotFound();
    return id;
  }
}

@Injectable()
export class MonthPipe implements PipeTransform<string, Month> {
  transform(text: string): Month {
    const month = parseMonth(text);
    if (month === undefined) throw new NotFound();
    return month;
  }
}
