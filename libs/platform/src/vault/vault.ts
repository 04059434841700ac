import type { ClientBase, Pool } from 'pg';
import type { Caller } from '../auth/caller';

export interface VaultEntry {
  readonly subjectId: string;
  readonly kind: string;
  /** Tells entries of one kind apart, such as a licence's id; empty for the only one. */
  readonly ref?: string;
  readonly value: unknown;
}

export interface VaultClaim {
  readonly digest: string;
  readonly subjectId: string;
}

export interface VaultOptions {
  readonly pool: Pool;
  /** 32 bytes each. */
  readonly masterKey: Buffer;
  readonly indexKey: Buffer;
}

/** Personal data, encrypted under a key of its subject; every read is recorded. Nothing in it is ever changed: the latest entry counts. */
export class Vault {
  constructor(_options: VaultOptions) {}

  /** Within the caller's transaction, so that the row and its fact are one. */
  put(_client: ClientBase, _subjectId: string, _kind: string, _ref: string, _value: unknown): Promise<void> {
    throw new Error('Not written yet');
  }

  /** Thousands at once, in two statements. */
  putMany(_client: ClientBase, _entries: readonly VaultEntry[]): Promise<void> {
    throw new Error('Not written yet');
  }

  /** The latest entry, or undefined. Records who read what of whom and why before it answers. */
  read<Value>(_caller: Caller, _reason: string, _subjectId: string, _kind: string, _ref = ''): Promise<Value | undefined> {
    throw new Error('Not written yet');
  }

  /** As `read`, for a list of subjects; those without an entry are left out. */
  readMany<Value>(_caller: Caller, _reason: string, _subjectIds: readonly string[], _kind: string): Promise<ReadonlyMap<string, Value>> {
    throw new Error('Not written yet');
  }

  /** A keyed digest by which equal texts are found and nothing else is learnt; purposes never meet. */
  blindIndex(_purpose: string, _text: string): string {
    throw new Error('Not written yet');
  }

  /** A keyed digest of content, to tell whether two rows say the same. */
  digest(_purpose: string, _text: string): string {
    throw new Error('Not written yet');
  }

  /** Takes a digest in a unique index; answers who holds it now: the subject itself, or the earlier one. Waits for a transaction that contends. */
  claim(_client: ClientBase, _index: string, _digest: string, _subjectId: string): Promise<string> {
    throw new Error('Not written yet');
  }

  /** As `claim`, for many: the holder of each digest. Of two claims of one digest in a call, the first wins. */
  claimMany(_client: ClientBase, _index: string, _claims: readonly VaultClaim[]): Promise<ReadonlyMap<string, string>> {
    throw new Error('Not written yet');
  }

  /** Who holds each digest; those free are left out. */
  findClaims(_index: string, _digests: readonly string[], _client?: ClientBase): Promise<ReadonlyMap<string, string>> {
    throw new Error('Not written yet');
  }
}
