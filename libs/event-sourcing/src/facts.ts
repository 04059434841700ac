/** Who caused a fact: opaque ids only. `import` and `sample` are exempt from the limits on dating back. */
export interface Actor {
  readonly id: string;
  readonly role: string;
  readonly channel: 'live' | 'import' | 'sample';
}

export interface FactMetadata {
  readonly actor: Actor;
  readonly correlationId: string;
  readonly causationId?: string;
}

export interface NewFact {
  readonly type: string;
  /** Version of the type's stored shape; 1 if left out. */
  readonly typeVersion?: number;
  readonly data: object;
  /** Minted by the store if left out. */
  readonly factId?: string;
}

export interface StoredFact {
  /** The fact's place in this service's store, from 1; gaps are normal. */
  readonly position: number;
  readonly streamId: string;
  /** From 1, without gaps. */
  readonly streamVersion: number;
  readonly type: string;
  readonly typeVersion: number;
  readonly factId: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly metadata: FactMetadata;
  /** ISO 8601 UTC in whole milliseconds, never below that of the stream's previous fact. */
  readonly recordedAt: string;
}

/** `any`: whatever is there; `none`: the stream must not exist; a number: exactly that version. All are enforced. */
export type ExpectedVersion = 'any' | 'none' | number;

export interface StreamAppend {
  readonly streamId: string;
  readonly expectedVersion: ExpectedVersion;
  readonly facts: readonly NewFact[];
}

export interface AppendedStream {
  readonly streamId: string;
  readonly version: number;
}

/** The stream was not at the version the writer expected; nothing was appended. */
export class VersionConflict extends Error {
  constructor(readonly streamIds: readonly string[]) {
    super(`Version conflict on ${streamIds.join(', ')}`);
    this.name = 'VersionConflict';
  }
}

/** The same Idempotency-Key came with another request body; nothing was appended. */
export class IdempotencyKeyReused extends Error {
  constructor(readonly key: string) {
    super('This Idempotency-Key was used for another request');
    this.name = 'IdempotencyKeyReused';
  }
}

/** A pure aggregate, structurally: libs/domain declares the same shape, and neither imports the other. */
export interface DeciderShape<State, Command, Fact> {
  readonly initialState: State;
  decide(command: Command, state: State): readonly Fact[];
  evolve(state: State, fact: Fact): State;
}

/** The Idempotency-Key has an outcome already; nothing was appended. In a transaction, roll back before looking the outcome up. */
export class IdempotencyKeyTaken extends Error {
  constructor(readonly key: string) {
    super('This Idempotency-Key has an outcome already');
    this.name = 'IdempotencyKeyTaken';
  }
}

/** The state that a stream's stored facts make. */
export function stateOf<State, Command, Fact>(
  decider: DeciderShape<State, Command, Fact>,
  history: readonly Pick<StoredFact, 'type' | 'data'>[],
): State {
  // What is stored under a type is what the decider of that type wrote, after upcasting.
  return history.reduce((state, { type, data }) => decider.evolve(state, { type, data } as Fact), decider.initialState);
}
