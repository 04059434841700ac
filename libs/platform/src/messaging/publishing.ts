import { randomUUID } from 'node:crypto';
import { assertPublishable, topics, toRecord, type Envelope, type ServiceName } from '@okoce/event-contracts';
import { startRelay, type EventLog, type EventStore, type OutgoingRecord, type RunningRelay, type StoredFact } from '@okoce/event-sourcing';
import type { Pool } from 'pg';
import type { Logger } from '../logging/logger';
import type { Publication } from '../service/service-definition';

export type Publisher = (fact: StoredFact) => Publication | undefined;

export interface PublishingOptions {
  readonly service: ServiceName;
  readonly publisher: Publisher;
  readonly sourceBase: string;
  readonly pool: Pool;
  readonly store: EventStore;
  readonly log: EventLog;
  readonly logger: Logger;
}

/** Starts the relay of a service: its facts, as its publisher maps them, to its topic. */
export function startPublishing(options: PublishingOptions): RunningRelay {
  const { service, publisher, sourceBase, pool, store, log, logger } = options;
  return startRelay({
    pool,
    store,
    log,
    topic: topics[service],
    service,
    logger,
    toRecords: (fact) => recordsOf(fact, service, publisher, sourceBase),
    completenessRecord: (completeTo, partition) => completenessRecord(service, completeTo, partition, sourceBase),
  });
}

/** The contract records of one private fact: none or one. Throws when the publisher made what the contract does not allow. */
export function recordsOf(fact: StoredFact, service: ServiceName, publisher: Publisher, sourceBase: string): readonly OutgoingRecord[] {
  const publication = publisher(fact);
  if (!publication) return [];
  assertPublishable(publication.type, publication.data);
  const { correlationId, causationId } = fact.metadata;
  const envelope: Envelope = {
    id: fact.factId,
    source: service,
    type: publication.type,
    subject: publication.subject ?? fact.streamId,
    time: fact.recordedAt,
    data: { ...publication.data },
    sequence: fact.streamVersion,
    position: fact.position,
    correlationid: correlationId,
    ...(causationId === undefined ? {} : { causationid: causationId }),
  };
  return [toRecord(envelope, sourceBase)];
}

/** "Nothing recorded up to this moment is still to come", for one partition; no position, as it is no fact. */
export function completenessRecord(service: ServiceName, completeTo: string, partition: number, sourceBase: string): OutgoingRecord {
  const envelope: Envelope = {
    id: randomUUID(),
    source: service,
    type: `okoce.${service}.CompletenessDeclared.v1`,
    subject: service,
    time: completeTo,
    data: { completeTo, occurredAt: completeTo },
  };
  return { ...toRecord(envelope, sourceBase), partition };
}
