import type { Quarter } from '@okoce/domain';
import type { LevelFigures, SealedFigures } from '../domain/seal/level-figures';
import type { Statement } from '../domain/seal/statement';
import { isoMoment, query } from './sql';
import type { Queryable } from './sql';

/** What a statement says of itself: without its figures, which are tens of kilobytes. */
export type StatementHead = Pick<Statement, 'quarter' | 'restatement' | 'baseline' | 'cutOff' | 'ruleSet' | 'root' | 'sealedAt'>;

type Row = Omit<StatementHead, 'baseline'> & { readonly baseline: string } & Record<string, unknown>;

const columns = `quarter, restatement::bigint AS restatement, baseline::text AS baseline, ${isoMoment('cut_off')} AS "cutOff", rule_set AS "ruleSet",
  root, ${isoMoment('sealed_at')} AS "sealedAt"`;

/** All of a quarter, the seal first. */
export async function statementHeadsOf(on: Queryable, quarter: Quarter): Promise<readonly StatementHead[]> {
  return heads(await query<Row>(on, 'statement-heads', `SELECT ${columns} FROM seals WHERE quarter = $1 ORDER BY restatement`, [quarter]));
}

/** The last of each sealed quarter. */
export async function lastStatementHeads(on: Queryable): Promise<readonly StatementHead[]> {
  const text = `SELECT DISTINCT ON (quarter) ${columns} FROM seals ORDER BY quarter, restatement DESC`;
  return heads(await query<Row>(on, 'last-statement-heads', text, []));
}

/** @param code of a regency or a centre; null: of the programme */
export async function statedFiguresOf(
  on: Queryable,
  { quarter, restatement }: Pick<Statement, 'quarter' | 'restatement'>,
  level: keyof LevelFigures,
  code: string | null,
): Promise<SealedFigures | undefined> {
  const text = `SELECT (figures #> $3::text[])::json AS figures FROM seals WHERE quarter = $1 AND restatement = $2`;
  const path = code === null ? [level] : [level, code];
  const { rows } = await query<{ figures: SealedFigures | null }>(on, 'stated-figures', text, [quarter, restatement, path]);
  return rows[0]?.figures ?? undefined;
}

export async function statedFiguresOfCentres(
  on: Queryable,
  { quarter, restatement }: Pick<Statement, 'quarter' | 'restatement'>,
): Promise<LevelFigures['centres']> {
  const text = `SELECT (figures -> 'centres')::json AS centres FROM seals WHERE quarter = $1 AND restatement = $2`;
  const { rows } = await query<{ centres: LevelFigures['centres'] }>(on, 'stated-figures-of-centres', text, [quarter, restatement]);
  return rows[0]?.centres ?? ({} as LevelFigures['centres']);
}

function heads({ rows }: { readonly rows: readonly Row[] }): readonly StatementHead[] {
  return rows.map((row) => ({ ...row, baseline: row.baseline === 'true' }));
}
