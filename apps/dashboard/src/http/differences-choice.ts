import { districts, regencies } from '@okoce/domain';
import type { Side } from '../api/lineage';
import { labelName, labelsOf, type Choice } from '../pages/choice';
import type { DifferencesChoice } from '../pages/differences.page';
import { BadChoice, readMoment } from './choice';

/** As it stands in an address: of a form, an empty field is sent as an empty text. */
export type DifferencesAddress = Readonly<Partial<Record<'quarter' | 'scope' | 'from' | 'fromLabel' | 'to' | 'toLabel' | 'after', string>>>;

export const isScope = (scope: string): boolean => scope === 'programme' || [...regencies, ...districts].some(({ code }) => code === scope);

/** Reads which two reports are compared; of an address that names none, nothing is compared yet. */
export function differencesChoice(choice: Choice, query: DifferencesAddress): DifferencesChoice {
  const scope = query.scope || 'programme';
  if (!isScope(scope)) throw new BadChoice(`scope=${scope}`);
  const asked = query.from !== undefined || query.fromLabel !== undefined;
  const from = asked ? sideOf(choice, query.fromLabel, query.from) : undefined;
  const to = query.toLabel === undefined && !query.to ? { label: 'current' } : sideOf(choice, query.toLabel, query.to);
  if (from && orderOf(choice, from) > orderOf(choice, to)) throw new BadChoice('from', (words) => words.say('differences.order'));
  return { ...choice, scope, from, to, ...(query.after ? { after: query.after } : {}) };
}

/** A label or a moment. @throws BadChoice for neither, and for a label that nothing has */
function sideOf(choice: Choice, label: string | undefined, moment: string | undefined): Side {
  if (label) {
    if (label !== 'current' && !labelsOf(choice).includes(label))
      throw new BadChoice(`label=${label}`, (words) =>
        words.say('filter.notSealed', { quarter: words.quarter(choice.quarter), label: labelName(words, label) }),
      );
    return { label };
  }
  if (!moment) throw new BadChoice('from', (words) => words.say('differences.needsMoment'));
  const at = readMoment(moment);
  if (!at) throw new BadChoice(moment);
  return { at };
}

/** Where it stands among its like; a label and a moment are for the service to compare. */
function orderOf(choice: Choice, { label, at }: Side): number {
  if (label === 'current') return Infinity;
  if (label) return labelsOf(choice).indexOf(label);
  return at === undefined ? Infinity : 0;
}
