import { Injectable } from '@nestjs/common';
import { firstDayOf, lastDayOf, quarterOf } from '@okoce/domain';
import type { CalendarDate, Instant, PublishedFigure, Sentence } from '@okoce/domain';
import type { ClientBase } from 'pg';
import { conditionsToAsk, figuresOf, figuresOfCondition, isOverQuarter, numberOf } from '../domain/definitions/counting';
import type { CountedFigure } from '../domain/definitions/counting';
import { conditionKey } from '../domain/definitions/definition';
import type { Condition, Definition } from '../domain/definitions/definition';
import { definitionsFor } from '../domain/definitions/definitions';
import { meantBy, publishedBy, publishedDays } from '../domain/definitions/published';
import { peopleMeeting } from '../persistence/people-meeting.queries';
import type { AskedCondition } from '../persistence/people-meeting.queries';
import { daySums, quarterSums } from '../persistence/sums.queries';
import { addedUp, Reports } from './reports';
import type { Standing } from './reports';

/** One way to count, and what it comes to. */
export interface DefinedNumber {
  readonly version: string;
  readonly from: string;
  readonly name: string;
  readonly counts: Sentence;
  readonly usedBy: Sentence;
  /** `quarter`: it counts over the day's quarter. */
  readonly over: 'day' | 'quarter';
  readonly value: number;
  /** Where its entries are listed; none for a number that is no sum of figures. */
  readonly lineage: readonly string[];
}

/** What was published, beside what our facts say of the same day by the definition it was meant by. */
export type PublishedBesideOurs = PublishedFigure & { readonly definition: string | null; readonly ours: number | null };

export type NumbersReport = { readonly on: CalendarDate } & Standing & {
    readonly definitions: readonly DefinedNumber[];
    readonly published: readonly PublishedBesideOurs[];
    readonly publishedDays: readonly CalendarDate[];
  };

const FIRST_DAY_OF_ALL = '0001-01-01' as CalendarDate;

/** Which number: every definition over the same facts, side by side. */
@Injectable()
export class Numbers {
  constructor(private readonly reports: Reports) {}

  on(day: CalendarDate, asOf: Instant | null): Promise<NumbersReport> {
    return this.reports.inOneMoment(asOf, async (client, standing) => {
      const inForce = definitionsFor(quarterOf(day));
      const { version = '', from = '', definitions = [] } = inForce ?? {};
      const numbers = await numbersOn(client, day, asOf, definitions);
      const defined = definitions.map((definition) => ({
        ...{ version, from, name: definition.name, counts: definition.counts, usedBy: definition.usedBy },
        over: isOverQuarter(definition) ? ('quarter' as const) : ('day' as const),
        value: numbers.get(definition.name) ?? 0,
        lineage: (figuresOf(definition) ?? []).map((figure) => lineagePath(figure, day)),
      }));
      const published = await besideOurs(client, publishedBy(day), asOf);
      return { on: day, ...standing, definitions: defined, published, publishedDays };
    });
  }
}

/** @param published all of one day, or none */
async function besideOurs(
  client: ClientBase,
  published: readonly PublishedFigure[],
  asOf: Instant | null,
): Promise<readonly PublishedBesideOurs[]> {
  const [first] = published;
  if (!first) return [];
  const definitions = definitionsFor(quarterOf(first.asOf))?.definitions ?? [];
  const meant = published.flatMap(({ measure }) => meantBy(measure, definitions) ?? []);
  const ours = await numbersOn(client, first.asOf, asOf, meant);
  return published.map((figure) => {
    const definition = meantBy(figure.measure, definitions)?.name ?? null;
    return { ...figure, definition, ours: definition === null ? null : (ours.get(definition) ?? null) };
  });
}

async function numbersOn(
  client: ClientBase,
  day: CalendarDate,
  asOf: Instant | null,
  definitions: readonly Definition[],
): Promise<ReadonlyMap<string, number>> {
  const sums = {
    day: addedUp(await daySums(client, '', day, asOf)),
    quarter: definitions.some(isOverQuarter) ? addedUp(await quarterSums(client, '', quarterOf(day), asOf)) : none,
  };
  const asked = conditionsToAsk(definitions).map((condition) => askedOn(condition, day));
  const meeting = asked.length === 0 ? [] : await peopleMeeting(client, asked, asOf);
  return new Map(definitions.map((definition) => [definition.name, numberOf(definition, sums, meeting)]));
}

const none = { inQuarter: new Map(), toDate: new Map() };

function askedOn(condition: Condition, day: CalendarDate): AskedCondition {
  const terms = figuresOfCondition(condition).flatMap(({ over, terms: made }) => {
    const quarter = quarterOf(day);
    const [firstOfQuarter, last] = [firstDayOf(quarter), over === 'day' ? day : lastDayOf(quarter)];
    return made.map(({ measure, sign, days }) => ({ measure, sign, first: days === 'toDate' ? FIRST_DAY_OF_ALL : firstOfQuarter, last }));
  });
  return { key: conditionKey(condition), terms };
}

function lineagePath({ over, figure }: CountedFigure, day: CalendarDate): string {
  const at = over === 'day' ? `/days/${day}` : `/quarters/${quarterOf(day)}`;
  return `${at}/programme/figures/${figure}`;
}
