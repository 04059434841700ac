import type { Instant } from '@okoce/domain';
import type { EventStore, FactMetadata } from '@okoce/event-sourcing';
import type { ClientBase } from 'pg';
import { participantAssessed, quarterRestated, quarterSealed } from '../domain/seal/seal-facts';
import type { Assessed, SealFact, Stated } from '../domain/seal/seal-facts';
import type { CentreDifference } from '../domain/seal/statement';
import { canonicalHash } from './entries-root';

/** By whom and when a statement is made. */
export interface Making {
  readonly now: Instant;
  readonly metadata: FactMetadata;
}

const AT_ONCE = 1_000;

/** Records a seal as facts, in the transaction that keeps it: what the log is told of it. */
export async function recordSeal(
  store: EventStore,
  client: ClientBase,
  statement: Stated,
  assessed: readonly Assessed[],
  { now, metadata }: Making,
): Promise<void> {
  await recordQuarter(store, client, statement, [quarterSealed(statement, now)], metadata);
  await recordAssessed(store, client, statement, assessed, { now, metadata });
}

/** The same of a restatement, with what it changed. */
export async function recordRestatement(
  store: EventStore,
  client: ClientBase,
  statement: Stated,
  previousRoot: string,
  differences: readonly CentreDifference[],
  assessed: readonly Assessed[],
  { now, metadata }: Making,
): Promise<void> {
  const differencesHash = canonicalHash(differences);
  await recordQuarter(store, client, statement, quarterRestated(statement, previousRoot, differencesHash, differences, now), metadata);
  await recordAssessed(store, client, statement, assessed, { now, metadata });
}

async function recordQuarter(
  store: EventStore,
  client: ClientBase,
  { quarter }: Stated,
  facts: readonly SealFact[],
  metadata: FactMetadata,
): Promise<void> {
  await store.append([{ streamId: quarter, expectedVersion: 'any', facts }], metadata, { client });
}

/** A stream a person and quarter: what becomes of one assessment. */
async function recordAssessed(
  store: EventStore,
  client: ClientBase,
  statement: Stated,
  assessed: readonly Assessed[],
  { now, metadata }: Making,
): Promise<void> {
  for (let from = 0; from < assessed.length; from += AT_ONCE) {
    const appends = assessed.slice(from, from + AT_ONCE).map((person) => ({
      streamId: `${statement.quarter}.${person.participantId}`,
      expectedVersion: 'any' as const,
      facts: [participantAssessed(statement, person, now)],
    }));
    await store.append(appends, metadata, { client });
  }
}
