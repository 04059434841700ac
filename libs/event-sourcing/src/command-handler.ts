import type { ClientBase, Pool } from 'pg';
import type { EventStore } from './event-store';
import type { DeciderShape, FactMetadata } from './facts';

export interface DecidedFact {
  readonly type: string;
  readonly data: object;
}

export interface CommandResult<Fact> {
  /** The stream's version after the command. */
  readonly version: number;
  /** What was recorded: empty when the command had nothing to add. */
  readonly facts: readonly Fact[];
}

export interface CommandRequest<State, Command, Fact extends DecidedFact> {
  readonly decider: DeciderShape<State, Command, Fact>;
  readonly streamId: string;
  readonly command: Command;
  readonly metadata: FactMetadata;
  /** From If-Match: no retry, VersionConflict. */
  readonly expectedVersion?: number;
  readonly idempotency?: { readonly key: string; readonly requestHash: string };
  /** What is stored with the key, and returned again on a repeat. */
  readonly outcome: (result: CommandResult<Fact>) => object;
  /** In the same transaction: vault rows, indexes. Facts and rows are one. */
  readonly alongside?: (client: ClientBase, result: CommandResult<Fact>) => Promise<void>;
}

export interface CommandAnswer<Fact> extends CommandResult<Fact> {
  readonly outcome: object;
  /** The key had been used for the same request: `outcome` is the first one's, `facts` is empty. */
  readonly replayed: boolean;
}

export class CommandHandler {
  constructor(
    readonly store: EventStore,
    readonly pool: Pool,
  ) {}

  execute<State, Command, Fact extends DecidedFact>(_request: CommandRequest<State, Command, Fact>): Promise<CommandAnswer<Fact>> {
    throw new Error('Not written yet');
  }
}
