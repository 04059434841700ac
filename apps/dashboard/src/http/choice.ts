import { dayOf, nextQuarter, parseInstant, parseQuarter, quarterOf, type Instant, type Quarter } from '@okoce/domain';
import type { QuarterState } from '../api/reports';
import type { Words } from '../messages/language';
import { labelName, labelsOf, type Choice } from '../pages/choice';

const FIRST_QUARTER = '2017-Q4' as Quarter;

/** The query could not be read; the message names the part, or a sentence says what is wrong. */
export class BadChoice extends Error {
  constructor(
    part: string,
    readonly sentence?: (words: Words) => string,
  ) {
    super(part);
  }
}

export interface ChoiceQuery {
  readonly quarter?: string;
  readonly asOf?: string;
  readonly label?: string;
}

/** Which quarters there are, as the service tells: the latest one with figures, and how far each is. */
export interface KnownQuarters {
  readonly latest?: Quarter | undefined;
  readonly states: readonly QuarterState[];
}

/** Reads the filter's query; without a quarter it is the latest one that has figures. */
export function readChoice(query: ChoiceQuery, now: Instant, { latest, states }: KnownQuarters = { states: [] }): Choice {
  const current = quarterOf(dayOf(now));
  const quarter = query.quarter ? parseQuarter(query.quarter) : (latest ?? current);
  if (!quarter || quarter > current) throw new BadChoice(`quarter=${query.quarter ?? ''}`);
  const asOf = query.asOf ? readMoment(query.asOf) : undefined;
  if (query.asOf && !asOf) throw new BadChoice(`asOf=${query.asOf}`);
  const label = query.label && query.label !== 'current' ? query.label : undefined;
  const choice = { quarter, quarters: offered(quarter, current, states), states, ...(asOf ? { asOf } : {}), ...(label ? { label } : {}) };
  if (label && asOf) throw new BadChoice(`label=${label} asOf=${asOf}`, (words) => words.say('filter.both'));
  if (label && !labelsOf(choice).includes(label))
    throw new BadChoice(`label=${label}`, (words) =>
      words.say('filter.notSealed', { quarter: words.quarter(quarter), label: labelName(words, label) }),
    );
  return choice;
}

/** Where the form that asks for a participant's number leads, the choice going along. */
export function participantAddress({ id, ...choice }: ChoiceQuery & { readonly id?: string }): string {
  const wanted = typeof id === 'string' ? id.trim() : '';
  if (wanted === '') throw new BadChoice('id=');
  const query = new URLSearchParams(Object.entries(choice).filter(([name, value]) => value && ['quarter', 'asOf', 'label'].includes(name)));
  return `/participants/${encodeURIComponent(wanted)}?${query.toString()}`;
}

/** A form's local time is WIB; an instant of a link has its zone with it. */
export function readMoment(text: string): Instant | undefined {
  const local = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?$/.test(text);
  return parseInstant(local ? `${/:\d{2}:\d{2}/.test(text) ? text : `${text}:00`}+07:00` : text);
}

/** Newest first, those that have figures and the chosen one; where this visitor may not know which have, all. */
function offered(chosen: Quarter, current: Quarter, states: readonly QuarterState[]): Quarter[] {
  const withFigures = new Set([chosen, ...states.map(({ quarter }) => quarter)]);
  return quartersUpTo(current).filter((quarter) => states.length === 0 || withFigures.has(quarter));
}

/** Newest first, from the launch on. */
function quartersUpTo(current: Quarter): Quarter[] {
  const quarters: Quarter[] = [];
  for (let quarter = FIRST_QUARTER; quarter <= current; quarter = nextQuarter(quarter)) quarters.unshift(quarter);
  return quarters;
}
