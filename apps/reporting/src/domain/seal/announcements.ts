import { allDefinitions } from '../definitions/definitions';
import { canonicalJson } from './canonical-json';
import type { Json } from './canonical-json';
import { regularCutOff } from './cut-off';
import { quarterRestated, quarterSealed } from './seal-facts';
import type { CentreDifference, Statement } from './statement';

/** What was told of a statement: `QuarterSealed` or `QuarterRestated`, as recorded or as the log has it. */
export interface Announcement {
  readonly factId: string;
  readonly restatement: number;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A statement beside what was told of it. */
export interface Announced {
  /** It was told once, and as it stands. */
  readonly announced: boolean;
  /** What of it was told otherwise, or does not follow from its quarter or the statement before. */
  readonly otherwise: readonly string[];
}

/** A statement with what hangs on it. */
export interface Kept {
  readonly statement: Statement;
  readonly before: Statement | undefined;
  readonly differences: readonly CentreDifference[];
  /** Of their canonical JSON. */
  readonly differencesHash: string;
}

export function announcedAs(kept: Kept, announcements: readonly Announcement[]): Announced {
  const told = announcements.filter(({ restatement }) => restatement === kept.statement.restatement);
  const [only] = told;
  const otherwise = [...(only && told.length === 1 ? otherwiseThan(only.data, dataOf(kept)) : []), ...otherwiseThanBefore(kept)];
  return { announced: told.length === 1 && otherwise.length === 0, otherwise };
}

/** Told, and not there any more. */
export function announcedAndMissing(statements: readonly Statement[], announcements: readonly Announcement[]): number {
  const there = new Set(statements.map(({ restatement }) => restatement));
  return new Set(announcements.flatMap(({ restatement }) => (there.has(restatement) ? [] : [restatement]))).size;
}

/** As it would be told today. */
function dataOf({ statement, before, differences, differencesHash }: Kept): Readonly<Record<string, unknown>> {
  const { sealedAt } = statement;
  if (statement.restatement === 0) return { ...quarterSealed(statement, sealedAt).data };
  const [restated] = quarterRestated(statement, before?.root ?? '', differencesHash, differences, sealedAt);
  return { ...restated?.data };
}

function otherwiseThan(told: Readonly<Record<string, unknown>>, kept: Readonly<Record<string, unknown>>): readonly string[] {
  const textOf = (value: unknown): string => canonicalJson((value ?? null) as Json);
  const names = [...new Set([...Object.keys(kept), ...Object.keys(told)])].filter((name) => name !== 'occurredAt');
  return names.filter((name) => textOf(told[name]) !== textOf(kept[name]));
}

/** What no contract says of a statement, but its quarter or the statement before does. */
function otherwiseThanBefore({ statement, before, differences }: Kept): readonly string[] {
  const { quarter, restatement, baseline, cutOff, completeTo, ruleSet, definitions } = statement;
  const follows: Readonly<Record<string, boolean>> =
    restatement === 0
      ? { baseline: baseline === (cutOff !== regularCutOff(quarter)), differences: differences.length === 0 }
      : {
          baseline: baseline === before?.baseline,
          ruleSet: ruleSet === before?.ruleSet,
          definitions: isInOrder(before?.definitions, definitions),
          cutOff: before !== undefined && cutOff >= before.cutOff,
          completeTo: completeTo === cutOff,
        };
  return Object.keys(follows).filter((name) => follows[name] === false);
}

/** Versions of definitions that there have been, the later no earlier one. */
function isInOrder(earlier: string | undefined, later: string): boolean {
  const [before, after] = [earlier, later].map((version) => allDefinitions.findIndex((known) => known.version === version));
  return before !== undefined && after !== undefined && before >= 0 && before <= after;
}
