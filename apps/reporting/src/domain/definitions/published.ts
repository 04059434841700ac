import { publishedFigures } from '@okoce/domain';
import type { CalendarDate, PublishedFigure } from '@okoce/domain';
import type { Definition } from './definition';

/** The figures that were published as of the latest day up to this one; none for days before the first. */
export function publishedBy(day: CalendarDate): readonly PublishedFigure[] {
  const latest = publishedDays.filter((one) => one <= day).at(-1);
  return publishedFigures.filter(({ asOf }) => asOf === latest);
}

/** The days of which something was published, ascending. */
export const publishedDays: readonly CalendarDate[] = [...new Set(publishedFigures.map(({ asOf }) => asOf))];

/** What a published measure means; undefined for one that no definition claims. */
export function meantBy(measure: string, definitions: readonly Definition[]): Definition | undefined {
  return definitions.find(({ publishedAs }) => publishedAs.includes(measure));
}
