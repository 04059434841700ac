import { Inject, Injectable } from '@nestjs/common';
import type { Quarter } from '@okoce/domain';
import { inTransaction } from '@okoce/event-sourcing';
import { PG_POOL } from '@okoce/platform';
import type { ClientBase, Pool } from 'pg';
import { refuse } from '../domain/refusals';
import { countedClass } from '../domain/review/decided-classes';
import { ClassCounts, levelFigures } from '../domain/seal/level-figures';
import { announcedAndMissing } from '../domain/seal/announcements';
import { areToldAsTheyStand } from '../domain/seal/told-parts';
import type { PartsTold } from '../domain/seal/told-parts';
import { verifiesConsistency } from '../domain/seal/tree-proofs';
import { announcementsOf } from '../persistence/announcements.queries';
import { archivedPeople } from '../persistence/archive.table';
import { decidedClasses, decisionsBefore, recordedDecisionsBefore } from '../persistence/assessment-acts.table';
import { insertEntries } from '../persistence/entries.table';
import { NotAssessedCounts, notAssessedOf } from '../persistence/not-assessed.table';
import { everyone } from '../persistence/people-ranges.queries';
import { createVerified, sumsBefore } from '../persistence/sealed-entries.queries';
import { countAssessed, countWithoutStatement, statementsOf } from '../persistence/seals.table';
import { countOtherSums } from '../persistence/sums.table';
import type { Statement } from '../domain/seal/statement';
import { besideAnnounced, partsTold, toldWithoutStatement, untold } from './announced-statements';
import type { Told } from './announced-statements';
import { typesMakingFigures } from './contracts';
import { canonicalHash, entriesTree, sha256 } from './entries-root';
import { knownBefore, peopleRead } from './people-read';
import { entriesOf } from './postings';
import { allRuleSets } from './rule-sets';
import { foundOf } from './ledger-threads';
import type { LedgerFound, LedgerWork } from './ledger-work';

/** What entries come to, from one place or another. */
export interface Recomputed {
  readonly root: string;
  readonly entries: number;
  /** SHA-256 of the canonical JSON of the figures of all levels. */
  readonly figuresHash: string;
}

/** The ledger as it stands today, beside what was stated of it. */
export interface LedgerStanding {
  /** People whose entries are not those that their archived contracts make. */
  readonly people: number;
  /** Sums by day, by quarter and by when it was recorded that are not what the entries add up to, and of classes what the classes do. */
  readonly sums: number;
  /** People of whose classes something else is kept than their archived contracts make; those who wait to be assessed again are left out. */
  readonly classes: number;
}

export interface AssessmentsCompared {
  readonly sealed: number;
  readonly recomputed: number;
  /** Those that are not stated bit for bit. */
  readonly differing: number;
  /** Centres of which it is stated otherwise how many could not be assessed, and why. */
  readonly centresDiffering: number;
}

export interface StatementVerification {
  readonly restatement: number;
  readonly sealed: Recomputed;
  /** From the archived contracts, entry by entry and person by person. */
  readonly archive: Recomputed;
  /** From the entries as they lie in the ledger. */
  readonly ledger: Recomputed;
  readonly assessments: AssessmentsCompared;
  /** Whether the tree begins with that of the statement before. */
  readonly consistent: boolean;
  /** Whether it was told once, and as it stands; and what of it otherwise. */
  readonly announced: boolean;
  readonly otherwise: readonly string[];
  /** What was told of its assessments, and of what it changed at each centre. */
  readonly parts: PartsTold;
  readonly verified: boolean;
}

export interface Verification {
  readonly quarter: Quarter;
  readonly statements: readonly StatementVerification[];
  /** None where no statement is there any more. */
  readonly ledger: LedgerStanding | null;
  /** Statements that were told, and are not there. */
  readonly announcedMissing: number;
  /** Assessments and differences that are told of statements that are not there. */
  readonly toldWithoutStatement: number;
  /** Assessments, differences and reasons of statements that are not there. */
  readonly rowsWithoutStatement: number;
  readonly verified: boolean;
}

/** Works each statement of a quarter out again, and compares it bit for bit with what was sealed. */
@Injectable()
export class SealVerification {
  constructor(@Inject(PG_POOL) private readonly pool: Pool) {}

  /** @throws RuleViolation for a quarter that is not sealed, and never was */
  async verify(quarter: Quarter): Promise<Verification> {
    const read = (client: ClientBase): Promise<StatedQuarter> => statedQuarter(client, quarter);
    const { statements, beside, ...strays } = await inTransaction(this.pool, read, SNAPSHOT);
    if (isUnknown(statements, strays)) throw refuse('NOT_SEALED', { quarter });
    const verified: StatementVerification[] = [];
    let standing: LedgerStanding | null = null;
    for (const [at, statement] of statements.entries()) {
      const isLast = at === statements.length - 1;
      const work = async (client: ClientBase): Promise<StatementVerification> => {
        const worked = await workedOut(this.pool, client, statement, isLast);
        if (isLast) standing = { people: worked.otherEntries, sums: await countOtherSums(client), classes: worked.otherClasses };
        return verifyStatement(client, worked, statement, statements[at - 1], beside[at] ?? untold);
      };
      verified.push(await inTransaction(this.pool, work, SNAPSHOT));
    }
    const isWhole = standsAsItShould(standing) && hasNone(strays);
    return { quarter, statements: verified, ledger: standing, ...strays, verified: isWhole && verified.every((one) => one.verified) };
  }
}

const SNAPSHOT = 'BEGIN ISOLATION LEVEL REPEATABLE READ';

function standsAsItShould(standing: LedgerStanding | null): boolean {
  return standing?.people === 0 && standing.sums === 0 && standing.classes === 0;
}

/** What belongs to statements that are not there. */
export type Strays = Pick<Verification, 'announcedMissing' | 'toldWithoutStatement' | 'rowsWithoutStatement'>;

export function hasNone({ announcedMissing, toldWithoutStatement, rowsWithoutStatement }: Strays): boolean {
  return announcedMissing + toldWithoutStatement + rowsWithoutStatement === 0;
}

/** A quarter that is not sealed, and never was. */
export function isUnknown(statements: readonly Statement[], { announcedMissing, toldWithoutStatement }: Strays): boolean {
  return statements.length === 0 && announcedMissing + toldWithoutStatement === 0;
}

interface StatedQuarter extends Strays {
  readonly statements: readonly Statement[];
  /** By their place. */
  readonly beside: readonly Told[];
}

/** Of one moment, as a statement and what is told of it are written in one transaction. */
async function statedQuarter(client: ClientBase, quarter: Quarter): Promise<StatedQuarter> {
  const statements = await statementsOf(client, quarter);
  const announcements = await announcementsOf(client, quarter);
  const told = await partsTold(client, quarter, 'events');
  return {
    statements,
    beside: await besideAnnounced(client, statements, announcements, told),
    announcedMissing: announcedAndMissing(statements, announcements),
    toldWithoutStatement: toldWithoutStatement(told, statements),
    rowsWithoutStatement: await countWithoutStatement(client, quarter),
  };
}

async function verifyStatement(
  client: ClientBase,
  { ledger, classes, assessments, otherEntries }: WorkedOut,
  statement: Statement,
  before: Statement | undefined,
  told: Told,
): Promise<StatementVerification> {
  const summed = (counts: ClassCounts): Recomputed => {
    return { root: ledger.root, entries: ledger.entries, figuresHash: canonicalHash(levelFigures(ledger.sums, counts)) };
  };
  const fromLedger = summed(classes.ledger);
  // Entries that are the same person by person have the same root and sums.
  const archive = otherEntries === 0 ? summed(classes.archive) : await recomputedFromArchive(client, statement, classes.archive);
  const sealed = { root: statement.root, entries: statement.entries, figuresHash: canonicalHash(statement.figures) };
  const consistent = isConsistent(before, statement);
  const verified = [archive, fromLedger].every((one) => sameAs(sealed, one)) && areSame(assessments) && consistent && isToldSo(told);
  return { restatement: statement.restatement, sealed, archive, ledger: fromLedger, assessments, consistent, ...told, verified };
}

interface WorkedOut {
  readonly ledger: LedgerFound;
  readonly classes: { readonly archive: ClassCounts; readonly ledger: ClassCounts };
  readonly otherEntries: number;
  readonly otherClasses: number;
  readonly assessments: AssessmentsCompared;
}

/**
 * The ledger as it lies; and everyone from the archive, against the ledger and what is stated of her.
 *
 * @param toToday compares all entries: not only those that were recorded by the cut-off
 */
async function workedOut(pool: Pool, client: ClientBase, statement: Statement, toToday: boolean): Promise<WorkedOut> {
  const { quarter, cutOff, restatement } = statement;
  // A sealed quarter keeps its rules.
  const ruleSet = (await allRuleSets(client)).find(({ version }) => version === statement.ruleSet);
  // Classes as they count: by what was decided as the facts say, and as the rows made of them do.
  const classes = { archive: new ClassCounts(), ledger: new ClassCounts() };
  const recorded = decidedClasses(await recordedDecisionsBefore(client, quarter, cutOff));
  const kept = decidedClasses(await decisionsBefore(client, quarter, cutOff));
  const sealed = await countAssessed(client, statement);
  let ledger: LedgerFound | undefined;
  const notAssessed = new NotAssessedCounts();
  let [otherEntries, otherClasses, recomputed, differing] = [0, 0, 0, ruleSet ? 0 : sealed];
  const wanted: LedgerWork = { kind: 'ledger', quarter, cutOff, wanted: [] };
  const by = { statement: { quarter, restatement, cutOff }, ruleSet, toToday };
  for await (const found of foundOf(pool, client, wanted, { kind: 'compare', by })) {
    if (found.kind === 'ledger') ledger = found;
    if (found.kind !== 'compare') continue;
    const { compared } = found;
    otherEntries += compared.otherEntries;
    otherClasses += compared.otherClasses;
    differing += compared.differing;
    recomputed += compared.assessed.length;
    for (const { participantId, centre, class: given, reason } of compared.assessed) {
      notAssessed.add(centre, reason);
      classes.archive.add(centre, countedClass(recorded, participantId, given));
      classes.ledger.add(centre, countedClass(kept, participantId, given));
    }
  }
  if (!ledger) throw new Error('Nothing was found of the ledger');
  const centresDiffering = ruleSet ? notAssessed.differingFrom(await notAssessedOf(client, statement, '')) : 0;
  return { ledger, classes, otherEntries, otherClasses, assessments: { sealed, recomputed, differing, centresDiffering } };
}

/** The entries that all contracts make, in a table of this transaction's own: where they are not those of the ledger, what they come to. */
async function recomputedFromArchive(client: ClientBase, statement: Statement, classes: ClassCounts): Promise<Recomputed> {
  const { cutOff } = statement;
  await createVerified(client);
  for await (const contracts of archivedPeople(client, everyone, typesMakingFigures)) {
    await insertEntries(client, knownBefore(cutOff, peopleRead(contracts)).flatMap(entriesOf), 'verified_entries');
  }
  return verifiedComeTo(client, statement, classes);
}

/** What the entries in the table of this transaction come to. */
export async function verifiedComeTo(client: ClientBase, { quarter, cutOff }: Statement, classes: ClassCounts): Promise<Recomputed> {
  const { tree, root } = await entriesTree(client, 'verified_entries', cutOff);
  const figures = levelFigures(await sumsBefore(client, 'verified_entries', quarter, cutOff), classes);
  return { root, entries: tree.size, figuresHash: canonicalHash(figures) };
}

export function areSame({ sealed, recomputed, differing, centresDiffering }: AssessmentsCompared): boolean {
  return sealed === recomputed && differing === 0 && centresDiffering === 0;
}

export function sameAs(sealed: Recomputed, made: Recomputed): boolean {
  return sealed.root === made.root && sealed.entries === made.entries && sealed.figuresHash === made.figuresHash;
}

export function isToldSo({ announced, parts }: Told): boolean {
  return announced && areToldAsTheyStand(parts);
}

export function isConsistent(before: Statement | undefined, statement: Statement): boolean {
  if (!before) return statement.consistency.length === 0;
  const treeOf = ({ entries, root }: Statement) => ({ size: entries, root: Buffer.from(root, 'hex') });
  const proof = statement.consistency.map((hash) => Buffer.from(hash, 'hex'));
  return verifiesConsistency(sha256, { older: treeOf(before), newer: treeOf(statement), proof });
}
