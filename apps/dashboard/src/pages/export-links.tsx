import type { PeriodReport } from '../api/reports';
import type { Words } from '../messages/language';
import type { Choice } from './parts';

export interface ExportChoice {
  readonly quarter: string;
  readonly label?: string | undefined;
  readonly asOf?: string | undefined;
  readonly level?: 'all' | 'centres' | 'regencies' | 'programme';
}

const forms = [
  { key: 'export.xlsx', query: { format: 'xlsx' } },
  { key: 'export.csv', query: { format: 'csv' } },
  { key: 'export.csvLocal', query: { format: 'csv', separator: 'semicolon' } },
] as const;

/** What a page shows: the statement it is of, or what was recorded by its moment. */
export function exportOf({ quarter, asOf }: Pick<Choice, 'quarter' | 'asOf'>, { label }: Pick<PeriodReport, 'label'>): ExportChoice {
  return { quarter, asOf, label: label === 'current' ? undefined : label };
}

/** The same figures as files. */
export function ExportLinks({ words, choice, of }: { words: Words; choice: ExportChoice; of?: string }) {
  return (
    <p class="exports">
      {of === undefined ? <span>{words.say('export.take')}</span> : null}
      {forms.map(({ key, query }) => (
        <a href={exportAddress(choice, query)} download {...(of === undefined ? {} : { 'aria-label': `${words.say(key)}, ${of}` })}>
          {words.say(key)}
        </a>
      ))}
    </p>
  );
}

export function exportAddress({ quarter, label, asOf, level }: ExportChoice, form: Readonly<Record<string, string>>): string {
  const given = { ...form, ...(level ? { level } : {}), ...(label ? { label } : {}), ...(asOf && !label ? { asOf } : {}) };
  return `/export/${encodeURIComponent(quarter)}?${new URLSearchParams(given).toString()}`;
}
