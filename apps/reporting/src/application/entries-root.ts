import { hash } from 'node:crypto';
import type { Instant } from '@okoce/domain';
import type { ClientBase } from 'pg';
import { canonicalJson } from '../domain/seal/canonical-json';
import type { Json } from '../domain/seal/canonical-json';
import { EntriesTree, hex } from '../domain/seal/entries-tree';
import type { LeafRange } from '../domain/seal/tree-hash';
import { leafHashesBefore } from '../persistence/sealed-entries.queries';
import type { EntriesTable } from '../persistence/sealed-entries.queries';

export function sha256(bytes: Uint8Array): Uint8Array {
  return hash('sha256', bytes, 'buffer');
}

/** SHA-256 of the canonical JSON (RFC 8785), in hex. */
export function canonicalHash(value: unknown): string {
  return hex(sha256(Buffer.from(canonicalJson(value as Json))));
}

/** The tree of the entries recorded before a moment; a page of their hashes is in memory at a time. */
export async function entriesTree(
  client: ClientBase,
  table: EntriesTable,
  cutOff: Instant,
  wanted: Iterable<LeafRange> = [],
): Promise<{ readonly tree: EntriesTree; readonly root: string }> {
  const tree = new EntriesTree(sha256, wanted);
  for await (const hashes of leafHashesBefore(client, table, cutOff)) hashes.forEach((hash) => tree.addHash(hash));
  return { tree, root: tree.root() };
}
