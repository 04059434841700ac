import { Inject, Injectable } from '@nestjs/common';
import type { Instant, Quarter } from '@okoce/domain';
import { EventStore, inTransaction } from '@okoce/event-sourcing';
import type { FactMetadata } from '@okoce/event-sourcing';
import { PG_POOL } from '@okoce/platform';
import type { Caller } from '@okoce/platform';
import type { ClientBase, Pool } from 'pg';
import type { RuleSet } from '../domain/assessment/rule-set';
import { refuse } from '../domain/refusals';
import { cutOffOf, leastMark } from '../domain/seal/cut-off';
import { labelOf } from '../domain/seal/label';
import { ClassCounts, DEFINITIONS_VERSION, levelFigures } from '../domain/seal/level-figures';
import type { Assessed } from '../domain/seal/seal-facts';
import { consistencyRanges } from '../domain/seal/tree-proofs';
import { insertNotAssessed } from '../persistence/not-assessed.table';
import { countedClass } from '../domain/review/decided-classes';
import { announcementsOf } from '../persistence/announcements.queries';
import { decisionsOf } from '../persistence/assessment-acts.queries';
import { LOCK_FOR_STATEMENT, decidedClasses, decisionsBefore } from '../persistence/assessment-acts.table';
import { subjectsOfFacts } from '../persistence/fact-subjects.queries';
import { countBefore, firstRecordedAt, participantsBetween, sumsBefore } from '../persistence/sealed-entries.queries';
import {
  assessmentsOf,
  differencesOf,
  insertAssessments,
  insertDifferences,
  insertStatement,
  sealedQuarters,
  statementsOf,
} from '../persistence/seals.table';
import { differencesTold } from '../domain/seal/statement';
import type { SealedAssessment, Statement, ToldDifference } from '../domain/seal/statement';
import { Completeness } from './completeness';
import { DecisionsSince } from './decisions-since';
import type { Moved } from './decisions-since';
import { entriesTree } from './entries-root';
import { seenFacts } from './entry-access';
import { differencesBetween } from './restatement-differences';
import { ruleSetInForce, ruleSetOfVersion } from './rule-sets';
import { recordRestatement, recordSeal } from './seal-records';
import type { Making } from './seal-records';
import { sameAssessment } from './sealed-comparison';
import { assessedAmong } from './sealed-people';
import { foundOf } from './ledger-threads';
import { assessmentRow } from './ledger-work';
import type { LedgerFound, LedgerWork } from './ledger-work';

export interface SealRequest {
  readonly quarter: Quarter;
  readonly baseline: boolean;
  readonly now: Instant;
  readonly notBefore?: Instant | undefined;
  /** Who asks, for the facts. */
  readonly metadata: FactMetadata;
}

/** The last statement, whether it was made now or nothing changed. */
export type Restated = Statement & {
  /** What was recorded before this moment was looked at: all sources were complete up to it. */
  readonly countedTo: Instant;
};

const SNAPSHOT = `BEGIN ISOLATION LEVEL REPEATABLE READ; ${LOCK_FOR_STATEMENT}`;
const UNIQUE_VIOLATION = '23505';
/** What two who write the same statement at once run into: its own key, or that of the first of its assessments, which are written before it. */
const KEYS_OF_A_STATEMENT: readonly unknown[] = ['seals_pkey', 'seal_assessments_pkey'];

/**
 * What is stated of a quarter for ever: its seal, and restatements. A statement is written in one transaction, with all its assessments or not at
 * all; it holds what was recorded before its cut-off, which no later fact can change.
 */
@Injectable()
export class Seals {
  constructor(
    @Inject(PG_POOL) private readonly pool: Pool,
    private readonly completeness: Completeness,
    private readonly store: EventStore,
  ) {}

  /** The seal first; none of a quarter that is not sealed. */
  statements(quarter: Quarter): Promise<readonly Statement[]> {
    return statementsOf(this.pool, quarter);
  }

  /** One of them by its label, with what it changed, as far as the caller may see the facts behind it. @throws RuleViolation */
  async statement(
    quarter: Quarter,
    label: string,
    caller: Caller,
  ): Promise<{ statement: Statement; differences: readonly ToldDifference[] }> {
    const statements = await this.statements(quarter);
    const statement = statements.find((one) => labelOf(one) === label);
    if (!statement) throw refuse('NOT_SEALED', { quarter, label });
    const differences = await differencesOf(this.pool, quarter, statement.restatement);
    const since = statements.find(({ restatement }) => restatement === statement.restatement - 1)?.cutOff ?? statement.cutOff;
    const factIds = differences.flatMap(({ facts }) => facts.map(({ factId }) => factId));
    const isSeen = await this.sightOf(caller, factIds, since, statement.cutOff);
    return { statement, differences: differencesTold(differences, await decisionsOf(this.pool, quarter), isSeen) };
  }

  private async sightOf(caller: Caller, factIds: readonly string[], since: Instant, before: Instant): Promise<(factId: string) => boolean> {
    if (caller.centres === 'all') return () => true;
    const seen = await seenFacts(caller, await subjectsOfFacts(this.pool, factIds, since, before), this.pool);
    return (factId) => seen.has(factId);
  }

  quarters(): Promise<readonly Quarter[]> {
    return sealedQuarters(this.pool);
  }

  /** Seals a quarter; of one that is sealed, its seal. @throws RuleViolation */
  async seal(request: SealRequest): Promise<Statement> {
    const sealed = await this.once(request.quarter, 0, (client) => this.writeSeal(client, request));
    if (!sealed) throw new Error(`The seal of ${request.quarter} was neither written nor found`);
    return sealed;
  }

  /** States a quarter anew if what was recorded since changes any of it; the last statement of it. @throws RuleViolation */
  async restate({ quarter, now, metadata }: Pick<SealRequest, 'quarter' | 'now' | 'metadata'>): Promise<Restated> {
    const last = (await this.statements(quarter)).at(-1);
    if (!last) throw refuse('NOT_SEALED', { quarter });
    let lookedTo = last.cutOff;
    const made = await this.once(quarter, last.restatement + 1, async (client) => {
      // Everything up to the least mark is in: nothing recorded before it can come any more.
      lookedTo = leastMark(await this.completeness.bySource(client), last.cutOff);
      await this.writeRestatement(client, last, lookedTo, { now, metadata });
    });
    return made ? { ...made, countedTo: made.cutOff } : { ...last, countedTo: lookedTo };
  }

  /**
   * Writes a statement unless it is there, or is written by another meanwhile; undefined when there was nothing to write.
   * @throws RuleViolation where it was announced before, and its rows are gone
   */
  private async once(quarter: Quarter, restatement: number, write: (client: ClientBase) => Promise<void>): Promise<Statement | undefined> {
    const written = async (): Promise<Statement | undefined> =>
      (await this.statements(quarter)).find((one) => one.restatement === restatement);
    const known = await written();
    if (known) return known;
    const writeOnce = async (client: ClientBase): Promise<void> => {
      const announced = (await announcementsOf(client, quarter)).some((one) => one.restatement >= restatement);
      if (!announced) return write(client);
      // Another was faster, or somebody took away what was stated: a second announcement would say otherwise under the same name.
      const isThere = (await statementsOf(client, quarter)).some((one) => one.restatement === restatement);
      if (!isThere) throw refuse('STATED_BEFORE', { quarter, label: labelOf({ restatement }) });
      return undefined;
    };
    await inTransaction(this.pool, writeOnce, SNAPSHOT).catch(async (error: unknown) => {
      // Rows without their statement, put in by hand, are no other who was faster.
      if (!isOfAStatement(error) || !(await written())) throw error;
    });
    this.store.notifyAppended();
    return written();
  }

  private async writeSeal(client: ClientBase, { quarter, baseline, now, notBefore, metadata }: SealRequest): Promise<void> {
    const sources = await this.completeness.bySource(client);
    const cutOff = cutOffOf({ quarter, baseline, now, notBefore, sources, firstRecordedAt: await firstRecordedAt(client) });
    const ruleSet = await ruleSetInForce(client, quarter);
    const statement = { quarter, restatement: 0, baseline, cutOff, completeTo: leastMark(sources, cutOff) };
    const { classes, assessed, ledger } = await this.assessEveryone(client, statement, ruleSet);
    const figures = levelFigures(ledger.sums, classes);
    const versions = { ruleSet: ruleSet.version, definitions: DEFINITIONS_VERSION };
    const stated = { ...statement, ...versions, root: ledger.root, entries: ledger.entries, consistency: [], figures };
    await insertStatement(client, stated, metadata.actor.id);
    await insertNotAssessed(client, stated);
    await recordSeal(this.store, client, stated, assessed, { now, metadata });
  }

  private async assessEveryone(client: ClientBase, statement: Pick<Statement, 'quarter' | 'restatement' | 'cutOff'>, ruleSet: RuleSet) {
    const { quarter, cutOff } = statement;
    const classes = new ClassCounts();
    const decided = decidedClasses(await decisionsBefore(client, quarter, cutOff));
    const assessed: Assessed[] = [];
    let ledger: LedgerFound | undefined;
    const wanted: LedgerWork = { kind: 'ledger', quarter, cutOff, wanted: [] };
    for await (const found of foundOf(this.pool, client, wanted, { kind: 'assess', by: { quarter, cutOff, ruleSet } })) {
      if (found.kind === 'ledger') ledger = found;
      if (found.kind !== 'assess') continue;
      for (const { participantId, centre, class: given } of found.people) {
        classes.add(centre, countedClass(decided, participantId, given));
        // There may be hundreds of thousands: what the log is told of each, and no more, is kept in memory.
        assessed.push({ participantId, centre, assessment: { class: given, ruleSet: ruleSet.version } });
      }
      await insertAssessments(client, statement, found.people);
    }
    if (!ledger) throw new Error('Nothing was found of the ledger');
    return { classes, assessed, ledger };
  }

  private async writeRestatement(client: ClientBase, last: Statement, cutOff: Instant, making: Making): Promise<void> {
    const { quarter, baseline, ruleSet } = last;
    const statement = { quarter, restatement: last.restatement + 1, baseline, cutOff, completeTo: cutOff, ruleSet };
    const classes = ClassCounts.from(last.figures.centres);
    const reassessed: Moved[] = [];
    // An assessment is made of what names its person, so those alone can change of whom something was recorded.
    const named = await participantsBetween(client, last.cutOff, cutOff);
    for await (const people of assessedAmong(client, named, { quarter, cutOff, ruleSet: await ruleSetOfVersion(client, ruleSet) })) {
      const changed = await changedSince(client, last, people);
      reassessed.push(...changed);
      await insertAssessments(
        client,
        statement,
        changed.map(({ now }) => assessmentRow(now)),
      );
    }
    const decisions = await DecisionsSince.of(client, last, cutOff);
    const recounted = decisions.recounted([...reassessed, ...(await decisions.ofTheSame(client, reassessed))]);
    for (const { before, now } of recounted) classes.move(before, now);
    const figures = levelFigures(await sumsBefore(client, 'entries', quarter, cutOff), classes);
    const differences = await differencesBetween(client, last, { cutOff, figures }, reassessed, recounted);
    if (differences.length === 0) return;
    const wanted = consistencyRanges(last.entries, await countBefore(client, 'entries', cutOff));
    const { tree, root } = await entriesTree(client, 'entries', cutOff, wanted);
    const definitions = DEFINITIONS_VERSION;
    const consistency = tree.hashesOf(wanted);
    const stated = { ...statement, definitions, root, entries: tree.size, consistency, figures };
    await insertStatement(client, stated, making.metadata.actor.id);
    await insertNotAssessed(client, stated);
    await insertDifferences(client, statement, differences);
    const assessed = reassessed.map(({ now }) => briefly(now));
    await recordRestatement(this.store, client, stated, last.root, differences, assessed, making);
  }
}

function isOfAStatement(error: unknown): boolean {
  const { code, constraint } = error as { readonly code?: unknown; readonly constraint?: unknown };
  return code === UNIQUE_VIOLATION && KEYS_OF_A_STATEMENT.includes(constraint);
}

function briefly({ participantId, centre, assessment }: SealedAssessment): Assessed {
  return { participantId, centre, assessment: { class: assessment.class, ruleSet: assessment.ruleSet } };
}

async function changedSince(client: ClientBase, last: Statement, people: readonly SealedAssessment[]): Promise<readonly Moved[]> {
  const known = await assessmentsOf(
    client,
    last,
    people.map(({ participantId }) => participantId),
  );
  return people.flatMap((now) => {
    const before = known.get(now.participantId);
    return before && sameAssessment(before, now) ? [] : [{ before, now }];
  });
}
