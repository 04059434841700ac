import type { Pool } from 'pg';
import type { EventLog, Logger, OutgoingRecord } from '../event-log';
import type { EventStore } from '../event-store';
import type { StoredFact } from '../facts';

export interface RelayOptions {
  readonly pool: Pool;
  readonly store: EventStore;
  readonly log: EventLog;
  readonly topic: string;
  /** Names the leader's lock: one leader a service and database. */
  readonly service: string;
  /** A private fact to its contracts; none if nobody outside needs it. A throw stops the relay: nothing may be skipped. */
  readonly toRecords: (fact: StoredFact) => readonly OutgoingRecord[];
  readonly completenessRecord: (completeTo: string, partition: number) => OutgoingRecord;
  readonly logger: Logger;
  /** Facts a page, one publish call a page. */
  readonly pageSize?: number;
}

export interface RelayProgress {
  /** Whether this process leads; another one waits its turn. */
  readonly leading: boolean;
  /** The position up to which all facts are in the log. */
  readonly position: number;
  /** False while facts are known to wait for the relay. */
  readonly caughtUp: boolean;
  /** Milliseconds since the epoch of the last page sent, or of the last time there was nothing to send. */
  readonly lastProgressAt: number;
  readonly completeTo?: string;
}

export interface RunningRelay {
  /** There is something to relay: call it after an append. */
  wake(): void;
  stop(): Promise<void>;
  /** Resolves when the relay gave up by itself, with the reason; never on stop(). */
  readonly failed: Promise<Error>;
  progress(): RelayProgress;
}

/** Sends every fact of the store to its topic, in order, at least once, from a stored checkpoint; and says how complete the topic is. */
export function startRelay(_options: RelayOptions): RunningRelay {
  throw new Error('Not written yet');
}
