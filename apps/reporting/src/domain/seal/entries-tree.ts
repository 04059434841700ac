import type { Instant, Quarter } from '@okoce/domain';
import type { SealedEntry } from './leaf';
import { leafText } from './leaf';
import { TreeHash } from './tree-hash';
import type { LeafRange, Sha256 } from './tree-hash';
import { inclusionRanges } from './tree-proofs';

/** What `docs/verify_inclusion.py` reads: hashes are lower-case hex. */
export interface InclusionDocument {
  readonly quarter: Quarter;
  readonly restatement: number;
  /** Entries recorded before it are under the root. */
  readonly cutOff: Instant;
  readonly root: string;
  readonly size: number;
  readonly entries: readonly {
    readonly entry: SealedEntry;
    /** Its place among the leaves, from 0. */
    readonly leaf: number;
    /** From the leaf up. */
    readonly proof: readonly string[];
  }[];
}

/** The tree hash of entries that come one by one, in the canonical order. */
export class EntriesTree {
  private readonly tree: TreeHash;

  constructor(sha256: Sha256, wanted: Iterable<LeafRange> = []) {
    this.tree = new TreeHash(sha256, wanted);
  }

  get size(): number {
    return this.tree.size;
  }

  add(entry: SealedEntry): void {
    this.addLeaf(leafText(entry));
  }

  /** @param text as `leafText` says an entry */
  addLeaf(text: string): void {
    this.tree.add(encoder.encode(text));
  }

  /** @param hash of a leaf */
  addHash(hash: Uint8Array): void {
    this.tree.addHash(hash);
  }

  root(): string {
    return hex(this.tree.root());
  }

  hashesOf(ranges: readonly LeafRange[]): readonly string[] {
    return ranges.map((range) => hex(this.tree.hashOf(range)));
  }
}

const encoder = new TextEncoder();

/** The subtrees that the proofs of these leaves need. */
export function rangesOfLeaves(leaves: readonly number[], size: number): readonly LeafRange[] {
  return leaves.flatMap((leaf) => inclusionRanges(leaf, size));
}

export function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}
