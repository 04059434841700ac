import type { CalendarDate, Quarter } from '@okoce/domain';
import { en } from './en';
import { id, type MessageKey } from './id';

export type Language = 'id' | 'en';
export const languages: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { id, en };
export type { MessageKey };

type NamedGroup =
  | ('definition' | 'evidence' | 'thing' | 'as' | 'kind' | 'fact' | 'counts' | 'by' | 'trainingKind' | 'step')
  | ('name' | 'explains' | 'measure' | 'recorded' | 'field' | 'service' | 'role' | 'via' | 'because' | 'choice');

/** `{n}`, or where a language tells one from many `{n:fact|facts}`. */
const PLACE = /\{(\w+)(?::([^|}]+)\|([^}]+))?\}/g;
const ROMAN = ['I', 'II', 'III', 'IV'];

/** Words, numbers and days of one language; days and times are always WIB. */
export class Words {
  constructor(readonly language: Language) {}

  readonly #locale = (): string => (this.language === 'id' ? 'id-ID' : 'en-GB');

  say(key: MessageKey, values: Readonly<Record<string, string>> = {}): string {
    return languages[this.language][key].replace(PLACE, (whole, name: string, one?: string, many?: string) => {
      const value = values[name];
      if (value === undefined || one === undefined) return value ?? whole;
      return `${value} ${value === '1' ? one : many}`;
    });
  }

  /** What a service names; a name that is new here stands for itself. */
  named(group: NamedGroup, name: string, values: Readonly<Record<string, string>> = {}): string {
    const key = `${group}.${name}`;
    return key in id ? this.say(key as MessageKey, values) : name;
  }

  /** A sentence of a service's own, its days and months written out. */
  sentence(sentence: Readonly<Record<Language, string>>): string {
    return sentence[this.language].replace(/\b\d{4}-\d{2}(-\d{2})?\b/g, (text, day?: string) => (day ? this.day(text) : this.month(text)));
  }

  number(value: number): string {
    return new Intl.NumberFormat(this.#locale()).format(value);
  }

  /** Floored, so that a target is never shown as reached before it is. */
  percent(part: number, whole: number): string {
    const tenths = Math.floor((part * 1000) / whole) / 10;
    return (
      new Intl.NumberFormat(this.#locale(), {
        maximumFractionDigits: tenths < 10 ? 1 : 0,
        roundingMode: 'floor',
      } as Intl.NumberFormatOptions).format(tenths) + '%'
    );
  }

  quarter(quarter: Quarter): string {
    return this.say('quarter.name', { roman: ROMAN[Number(quarter.slice(6)) - 1] ?? '', year: quarter.slice(0, 4) });
  }

  day(day: CalendarDate | string): string {
    return new Intl.DateTimeFormat(this.#locale(), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
  }

  month(month: string): string {
    return new Intl.DateTimeFormat(this.#locale(), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      new Date(`${month}-01T00:00:00Z`),
    );
  }

  moment(instant: string): string {
    const text = new Intl.DateTimeFormat(this.#locale(), { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Jakarta' }).format(
      new Date(instant),
    );
    return `${text} WIB`;
  }
}
