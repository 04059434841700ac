import type { ClientBase, Pool } from 'pg';
import { backOff, delay, isRollback } from './errors';
import type { EventStore } from './event-store';
import { IdempotencyKeyReused, IdempotencyKeyTaken, stateOf, VersionConflict, type DeciderShape, type FactMetadata } from './facts';
import { KeyedQueue } from './keyed-queue';
import { inTransaction } from './sql';

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

/** What `outcome` and `alongside` are told: also the state after the command, for answers that are the same when it was already so. */
export interface CommandOutcomeInput<State, Fact> extends CommandResult<Fact> {
  readonly state: State;
}

export interface CommandRequest<State, Command, Fact extends DecidedFact> {
  readonly decider: DeciderShape<State, Command, Fact>;
  readonly streamId: string;
  readonly command: Command;
  readonly metadata: FactMetadata;
  /** Throws when whoever asks may not: before anything else is said of the stream, its version included. Asked of the very state that is decided on. */
  readonly allow?: (state: State) => void;
  /** From If-Match: no retry, VersionConflict. */
  readonly expectedVersion?: number;
  readonly idempotency?: { readonly key: string; readonly requestHash: string };
  /** What is stored with the key, and returned again on a repeat. */
  readonly outcome: (result: CommandOutcomeInput<State, Fact>) => object;
  /** In the same transaction, before the append, and only when there are facts: locks by which what is recorded is ordered with something else. */
  readonly beforehand?: (client: ClientBase) => Promise<void>;
  /** In the same transaction, after the append, and only when there are facts: vault rows, indexes. Facts and rows are one. */
  readonly alongside?: (client: ClientBase, result: CommandOutcomeInput<State, Fact>) => Promise<void>;
}

export interface CommandAnswer<Fact> extends CommandResult<Fact> {
  readonly outcome: object;
  /** The key had been used for the same request: `outcome` is the first one's, `version` what it says, `facts` is empty. */
  readonly replayed: boolean;
}

const MOST_ATTEMPTS = 20;

/** Load, decide, append: the one way a command becomes facts. */
export class CommandHandler {
  /** Commands of this process for one stream would only make each other repeat. */
  private readonly streams = new KeyedQueue();

  constructor(
    readonly store: EventStore,
    readonly pool: Pool,
  ) {}

  /**
   * Throws what `allow`, the decider or `alongside` throws, IdempotencyKeyReused, or VersionConflict: at once with an expected version,
   * else after 20 attempts, each of which loads and decides again.
   */
  execute<State, Command, Fact extends DecidedFact>(request: CommandRequest<State, Command, Fact>): Promise<CommandAnswer<Fact>> {
    return this.streams.run(request.streamId, () => this.untilDecided(request));
  }

  /**
   * The answer that was given under this key, undefined for a first arrival: for callers that have something to ask before they may execute,
   * and must not ask it of a repeat. Throws IdempotencyKeyReused.
   */
  async repeated(idempotency: CommandRequest<unknown, unknown, never>['idempotency']): Promise<CommandAnswer<never> | undefined> {
    if (!idempotency) return undefined;
    const { key, requestHash } = idempotency;
    const stored = await this.store.findOutcome(key);
    if (!stored) return undefined;
    if (stored.requestHash !== requestHash) throw new IdempotencyKeyReused(key);
    const version = 'version' in stored.outcome ? Number(stored.outcome.version) : 0;
    return { outcome: stored.outcome, version, facts: [], replayed: true };
  }

  private async untilDecided<State, Command, Fact extends DecidedFact>(
    request: CommandRequest<State, Command, Fact>,
  ): Promise<CommandAnswer<Fact>> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(request);
      } catch (error) {
        // A repeat never gets through, as its key is taken: whether it is one is asked only of what was refused, and costs a first arrival nothing.
        const repeat = await this.repeated(request.idempotency);
        if (repeat) return repeat;
        if (error instanceof VersionConflict && request.expectedVersion !== undefined) throw error;
        const again = error instanceof VersionConflict || error instanceof IdempotencyKeyTaken || isRollback(error);
        if (!again || attempt >= MOST_ATTEMPTS) throw error;
        await delay(backOff(attempt, 2, 50));
      }
    }
  }

  private async attempt<State, Command, Fact extends DecidedFact>(
    request: CommandRequest<State, Command, Fact>,
  ): Promise<CommandAnswer<Fact>> {
    const { decider, streamId, command, expectedVersion, beforehand, alongside } = request;
    const history = await this.store.readStream(streamId);
    const state = stateOf(decider, history);
    request.allow?.(state);
    if (expectedVersion !== undefined && expectedVersion !== history.length) throw new VersionConflict([streamId]);
    const facts = decider.decide(command, state);
    const result = { version: history.length + facts.length, facts };
    const told = { ...result, state: facts.reduce((before, fact) => decider.evolve(before, fact), state) };
    const outcome = request.outcome(told);
    const append = (client?: ClientBase) => this.append(request, history.length, facts, outcome, client);
    if ((beforehand || alongside) && facts.length > 0) {
      await inTransaction(this.pool, async (client) => {
        await beforehand?.(client);
        await append(client);
        await alongside?.(client, told);
      });
      this.store.notifyAppended();
    } else {
      await append();
    }
    return { ...result, outcome, replayed: false };
  }

  private async append<State, Command, Fact extends DecidedFact>(
    { streamId, metadata, idempotency }: CommandRequest<State, Command, Fact>,
    version: number,
    facts: readonly Fact[],
    outcome: object,
    client: ClientBase | undefined,
  ): Promise<void> {
    const appends = facts.length > 0 ? [{ streamId, expectedVersion: version, facts }] : [];
    await this.store.append(appends, metadata, {
      ...(client ? { client } : {}),
      ...(idempotency ? { idempotency: { ...idempotency, outcome } } : {}),
    });
  }
}
