import { districts, parseQuarter } from '@okoce/domain';
import type { Words } from '../messages/language';

/** What stands in a part of a fact, as people write it: a day, a moment, a month, a centre by its name; else as it is. */
export function fieldText(words: Words, value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'boolean') return words.say(value ? 'value.yes' : 'value.no');
  if (typeof value === 'number') return words.number(value);
  if (typeof value === 'string') return textOf(words, value);
  if (Array.isArray(value)) return value.map((each) => fieldText(words, each)).join(', ');
  return Object.entries(value)
    .map(([name, part]) => `${words.named('field', name)}: ${fieldText(words, part)}`)
    .join('; ');
}

function textOf(words: Words, text: string): string {
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return words.moment(text);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return words.day(text);
  if (/^\d{4}-\d{2}$/.test(text)) return words.month(text);
  const quarter = parseQuarter(text);
  if (quarter) return words.quarter(quarter);
  const district = districts.find(({ code }) => code === text);
  return district ? `${district.name} (${text})` : text;
}
