import { dayOf, isDistrictCode, lastDayOf, previousQuarter, quarterOf, type CalendarDate, type Instant, type Quarter } from '@okoce/domain';
import type { WorkListQuery } from '../api/services.api';
import { isKindAsked } from '../pages/due-kinds';
import { unreadable } from './bad-choice';

/** As it stands in an address: of a form, an empty field is sent as an empty text. */
export type WorkListAddress = Readonly<Partial<Record<'centre' | 'on' | 'kind' | 'participantId' | 'after', unknown>>>;

/**
 * Reads which list is wanted. Without a day it is today; but where nothing has happened for a whole quarter or more, as with data of the past,
 * the last day of the latest quarter in which something did: of today everybody would be on the list.
 */
export function readWorkList(
  address: WorkListAddress,
  now: Instant,
  latest: Quarter | undefined,
): WorkListQuery & { readonly on: CalendarDate } {
  const centre = textAt(address, 'centre');
  if (centre !== undefined && !isDistrictCode(centre)) throw unreadable('centre');
  const kind = textAt(address, 'kind');
  if (kind !== undefined && !isKindAsked(kind)) throw unreadable('kind');
  const participantId = textAt(address, 'participantId');
  const after = textAt(address, 'after');
  // A day that is none, or has not begun, is for the service to refuse, which says so in words.
  const on = (textAt(address, 'on') ?? usualDay(now, latest)) as CalendarDate;
  return { on, ...(centre && { centre }), ...(kind && { kind }), ...(participantId && { participantId }), ...(after && { after }) };
}

export function usualDay(now: Instant, latest: Quarter | undefined): CalendarDate {
  const today = dayOf(now);
  return latest !== undefined && latest < previousQuarter(quarterOf(today)) ? lastDayOf(latest) : today;
}

function textAt(address: WorkListAddress, name: keyof WorkListAddress): string | undefined {
  const value = address[name];
  if (value === undefined || value === '') return undefined;
  if (typeof value !== 'string') throw unreadable(name);
  return value;
}
