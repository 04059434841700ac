import { Inject, Injectable } from '@nestjs/common';
import type { Quarter } from '@okoce/domain';
import { inTransaction } from '@okoce/event-sourcing';
import { PG_POOL } from '@okoce/platform';
import type { ClientBase, Pool } from 'pg';
import { refuse } from '../domain/refusals';
import { countedClass } from '../domain/review/decided-classes';
import { ClassCounts, levelFigures } from '../domain/seal/level-figures';
import { verifiesConsistency } from '../domain/seal/tree-proofs';
import { archivedPeople } from '../persistence/archive.table';
import { decidedClasses, decisionsBefore, recordedDecisionsBefore } from '../persistence/assessment-acts.table';
import { insertEntries } from '../persistence/entries.table';
import { everyone } from '../persistence/people-ranges.queries';
import { createVerified, sumsBefore } from '../persistence/sealed-entries.queries';
import { countAssessed, statementsOf } from '../persistence/seals.table';
import type { Statement } from '../domain/seal/statement';
import { typesMakingFigures } from './contracts';
import { canonicalHash, entriesTree, sha256 } from './entries-root';
import { entriesOf } from './postings';
import { allRuleSets } from './rule-sets';
import { readBefore } from './sealed-people';
import { foundOf } from './ledger-threads';
import type { LedgerFound, LedgerWork } from './ledger-work';

/** What entries come to, from one place or another. */
export interface Recomputed {
  readonly root: string;
  readonly entries: number;
  /** SHA-256 of the canonical JSON of the figures of all levels. */
  readonly figuresHash: string;
}

export interface StatementVerification {
  readonly restatement: number;
  readonly sealed: Recomputed;
  /** From the archived contracts, entry by entry and person by person. */
  readonly archive: Recomputed;
  /** From the entries as they lie in the ledger. */
  readonly ledger: Recomputed;
  readonly assessments: { readonly sealed: number; readonly recomputed: number; readonly differing: number };
  /** Whether the tree begins with that of the statement before. */
  readonly consistent: boolean;
  readonly verified: boolean;
}

export interface Verification {
  readonly quarter: Quarter;
  readonly statements: readonly StatementVerification[];
  readonly verified: boolean;
}

/** Works each statement of a quarter out again, and compares it bit for bit with what was sealed. */
@Injectable()
export class SealVerification {
  constructor(@Inject(PG_POOL) private readonly pool: Pool) {}

  /** @throws RuleViolation for a quarter that is not sealed */
  async verify(quarter: Quarter): Promise<Verification> {
    const statements = await statementsOf(this.pool, quarter);
    const verified: StatementVerification[] = [];
    for (const [at, statement] of statements.entries()) {
      const before = statements[at - 1];
      verified.push(
        await inTransaction(
          this.pool,
          (client) => verifyStatement(this.pool, client, statement, before),
          'BEGIN ISOLATION LEVEL REPEATABLE READ',
        ),
      );
    }
    if (verified.length === 0) throw refuse('NOT_SEALED', { quarter });
    return { quarter, statements: verified, verified: verified.every((one) => one.verified) };
  }
}

async function verifyStatement(
  pool: Pool,
  client: ClientBase,
  statement: Statement,
  before: Statement | undefined,
): Promise<StatementVerification> {
  const { ledger, classes, assessments, sameEntries } = await workedOut(pool, client, statement);
  const summed = (counts: ClassCounts): Recomputed => {
    return { root: ledger.root, entries: ledger.entries, figuresHash: canonicalHash(levelFigures(ledger.sums, counts)) };
  };
  const fromLedger = summed(classes.ledger);
  // Entries that are the same person by person have the same root and sums.
  const archive = sameEntries ? summed(classes.archive) : await recomputedFromArchive(client, statement, classes.archive);
  const sealed = { root: statement.root, entries: statement.entries, figuresHash: canonicalHash(statement.figures) };
  const consistent = isConsistent(before, statement);
  const { sealed: known, recomputed: made, differing } = assessments;
  const verified = [archive, fromLedger].every((one) => sameAs(sealed, one)) && known === made && differing === 0 && consistent;
  return { restatement: statement.restatement, sealed, archive, ledger: fromLedger, assessments, consistent, verified };
}

/** The ledger as it lies; and everyone from the archive, against the ledger and what is stated of her. */
async function workedOut(pool: Pool, client: ClientBase, statement: Statement) {
  const { quarter, cutOff, restatement } = statement;
  // A sealed quarter keeps its rules.
  const ruleSet = (await allRuleSets(client)).find(({ version }) => version === statement.ruleSet);
  // Classes as they count: by what was decided as the facts say, and as the rows made of them do.
  const classes = { archive: new ClassCounts(), ledger: new ClassCounts() };
  const recorded = decidedClasses(await recordedDecisionsBefore(client, quarter, cutOff));
  const kept = decidedClasses(await decisionsBefore(client, quarter, cutOff));
  const sealed = await countAssessed(client, statement);
  let ledger: LedgerFound | undefined;
  let [sameEntries, recomputed, differing] = [true, 0, ruleSet ? 0 : sealed];
  const wanted: LedgerWork = { kind: 'ledger', quarter, cutOff, wanted: [] };
  const by = { statement: { quarter, restatement, cutOff }, ruleSet };
  for await (const found of foundOf(pool, client, wanted, { kind: 'compare', by })) {
    if (found.kind === 'ledger') ledger = found;
    if (found.kind !== 'compare') continue;
    const { compared } = found;
    sameEntries &&= compared.sameEntries;
    differing += compared.differing;
    recomputed += compared.assessed.length;
    for (const { participantId, centre, class: given } of compared.assessed) {
      classes.archive.add(centre, countedClass(recorded, participantId, given));
      classes.ledger.add(centre, countedClass(kept, participantId, given));
    }
  }
  if (!ledger) throw new Error('Nothing was found of the ledger');
  return { ledger, classes, sameEntries, assessments: { sealed, recomputed, differing } };
}

/** The entries that all contracts make, in a table of this transaction's own: where they are not those of the ledger, what they come to. */
async function recomputedFromArchive(client: ClientBase, statement: Statement, classes: ClassCounts): Promise<Recomputed> {
  const { cutOff } = statement;
  await createVerified(client);
  for await (const contracts of archivedPeople(client, everyone, typesMakingFigures)) {
    await insertEntries(client, readBefore(cutOff, contracts).flatMap(entriesOf), 'verified_entries');
  }
  return verifiedComeTo(client, statement, classes);
}

/** What the entries in the table of this transaction come to. */
export async function verifiedComeTo(client: ClientBase, { quarter, cutOff }: Statement, classes: ClassCounts): Promise<Recomputed> {
  const { tree, root } = await entriesTree(client, 'verified_entries', cutOff);
  const figures = levelFigures(await sumsBefore(client, 'verified_entries', quarter, cutOff), classes);
  return { root, entries: tree.size, figuresHash: canonicalHash(figures) };
}

export function sameAs(sealed: Recomputed, made: Recomputed): boolean {
  return sealed.root === made.root && sealed.entries === made.entries && sealed.figuresHash === made.figuresHash;
}

export function isConsistent(before: Statement | undefined, statement: Statement): boolean {
  if (!before) return statement.consistency.length === 0;
  const treeOf = ({ entries, root }: Statement) => ({ size: entries, root: Buffer.from(root, 'hex') });
  const proof = statement.consistency.map((hash) => Buffer.from(hash, 'hex'));
  return verifiesConsistency(sha256, { older: treeOf(before), newer: treeOf(statement), proof });
}
