import { addDays, daysBetween } from '@okoce/domain';
import type { CalendarDate } from '@okoce/domain';
import type { EnrolmentLife, LifeChange } from '../enrolment-life';
import { inCanonicalOrder } from '../facts';
import type { Leave } from './leaves';

/** Days, both inclusive. */
interface Span {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** Assessable days in a row without a touch. */
export interface Silence {
  readonly since: CalendarDate;
  readonly until: CalendarDate;
  readonly days: number;
}

const LAST_DAY = '9998-12-31' as CalendarDate;

/** The days at whose end she is enrolled and not on declared leave, over all her centres together. */
export class AssessableDays {
  private constructor(private readonly spans: readonly Span[]) {}

  static of(life: EnrolmentLife, leaves: Iterable<Leave>): AssessableDays {
    let spans = enrolledSpans(life);
    for (const leave of leaves) spans = spans.flatMap((span) => without(span, leaveDays(leave, life)));
    return new AssessableDays(spans);
  }

  has(day: CalendarDate): boolean {
    return this.spans.some(({ from, to }) => from <= day && day <= to);
  }

  /** How many of the days from one to another, both inclusive. */
  count(first: CalendarDate, last: CalendarDate): number {
    return this.between(first, last).reduce((days, { from, to }) => days + daysBetween(from, to) + 1, 0);
  }

  /** The silences between two days, in order: days that are not assessable neither count nor break them, nor does a touch on such a day. */
  silences(first: CalendarDate, last: CalendarDate, touchDays: Iterable<CalendarDate>): readonly Silence[] {
    const breaks = [...new Set(touchDays)].filter((day) => first <= day && day <= last && this.has(day)).sort();
    const starts = [first, ...breaks.map((day) => addDays(day, 1))];
    const ends = [...breaks.map((day) => addDays(day, -1)), last];
    return starts.flatMap((start, index) => this.silence(start, ends[index] ?? last));
  }

  private silence(first: CalendarDate, last: CalendarDate): readonly Silence[] {
    const spans = this.between(first, last);
    const [start, end] = [spans[0], spans.at(-1)];
    return start && end ? [{ since: start.from, until: end.to, days: this.count(first, last) }] : [];
  }

  private between(first: CalendarDate, last: CalendarDate): readonly Span[] {
    return this.spans
      .map(({ from, to }) => ({ from: from < first ? first : from, to: to > last ? last : to }))
      .filter(({ from, to }) => from <= to);
  }
}

function enrolledSpans({ changes }: EnrolmentLife): readonly Span[] {
  const spans: Span[] = [];
  let since: CalendarDate | undefined;
  for (const { day, enrolled } of changes) {
    if (enrolled) since ??= day;
    else if (since !== undefined) {
      if (since < day) spans.push({ from: since, to: addDays(day, -1) });
      since = undefined;
    }
  }
  return since === undefined ? spans : [...spans, { from: since, to: LAST_DAY }];
}

/** A leave's end may shorten it, never lengthen it; a withdrawal ends every leave declared before it, from that day. */
function leaveDays(leave: Leave, { changes }: EnrolmentLife): Span {
  const { from, to, backOn } = leave;
  const withdrawal = changes.find((change) => change.kind === 'withdrawn' && isAfter(change, leave));
  const back = [backOn, withdrawal?.day].filter((day) => day !== undefined).sort()[0];
  return { from, to: back !== undefined && back <= to ? addDays(back, -1) : to };
}

/** By when it happened; at the same moment by the order recorded. */
function isAfter(change: LifeChange, { declaredAt, recorded }: Leave): boolean {
  return change.at === declaredAt ? inCanonicalOrder(recorded, change.recorded) < 0 : change.at > declaredAt;
}

function without(span: Span, taken: Span): readonly Span[] {
  if (taken.from > taken.to || taken.to < span.from || span.to < taken.from) return [span];
  const before = span.from < taken.from ? [{ from: span.from, to: addDays(taken.from, -1) }] : [];
  return taken.to < span.to ? [...before, { from: addDays(taken.to, 1), to: span.to }] : before;
}
