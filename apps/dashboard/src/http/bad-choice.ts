import type { Quarter } from '@okoce/domain';
import type { MessageKey, Words } from '../messages/language';
import { labelName } from '../pages/choice';

/** The parts of an address, as they stand there. */
export type AddressParts = Readonly<Record<string, unknown>>;

/** From an address to the same page: without these parts of it. */
export interface WayOn {
  readonly without: readonly string[];
  readonly label: MessageKey;
}

/** What was asked for cannot be shown; a sentence says why, without words of the services' validators, which are for who writes a client. */
export class BadChoice extends Error {
  constructor(
    message: string,
    readonly sentence: (words: Words, address: AddressParts) => string,
    readonly wayOn?: WayOn,
  ) {
    super(message);
  }
}

/** A part of the address that cannot be read, by the pages' own name for it. */
export function unreadable(part: string): BadChoice {
  const sentence = (words: Words, address: AddressParts): string => {
    const [choice, value] = [words.named('choice', part), address[part]];
    if (value === undefined || value === '') return words.say('error.missing', { choice });
    return typeof value === 'string'
      ? words.say('error.unreadable', { choice, value: shortened(value) })
      : words.say('error.onlyOne', { choice });
  };
  return new BadChoice(part, sentence, { without: [part], label: 'error.without' });
}

/** A part without which there is no such page. */
export function missing(part: string): BadChoice {
  return new BadChoice(part, (words) => words.say('error.missing', { choice: words.named('choice', part) }));
}

/** A part that stands there as a list: `scope[]`. */
export function onlyOne(name: string): BadChoice {
  const choice = name.replace(/\[.*$/s, '');
  return new BadChoice(name, (words) => words.say('error.onlyOne', { choice: words.named('choice', choice) }), {
    without: [name],
    label: 'error.without',
  });
}

export function notStated(quarter: Quarter, label: string): BadChoice {
  return new BadChoice(
    `label=${label}`,
    (words) => words.say('filter.notSealed', { quarter: words.quarter(quarter), label: shortened(labelName(words, label)) }),
    CURRENT,
  );
}

export function labelAndMoment(): BadChoice {
  return new BadChoice('label asOf', (words) => words.say('filter.both'), CURRENT);
}

const CURRENT: WayOn = { without: ['label', 'asOf'], label: 'filter.clear' };

/** A service's 400: the first part that it could not read, or its rule in its own words. */
export function refusedChoice(problem: unknown): BadChoice {
  const { title, titleEn, errors } = (problem ?? {}) as Readonly<Record<string, unknown>>;
  const field: unknown = Array.isArray(errors) ? (errors[0] as { readonly field?: unknown } | undefined)?.field : undefined;
  if (typeof field === 'string') return unreadable(ownNames[field] ?? field);
  if (typeof title !== 'string') return new BadChoice('', (words) => words.say('error.unreadableSome'));
  return new BadChoice(title, (words) => words.sentence({ id: title, en: typeof titleEn === 'string' ? titleEn : title }));
}

/** Where the pages' addresses say it otherwise than the services'. */
const ownNames: Readonly<Record<string, string>> = { date: 'on' };

const shortened = (value: string): string => (value.length > 60 ? `${value.slice(0, 60)}…` : value);
