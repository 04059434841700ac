import { dayOf, nextQuarter, parseInstant, parseQuarter, quarterOf, type Instant, type Quarter } from '@okoce/domain';
import type { Choice } from '../pages/parts';

const FIRST_QUARTER = '2017-Q4' as Quarter;

/** The query could not be read; the message names the part. */
export class BadChoice extends Error {}

export interface ChoiceQuery {
  readonly quarter?: string;
  readonly asOf?: string;
}

/** Reads the filter's query; without a quarter it is the latest one that has figures, which the caller knows. */
export function readChoice(query: ChoiceQuery, now: Instant, preferred?: Quarter): Choice {
  const current = quarterOf(dayOf(now));
  const quarter = query.quarter ? parseQuarter(query.quarter) : (preferred ?? current);
  if (!quarter || quarter > current) throw new BadChoice(`quarter=${query.quarter ?? ''}`);
  const asOf = query.asOf ? readAsOf(query.asOf) : undefined;
  if (query.asOf && !asOf) throw new BadChoice(`asOf=${query.asOf}`);
  return { quarter, quarters: quartersUpTo(current), ...(asOf ? { asOf } : {}) };
}

/** Where the form that asks for a participant's number leads, the choice going along. */
export function participantAddress({ id, ...choice }: ChoiceQuery & { readonly id?: string }): string {
  const wanted = typeof id === 'string' ? id.trim() : '';
  if (wanted === '') throw new BadChoice('id=');
  const query = new URLSearchParams(Object.entries(choice).filter(([name, value]) => value && ['quarter', 'asOf'].includes(name)));
  return `/participants/${encodeURIComponent(wanted)}?${query.toString()}`;
}

/** A form's local time is WIB; an instant of a link has its zone with it. */
function readAsOf(text: string): Instant | undefined {
  const local = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?$/.test(text);
  return parseInstant(local ? `${/:\d{2}:\d{2}/.test(text) ? text : `${text}:00`}+07:00` : text);
}

/** Newest first, from the launch on. */
function quartersUpTo(current: Quarter): Quarter[] {
  const quarters: Quarter[] = [];
  for (let quarter = FIRST_QUARTER; quarter <= current; quarter = nextQuarter(quarter)) quarters.unshift(quarter);
  return quarters;
}
