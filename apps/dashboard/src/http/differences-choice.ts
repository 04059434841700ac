import { districts, regencies } from '@okoce/domain';
import type { Side } from '../api/lineage';
import { labelsOf, type Choice } from '../pages/choice';
import type { DifferencesChoice } from '../pages/differences.page';
import { BadChoice, notStated, unreadable, type WayOn } from './bad-choice';
import { readMoment } from './choice';

/** As it stands in an address: of a form, an empty field is sent as an empty text. */
export type DifferencesAddress = Readonly<Partial<Record<'quarter' | 'scope' | 'from' | 'fromLabel' | 'to' | 'toLabel' | 'after', string>>>;

export const isScope = (scope: string): boolean => scope === 'programme' || [...regencies, ...districts].some(({ code }) => code === scope);

/** Reads which two reports are compared; of an address that names none, nothing is compared yet. */
export function differencesChoice(choice: Choice, query: DifferencesAddress): DifferencesChoice {
  const scope = query.scope || 'programme';
  if (!isScope(scope)) throw unreadable('scope');
  const asked = query.from !== undefined || query.fromLabel !== undefined;
  const from = asked ? sideOf(choice, query, 'from') : undefined;
  const to = query.toLabel === undefined && !query.to ? { label: 'current' } : sideOf(choice, query, 'to');
  if (from && orderOf(choice, from) > orderOf(choice, to)) throw new BadChoice('from', (words) => words.say('differences.order'), OTHERS);
  return { ...choice, scope, from, to, ...(query.after ? { after: query.after } : {}) };
}

const OTHERS: WayOn = { without: ['from', 'fromLabel', 'to', 'toLabel', 'after'], label: 'differences.others' };

/** A label or a moment. @throws BadChoice for neither, and for a label that nothing has */
function sideOf(choice: Choice, query: DifferencesAddress, side: 'from' | 'to'): Side {
  const [label, moment] = [query[`${side}Label`], query[side]];
  if (label) {
    if (label !== 'current' && !labelsOf(choice).includes(label))
      throw new BadChoice(`label=${label}`, notStated(choice.quarter, label).sentence, OTHERS);
    return { label };
  }
  if (!moment) throw new BadChoice('from', (words) => words.say('differences.needsMoment'), OTHERS);
  const at = readMoment(moment);
  if (!at) throw unreadable(side);
  return { at };
}

/** Where it stands among its like; a label and a moment are for the service to compare. */
function orderOf(choice: Choice, { label, at }: Side): number {
  if (label === 'current') return Infinity;
  if (label) return labelsOf(choice).indexOf(label);
  return at === undefined ? Infinity : 0;
}
