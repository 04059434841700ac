import { Inject, Injectable } from '@nestjs/common';
import type { Quarter } from '@okoce/domain';
import { inTransaction } from '@okoce/event-sourcing';
import { PG_POOL } from '@okoce/platform';
import type { ClientBase, Pool } from 'pg';
import { refuse } from '../domain/refusals';
import { countedClass } from '../domain/review/decided-classes';
import { canonicalJson } from '../domain/seal/canonical-json';
import type { Json } from '../domain/seal/canonical-json';
import { hex } from '../domain/seal/entries-tree';
import { ClassCounts, levelFigures } from '../domain/seal/level-figures';
import type { LevelFigures } from '../domain/seal/level-figures';
import { verifiesConsistency } from '../domain/seal/tree-proofs';
import { decidedClasses, decisionsBefore, recordedDecisionsBefore } from '../persistence/assessment-acts.table';
import { createVerified, insertVerified, sumsBefore } from '../persistence/sealed-entries.queries';
import type { EntriesTable } from '../persistence/sealed-entries.queries';
import { assessmentsOf, countAssessed, statementsOf } from '../persistence/seals.table';
import type { Statement } from '../domain/seal/statement';
import { countedTypes } from './contracts';
import { entriesTree, sha256 } from './entries-root';
import { post } from './postings';
import { accountsOf } from './rebuild';
import { allRuleSets } from './rule-sets';
import { archivedPeople, assessedPeople } from './sealed-people';
import { sameAssessment } from './seals';

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
        await inTransaction(this.pool, (client) => verifyStatement(client, statement, before), 'BEGIN ISOLATION LEVEL REPEATABLE READ'),
      );
    }
    if (verified.length === 0) throw refuse('NOT_SEALED', { quarter });
    return { quarter, statements: verified, verified: verified.every((one) => one.verified) };
  }
}

async function verifyStatement(client: ClientBase, statement: Statement, before: Statement | undefined): Promise<StatementVerification> {
  await recomputeEntries(client, statement);
  const { classes, assessments } = await recomputeAssessments(client, statement);
  const archive = await recomputed(client, 'verified_entries', statement, classes.archive);
  const ledger = await recomputed(client, 'entries', statement, classes.ledger);
  const sealed = { root: statement.root, entries: statement.entries, figuresHash: hashOf(statement.figures) };
  const consistent = isConsistent(before, statement);
  const { sealed: known, recomputed: made, differing } = assessments;
  const verified = [archive, ledger].every((one) => sameAs(sealed, one)) && known === made && differing === 0 && consistent;
  return { restatement: statement.restatement, sealed, archive, ledger, assessments, consistent, verified };
}

async function recomputeEntries(client: ClientBase, { cutOff }: Statement): Promise<void> {
  await createVerified(client);
  for await (const contracts of archivedPeople(client, countedTypes)) {
    // What was recorded later comes later in the canonical order, so it changes none of these.
    const accounts = accountsOf(contracts.filter(({ recordedAt }) => recordedAt < cutOff));
    await insertVerified(
      client,
      accounts.flatMap((account) => post(account).entries),
    );
  }
}

/** Classes as they count: by what was decided as the facts say, and as the rows made of them do. */
interface CountedClasses {
  readonly archive: ClassCounts;
  readonly ledger: ClassCounts;
}

async function recomputeAssessments(
  client: ClientBase,
  statement: Statement,
): Promise<{ classes: CountedClasses; assessments: StatementVerification['assessments'] }> {
  // A sealed quarter keeps its rules.
  const ruleSet = (await allRuleSets(client)).find(({ version }) => version === statement.ruleSet);
  const classes = { archive: new ClassCounts(), ledger: new ClassCounts() };
  const recorded = decidedClasses(await recordedDecisionsBefore(client, statement.quarter, statement.cutOff));
  const kept = decidedClasses(await decisionsBefore(client, statement.quarter, statement.cutOff));
  const sealed = await countAssessed(client, statement);
  let [made, differing] = [0, 0];
  if (!ruleSet) return { classes, assessments: { sealed, recomputed: 0, differing: sealed } };
  for await (const people of assessedPeople(client, statement.quarter, statement.cutOff, ruleSet)) {
    const ids = people.map(({ participantId }) => participantId);
    const known = await assessmentsOf(client, statement, ids);
    for (const person of people) {
      const stated = known.get(person.participantId);
      classes.archive.add(person.centre, countedClass(recorded, person.participantId, person.assessment.class));
      classes.ledger.add(person.centre, countedClass(kept, person.participantId, person.assessment.class));
      made += 1;
      if (!stated || !sameAssessment(stated, person)) differing += 1;
    }
  }
  return { classes, assessments: { sealed, recomputed: made, differing } };
}

async function recomputed(
  client: ClientBase,
  table: EntriesTable,
  { quarter, cutOff }: Statement,
  classes: ClassCounts,
): Promise<Recomputed> {
  const { tree, root } = await entriesTree(client, table, cutOff);
  const figures = levelFigures(await sumsBefore(client, table, quarter, cutOff), classes);
  return { root, entries: tree.size, figuresHash: hashOf(figures) };
}

export function hashOf(figures: LevelFigures): string {
  return hex(sha256(Buffer.from(canonicalJson(figures as unknown as Json))));
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
