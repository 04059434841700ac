import type { Envelope } from '@okoce/event-contracts';
import type { LogRecord } from '@okoce/event-sourcing';
import type { ClientBase } from 'pg';

export interface ConsumedFact {
  readonly record: LogRecord;
  readonly envelope: Envelope;
  /** False for a type this build has no contract of; its data is unchecked. */
  readonly known: boolean;
}

/** What a consumer's method gets: facts of one partition in order, and the transaction that moves the position. */
export interface FactBatch {
  readonly topic: string;
  readonly partition: number;
  readonly records: readonly ConsumedFact[];
  readonly client: ClientBase;
}
