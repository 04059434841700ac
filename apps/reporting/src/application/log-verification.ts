import { Inject, Injectable } from '@nestjs/common';
import type { Instant, Quarter } from '@okoce/domain';
import { topics } from '@okoce/event-contracts';
import { inTransaction } from '@okoce/event-sourcing';
import type { EventLog } from '@okoce/event-sourcing';
import { EVENT_LOG, PG_POOL } from '@okoce/platform';
import type { ClientBase, Pool } from 'pg';
import { refuse } from '../domain/refusals';
import { countedClass } from '../domain/review/decided-classes';
import { ClassCounts } from '../domain/seal/level-figures';
import { announcedAndMissing } from '../domain/seal/announcements';
import type { Statement } from '../domain/seal/statement';
import { insertEntries } from '../persistence/entries.table';
import * as logged from '../persistence/logged-contracts.table';
import { NotAssessedCounts, notAssessedOf } from '../persistence/not-assessed.table';
import { createVerified } from '../persistence/sealed-entries.queries';
import { assessmentsOf, countAssessed, countWithoutStatement, statementsOf } from '../persistence/seals.table';
import { besideAnnounced, partsTold, toldWithoutStatement, untold } from './announced-statements';
import type { Told } from './announced-statements';
import { canonicalHash } from './entries-root';
import { LogReplay, everyTopic } from './log-replay';
import type { LogGap } from './log-replay';
import { peopleRead } from './people-read';
import { entriesOf } from './postings';
import { allRuleSets } from './rule-sets';
import { areSame, hasNone, isConsistent, isToldSo, isUnknown, sameAs, verifiedComeTo } from './seal-verification';
import type { AssessmentsCompared, Recomputed, StatementVerification, Strays } from './seal-verification';
import { isStatedSo } from './sealed-comparison';
import { assessedOf } from './sealed-people';

export interface LogStatementVerification extends Pick<
  StatementVerification,
  'restatement' | 'sealed' | 'assessments' | 'consistent' | 'announced' | 'otherwise' | 'parts' | 'verified'
> {
  /** From the contracts of the log alone; null where the log does not hold them all. */
  readonly log: Recomputed | null;
}

export interface LogVerification extends Strays {
  readonly quarter: Quarter;
  readonly log: logged.LoggedCounts & { readonly kind: EventLog['kind']; readonly gaps: readonly LogGap[] };
  readonly statements: readonly LogStatementVerification[];
  readonly verified: boolean;
}

const PEOPLE_AT_ONCE = 1_000;
/** Before all that is recorded. */
const NOTHING_STATED = '1970-01-01T00:00:00.000Z' as Instant;

/**
 * Works each statement of a quarter out from the log alone, Kafka or embedded: neither the archive nor the ledger is asked, but for how many
 * contracts the log lacks. What it makes of the log is in tables of its transaction.
 */
@Injectable()
export class LogVerifications {
  constructor(
    @Inject(PG_POOL) private readonly pool: Pool,
    @Inject(EVENT_LOG) private readonly log: EventLog,
  ) {}

  /** @throws RuleViolation for a quarter that is not sealed, and never was */
  async verify(quarter: Quarter): Promise<LogVerification> {
    const statements = await statementsOf(this.pool, quarter);
    const lastCutOff = statements.at(-1)?.cutOff ?? NOTHING_STATED;
    return inTransaction(
      this.pool,
      async (client) => {
        const of = statements.length === 0 ? [topics.reporting] : everyTopic;
        const replay = await LogReplay.of(this.log, client, { quarter, before: lastCutOff, of });
        const { gaps, announcements } = replay;
        const told = await partsTold(client, quarter, 'logged_facts');
        // As they are now: one that was made while the log was read is not missing.
        const now = await statementsOf(this.pool, quarter);
        const strays = {
          announcedMissing: announcedAndMissing(now, announcements),
          toldWithoutStatement: toldWithoutStatement(told, now),
          rowsWithoutStatement: await countWithoutStatement(client, quarter),
        };
        if (isUnknown(statements, strays)) throw refuse('NOT_SEALED', { quarter });
        const beside = await besideAnnounced(client, statements, announcements, told);
        const verified: LogStatementVerification[] = [];
        for (const [at, statement] of statements.entries())
          verified.push(await verifyStatement(client, replay, statement, statements[at - 1], beside[at] ?? untold));
        const log = { kind: this.log.kind, ...(await logged.countLogged(client, lastCutOff)), gaps };
        const isWhole = log.missing === 0 && hasNone(strays);
        return { quarter, log, statements: verified, ...strays, verified: isWhole && verified.every((one) => one.verified) };
      },
      'BEGIN ISOLATION LEVEL REPEATABLE READ',
    );
  }
}

async function verifyStatement(
  client: ClientBase,
  replay: LogReplay,
  statement: Statement,
  before: Statement | undefined,
  told: Told,
): Promise<LogStatementVerification> {
  const { restatement, root, entries, figures } = statement;
  const sealed = { root, entries, figuresHash: canonicalHash(figures) };
  const consistent = isConsistent(before, statement);
  const known = await countAssessed(client, statement);
  if (replay.gaps.length > 0) {
    const assessments = { sealed: known, recomputed: 0, differing: known, centresDiffering: 0 };
    return { restatement, sealed, log: null, assessments, consistent, ...told, verified: false };
  }
  const { log, ...made } = await recomputeStatement(client, replay, statement);
  const assessments = { sealed: known, ...made };
  const verified = sameAs(sealed, log) && areSame(assessments) && consistent && isToldSo(told);
  return { restatement, sealed, log, assessments, consistent, ...told, verified };
}

async function recomputeStatement(
  client: ClientBase,
  replay: LogReplay,
  statement: Statement,
): Promise<{ readonly log: Recomputed } & Omit<AssessmentsCompared, 'sealed'>> {
  const { quarter, cutOff } = statement;
  const ruleSet = (await allRuleSets(client)).find(({ version }) => version === statement.ruleSet);
  const decided = replay.decided(cutOff);
  const classes = new ClassCounts();
  const notAssessed = new NotAssessedCounts();
  let [recomputed, differing] = [0, 0];
  await createVerified(client);
  for await (const contracts of logged.loggedPeople(client, cutOff, PEOPLE_AT_ONCE)) {
    const read = peopleRead(contracts);
    await insertEntries(client, read.flatMap(entriesOf), 'verified_entries');
    const people = ruleSet ? assessedOf(read, { quarter, ruleSet }) : [];
    const known = await assessmentsOf(
      client,
      statement,
      people.map(({ participantId }) => participantId),
    );
    for (const person of people) {
      const stated = known.get(person.participantId);
      classes.add(person.centre, countedClass(decided, person.participantId, person.assessment.class));
      notAssessed.add(person.centre, person.assessment.reason);
      recomputed += 1;
      if (!stated || !isStatedSo(stated, person)) differing += 1;
    }
  }
  const centresDiffering = ruleSet ? notAssessed.differingFrom(await notAssessedOf(client, statement, '')) : 0;
  return { log: await verifiedComeTo(client, statement, classes), recomputed, differing, centresDiffering };
}
