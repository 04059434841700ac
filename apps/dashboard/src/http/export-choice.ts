import { labelAndMoment, unreadable } from './bad-choice';

/** As a link or a visitor writes it: anything may stand there. */
export type ExportAddress = Readonly<Record<string, unknown>>;

const names = ['format', 'level', 'label', 'asOf', 'separator'] as const;
export type ExportQuery = { readonly format: string } & Readonly<Partial<Record<(typeof names)[number], string>>>;

/** What is asked of the service; whether it makes sense there, the service says. @throws BadChoice for what is no text */
export function readExport(address: ExportAddress): ExportQuery {
  const given = names.flatMap((name) => {
    const value = address[name];
    if (value === undefined || value === '') return [];
    if (typeof value !== 'string') throw unreadable(name);
    return [[name, value] as const];
  });
  const query: ExportQuery = { format: 'xlsx', ...Object.fromEntries(given) };
  if (query.label !== undefined && query.asOf !== undefined) throw labelAndMoment();
  return query;
}
