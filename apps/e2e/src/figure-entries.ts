import type { Client } from './client';

/** The most that a page may have. */
const LIMIT = 200;

/** An entry as it is listed under a figure. */
export interface FigureEntry {
  readonly centre: string;
  readonly day: string;
  readonly counts: number;
  readonly subject: { readonly id: string };
  readonly fact: { readonly id: string; readonly type: string; readonly source: string; readonly path: string };
}

export interface ListedFigure {
  readonly value: number;
  readonly entries: readonly FigureEntry[];
}

/** A figure with the entries of all its pages. */
export async function entriesUnder(client: Client, path: string, label: string): Promise<ListedFigure> {
  const entries: FigureEntry[] = [];
  let value: unknown;
  let after: unknown = undefined;
  do {
    const page = await client.get(
      'reporting',
      `${path}?label=${label}&limit=${LIMIT}${after === undefined ? '' : `&after=${String(after)}`}`,
    );
    expect({ path, status: page.status }).toEqual({ path, status: 200 });
    value ??= page.body['value'];
    entries.push(...(page.body['entries'] as FigureEntry[]));
    after = page.body['next'];
  } while (after !== null);
  return { value: Number(value), entries };
}

/** The part of a path under which reports of a scope are. */
export function levelsOf(code: string): 'regencies' | 'centres' {
  return code.split('.').length === 2 ? 'regencies' : 'centres';
}
