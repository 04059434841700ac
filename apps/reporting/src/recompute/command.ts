import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { parseInstant, parseQuarter } from '@okoce/domain';
import type { Instant, Quarter } from '@okoce/domain';
import { canonicalHash } from '../application/entries-root';
import type { RuleSet } from '../domain/assessment/rule-set';
import { RuleSetRefused, readRuleSet } from '../domain/assessment/rule-set-reader';
import { firstDocument, firstRuleSet, ruleSetFor } from '../domain/assessment/rule-sets';
import { adoptedFor } from './adopted';
import { BadLines, readHistory } from './history';
import type { HistoryContract } from './history';
import { recompute } from './recompute';

const LINES_NAMED = 50;

/** Where a command says what it found. */
export interface Output {
  result(text: string): void;
  complaint(text: string): void;
}

interface Question {
  readonly file: string;
  readonly quarter: Quarter;
  readonly asOf: Instant | null;
  readonly rules: Rules;
  readonly json: boolean;
}

/** A rule set with the SHA-256 of its document, by which histories name it. */
interface Rules {
  readonly ruleSet: RuleSet;
  readonly documentHash: string;
}

/** What is asked for cannot be read as a question. */
class Misuse extends Error {}

/**
 * `recompute HISTORY.ndjson --quarter 2027-Q1 [--as-of INSTANT] [--rule-set FILE] [--json]`: a quarter from a file of contracts alone, by the first
 * rule set or the one in a file; needs no database. Where the history says which rule set was adopted for the quarter, by that one or not at all.
 * @returns the exit code: 0 it was computed; 1 some lines are no contracts; 2 it could not run
 */
export async function recomputeCommand(args: readonly string[], output: Output): Promise<0 | 1 | 2> {
  try {
    const { file, quarter, asOf, rules, json } = await questionOf(args);
    const contracts = await readable(file, () =>
      readHistory(createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })),
    );
    assertInForce(rules, quarter, contracts);
    const recomputed = recompute(contracts, quarter, asOf, rules.ruleSet);
    output.result(`${JSON.stringify(recomputed, null, json ? 0 : 2)}\n`);
    return 0;
  } catch (error) {
    if (error instanceof BadLines) {
      output.complaint(badLines(error));
      return 1;
    }
    if (!(error instanceof Misuse)) throw error;
    output.complaint(`${error.message}\n`);
    return 2;
  }
}

async function questionOf(args: readonly string[]): Promise<Question> {
  const { values, file } = parsed(args);
  const quarter = parseQuarter(values.quarter ?? '');
  if (!quarter) throw new Misuse(`Triwulan ditulis seperti 2027-Q1, bukan "${values.quarter ?? ''}". (Not a quarter.)`);
  const asOf = values['as-of'] === undefined ? null : parseInstant(values['as-of']);
  if (asOf === undefined)
    throw new Misuse(`Saat ditulis dengan zona waktunya, seperti 2027-04-21T00:00:00+07:00, bukan "${values['as-of']}". (Not an instant.)`);
  const rules = values['rule-set'] === undefined ? firstRules(quarter) : await rulesIn(values['rule-set']);
  return { file, quarter, asOf, rules, json: values.json ?? false };
}

function firstRules(quarter: Quarter): Rules {
  const ruleSet = ruleSetFor(quarter, [firstRuleSet]);
  if (!ruleSet) throw new Misuse(`Belum ada aturan penilaian untuk ${quarter}. (No rule set holds for that quarter.)`);
  return { ruleSet, documentHash: canonicalHash(firstDocument) };
}

/** Whoever recomputes by other rules than were adopted gets other classes, and would not know why. @throws Misuse */
function assertInForce({ ruleSet, documentHash }: Rules, quarter: Quarter, contracts: readonly HistoryContract[]): void {
  const adopted = adoptedFor(contracts, quarter);
  if (!adopted || adopted.documentHash === documentHash) return;
  const { version, fromQuarter, documentHash: hash } = adopted;
  throw new Misuse(
    [
      `Menurut riwayat ini ${quarter} dinilai dengan aturan ${version}, berlaku sejak ${fromQuarter}, bukan dengan aturan ${ruleSet.version}: beri dokumennya dengan --rule-set FILE.`,
      `(By this history ${quarter} is assessed by rule set ${version}, in force from ${fromQuarter}, not by ${ruleSet.version}: give its document with --rule-set FILE.)`,
      `  SHA-256 ${version}: ${hash}`,
      `  SHA-256 ${ruleSet.version}: ${documentHash}`,
    ].join('\n'),
  );
}

/** Whatever quarter it is made for: a candidate is tried on past ones. */
async function rulesIn(file: string): Promise<Rules> {
  const text = await readable(file, () => readFile(file, 'utf8'));
  try {
    const document: unknown = JSON.parse(text);
    return { ruleSet: readRuleSet(document), documentHash: canonicalHash(document) };
  } catch (error) {
    if (error instanceof SyntaxError) throw new Misuse(`${file} bukan JSON. (${error.message})`);
    if (!(error instanceof RuleSetRefused)) throw error;
    const faults = error.faults.map(({ place, sentence }) => `\n  ${place || '/'}: ${sentence.id} (${sentence.en})`);
    throw new Misuse(`${file} bukan aturan penilaian. (No rule set.)${faults.join('')}`);
  }
}

interface Parsed {
  readonly values: { readonly quarter?: string; readonly 'as-of'?: string; readonly 'rule-set'?: string; readonly json?: boolean };
  readonly file: string;
}

function parsed(args: readonly string[]): Parsed {
  const usage = 'recompute HISTORY.ndjson --quarter 2027-Q1 [--as-of INSTANT] [--rule-set FILE] [--json]';
  const text = { type: 'string' } as const;
  try {
    const options = { quarter: text, 'as-of': text, 'rule-set': text, json: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [file, ...more] = positionals;
    if (file !== undefined && more.length === 0) return { values, file };
  } catch (error) {
    throw new Misuse(`${(error as Error).message}\n${usage}`);
  }
  throw new Misuse(usage);
}

function badLines({ reasons }: BadLines): string {
  const named = [...reasons].slice(0, LINES_NAMED).map(([line, { id, en }]) => `  ${line}: ${id} (${en})`);
  const rest = reasons.size - named.length;
  return [
    `${reasons.size} baris tidak dapat dipakai, maka tidak ada yang dihitung. (Lines that cannot be used: nothing is computed.)`,
    ...named,
    ...(rest > 0 ? [`  ... dan ${rest} lagi (and more)`] : []),
    '',
  ].join('\n');
}

/** @throws Misuse for a file that is not there, or may not be read */
async function readable<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw isOfFile(error) ? new Misuse(`${file} tidak dapat dibaca. (${error.message})`) : error;
  }
}

/** No such file, or none that may be read. */
function isOfFile(error: unknown): error is NodeJS.ErrnoException {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return ['ENOENT', 'ENOTDIR', 'EACCES', 'EISDIR'].includes(String(code));
}
