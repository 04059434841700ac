/** SHA-256; the caller brings it, for domain/** imports no package. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** The leaves from `start` on, before `end`. */
export interface LeafRange {
  readonly start: number;
  readonly end: number;
}

interface Subtree extends LeafRange {
  readonly hash: Uint8Array;
}

const HASH_BYTES = 32;

export function leafHash(sha256: Sha256, leaf: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(1 + leaf.length);
  bytes.set(leaf, 1);
  return sha256(bytes);
}

export function nodeHash(sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(1 + 2 * HASH_BYTES);
  bytes[0] = 1;
  bytes.set(left, 1);
  bytes.set(right, 1 + HASH_BYTES);
  return sha256(bytes);
}

/**
 * RFC 6962, section 2.1: the Merkle tree hash of leaves that come one by one. It keeps one hash for each perfect subtree of what has come, some
 * twenty for millions, and those hashes that proofs want.
 */
export class TreeHash {
  private readonly perfect: Subtree[] = [];
  private readonly wanted: Set<string>;
  private readonly found = new Map<string, Uint8Array>();
  private count = 0;

  /** @param wanted subtrees of the tree that all the leaves will make: what `hashOf` is to answer */
  constructor(
    private readonly sha256: Sha256,
    wanted: Iterable<LeafRange> = [],
  ) {
    this.wanted = new Set([...wanted].map(keyOf));
  }

  get size(): number {
    return this.count;
  }

  add(leaf: Uint8Array): void {
    this.addHash(leafHash(this.sha256, leaf));
  }

  /** @param hash what `leafHash` makes of the next leaf */
  addHash(hash: Uint8Array): void {
    let made: Subtree = { start: this.count, end: this.count + 1, hash };
    this.keep(made);
    for (let left = this.perfect.at(-1); left && sizeOf(left) === sizeOf(made); left = this.perfect.at(-1)) {
      made = this.joined(left, made);
      this.perfect.pop();
    }
    this.perfect.push(made);
    this.count += 1;
  }

  /** Of the leaves so far. */
  root(): Uint8Array {
    const [last, ...others] = [...this.perfect].reverse();
    return last ? others.reduce((right, left) => this.joined(left, right), last).hash : this.sha256(new Uint8Array(0));
  }

  /** Of a wanted subtree; those at the ragged end are known once `root` was asked of all leaves. @throws RangeError for any other */
  hashOf(range: LeafRange): Uint8Array {
    const hash = this.found.get(keyOf(range));
    if (!hash) throw new RangeError(`No subtree ${keyOf(range)} of ${this.count} leaves was wanted`);
    return hash;
  }

  private joined(left: Subtree, right: Subtree): Subtree {
    const made = { start: left.start, end: right.end, hash: nodeHash(this.sha256, left.hash, right.hash) };
    this.keep(made);
    return made;
  }

  private keep(made: Subtree): void {
    if (this.wanted.size > 0 && this.wanted.has(keyOf(made))) this.found.set(keyOf(made), made.hash);
  }
}

function sizeOf({ start, end }: LeafRange): number {
  return end - start;
}

function keyOf({ start, end }: LeafRange): string {
  return `${start}-${end}`;
}
