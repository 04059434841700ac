import { dayOf, nextQuarter, parseInstant, parseQuarter, quarterOf, type Instant, type Quarter } from '@okoce/domain';
import type { QuarterState } from '../api/reports';
import { labelsOf, type Choice } from '../pages/choice';
import { BadChoice, labelAndMoment, missing, notStated, unreadable } from './bad-choice';

const FIRST_QUARTER = '2017-Q4' as Quarter;

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
  if (!quarter) throw unreadable('quarter');
  if (quarter > current) throw notBegun(quarter);
  const asOf = query.asOf ? readMoment(query.asOf) : undefined;
  if (query.asOf && !asOf) throw unreadable('asOf');
  const label = query.label && query.label !== 'current' ? query.label : undefined;
  const choice = { quarter, quarters: offered(quarter, current, states), states, ...(asOf ? { asOf } : {}), ...(label ? { label } : {}) };
  if (label && asOf) throw labelAndMoment();
  if (label && !labelsOf(choice).includes(label)) throw notStated(quarter, label);
  return choice;
}

/** Where the form that asks for a participant's number leads, the choice going along. */
export function participantAddress({ id, ...choice }: ChoiceQuery & { readonly id?: string }): string {
  const wanted = typeof id === 'string' ? id.trim().toLowerCase() : '';
  if (wanted === '') throw missing('id');
  const query = new URLSearchParams(Object.entries(choice).filter(([name, value]) => value && ['quarter', 'asOf', 'label'].includes(name)));
  return `/participants/${encodeURIComponent(wanted)}?${query.toString()}`;
}

/** A form's local time is WIB; an instant of a link has its zone with it. */
export function readMoment(text: string): Instant | undefined {
  const local = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?$/.test(text);
  return parseInstant(local ? `${/:\d{2}:\d{2}/.test(text) ? text : `${text}:00`}+07:00` : text);
}

function notBegun(quarter: Quarter): BadChoice {
  return new BadChoice(`quarter=${quarter}`, (words) => words.say('error.notBegun', { quarter: words.quarter(quarter) }), {
    without: ['quarter'],
    label: 'error.without',
  });
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
