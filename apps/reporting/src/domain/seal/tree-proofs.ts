import { nodeHash } from './tree-hash';
import type { LeafRange, Sha256 } from './tree-hash';

/** RFC 6962, section 2.1.1: the subtrees whose hashes, from the leaf up, show that a leaf is in a tree. */
export function inclusionRanges(index: number, size: number): readonly LeafRange[] {
  if (!(index >= 0 && index < size)) throw new RangeError(`A tree of ${size} leaves has no leaf ${index}`);
  const ranges: LeafRange[] = [];
  for (let start = 0, end = size; end - start > 1;) {
    const middle = start + largestPowerBelow(end - start);
    if (index < middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  return ranges.reverse();
}

/** RFC 6962, section 2.1.2: the subtrees whose hashes show that a tree begins with the leaves of an older one. */
export function consistencyRanges(older: number, size: number): readonly LeafRange[] {
  if (!(older >= 0 && older <= size)) throw new RangeError(`A tree of ${size} leaves was never one of ${older}`);
  if (older === 0 || older === size) return [];
  const ranges: LeafRange[] = [];
  let [start, end] = [0, size];
  while (older !== end) {
    const middle = start + largestPowerBelow(end - start);
    if (older <= middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  // Where the older tree is whole in the newer one its root is known already.
  if (start > 0) ranges.push({ start, end });
  return ranges.reverse();
}

export interface Inclusion {
  readonly leafHash: Uint8Array;
  readonly index: number;
  readonly size: number;
  readonly proof: readonly Uint8Array[];
  readonly root: Uint8Array;
}

/** RFC 9162, section 2.1.3.2. */
export function verifiesInclusion(sha256: Sha256, { leafHash, index, size, proof, root }: Inclusion): boolean {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  let [node, last, hash] = [index, size - 1, leafHash];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      hash = nodeHash(sha256, sibling, hash);
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      hash = nodeHash(sha256, hash, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && same(hash, root);
}

export interface Consistency {
  readonly older: { readonly size: number; readonly root: Uint8Array };
  readonly newer: { readonly size: number; readonly root: Uint8Array };
  readonly proof: readonly Uint8Array[];
}

/** RFC 9162, section 2.1.4.2; nothing is consistent with everything. */
export function verifiesConsistency(sha256: Sha256, { older, newer, proof }: Consistency): boolean {
  if (older.size > newer.size || older.size < 0) return false;
  if (older.size === 0) return proof.length === 0 && same(older.root, sha256(new Uint8Array(0)));
  if (older.size === newer.size) return proof.length === 0 && same(older.root, newer.root);
  const [first, ...rest] = isPowerOfTwo(older.size) ? [older.root, ...proof] : proof;
  if (!first) return false;
  let [node, last] = [older.size - 1, newer.size - 1];
  while (isOdd(node)) [node, last] = [half(node), half(last)];
  let [olderHash, newerHash] = [first, first];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      olderHash = nodeHash(sha256, sibling, olderHash);
      newerHash = nodeHash(sha256, sibling, newerHash);
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      newerHash = nodeHash(sha256, newerHash, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && same(olderHash, older.root) && same(newerHash, newer.root);
}

/** Numbers, not bits: a ledger may pass 2^31 leaves. */
function largestPowerBelow(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}

function isPowerOfTwo(size: number): boolean {
  return largestPowerBelow(size + 1) === size;
}

function isOdd(node: number): boolean {
  return node % 2 === 1;
}

function half(node: number): number {
  return Math.floor(node / 2);
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
