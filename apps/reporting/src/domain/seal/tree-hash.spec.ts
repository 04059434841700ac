import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { TreeHash, leafHash, nodeHash } from './tree-hash';
import type { LeafRange } from './tree-hash';
import { consistencyRanges, inclusionRanges, verifiesConsistency, verifiesInclusion } from './tree-proofs';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const hex = (hash: Uint8Array): string => Buffer.from(hash).toString('hex');

/** As the RFC defines it, with all leaves at hand. */
function naiveRoot(leaves: readonly Uint8Array[]): Uint8Array {
  const [first] = leaves;
  if (!first) return sha256(new Uint8Array(0));
  if (leaves.length === 1) return leafHash(sha256, first);
  const k = naiveSplit(leaves.length);
  return nodeHash(sha256, naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k)));
}

function naivePath(m: number, leaves: readonly Uint8Array[]): readonly Uint8Array[] {
  if (leaves.length === 1) return [];
  const k = naiveSplit(leaves.length);
  return m < k
    ? [...naivePath(m, leaves.slice(0, k)), naiveRoot(leaves.slice(k))]
    : [...naivePath(m - k, leaves.slice(k)), naiveRoot(leaves.slice(0, k))];
}

function naiveProof(m: number, leaves: readonly Uint8Array[], known: boolean): readonly Uint8Array[] {
  if (m === leaves.length) return known ? [] : [naiveRoot(leaves)];
  const k = naiveSplit(leaves.length);
  return m <= k
    ? [...naiveProof(m, leaves.slice(0, k), known), naiveRoot(leaves.slice(k))]
    : [...naiveProof(m - k, leaves.slice(k), false), naiveRoot(leaves.slice(0, k))];
}

function naiveSplit(size: number): number {
  return 2 ** Math.floor(Math.log2(size - 1));
}

function treeOf(leaves: readonly Uint8Array[], wanted: readonly LeafRange[] = []): TreeHash {
  const tree = new TreeHash(sha256, wanted);
  leaves.forEach((leaf) => tree.add(leaf));
  return tree;
}

/** The hashes of these subtrees. */
function hashes(leaves: readonly Uint8Array[], ranges: readonly LeafRange[]): { root: Uint8Array; proof: readonly Uint8Array[] } {
  const tree = treeOf(leaves, ranges);
  return { root: tree.root(), proof: ranges.map((range) => tree.hashOf(range)) };
}

const leavesOf = (size: number): readonly Uint8Array[] => Array.from({ length: size }, (_, at) => Buffer.from(`leaf ${at}`));
const someLeaves = fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 70 });
const leavesAndOne = someLeaves.chain((leaves) => fc.tuple(fc.constant(leaves), fc.nat(leaves.length - 1)));

describe('the tree hash', () => {
  // The vectors of the Certificate Transparency reference implementation.
  const vectors = [
    ['', '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
    ['00', 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
    ['10', 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
    ['2021', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7'],
    ['3031', '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4'],
    ['40414243', '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef'],
    ['5051525354555657', 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c'],
    ['606162636465666768696a6b6c6d6e6f', '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
  ] as const;

  it('of nothing is the hash of nothing', () => {
    expect(hex(treeOf([]).root())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it.each(vectors.map(([, root], at) => ({ size: at + 1, root })))(
    'of $size leaves is that of Certificate Transparency',
    ({ size, root }) => {
      const tree = treeOf(vectors.slice(0, size).map(([leaf]) => Buffer.from(leaf, 'hex')));
      expect({ size: tree.size, root: hex(tree.root()) }).toEqual({ size, root });
    },
  );

  it('is that of the recursive definition, at every size on the way', () => {
    fc.assert(
      fc.property(someLeaves, (leaves) => {
        const tree = new TreeHash(sha256);
        leaves.forEach((leaf, at) => {
          tree.add(leaf);
          expect(hex(tree.root())).toBe(hex(naiveRoot(leaves.slice(0, at + 1))));
        });
      }),
      { numRuns: 50 },
    );
  });

  it('knows no subtree that was not wanted', () => {
    const tree = treeOf(leavesOf(5), [{ start: 0, end: 4 }]);
    expect(hex(tree.hashOf({ start: 0, end: 4 }))).toBe(hex(naiveRoot(leavesOf(4))));
    expect(() => tree.hashOf({ start: 0, end: 2 })).toThrow(RangeError);
  });
});

describe('a proof of inclusion', () => {
  it('has the hashes of the recursive definition, and is accepted', () => {
    fc.assert(
      fc.property(leavesAndOne, ([leaves, index]) => {
        const { root, proof } = hashes(leaves, inclusionRanges(index, leaves.length));
        expect(proof.map(hex)).toEqual(naivePath(index, leaves).map(hex));
        const inclusion = { leafHash: leafHash(sha256, leaves[index]!), index, size: leaves.length, proof, root };
        expect(verifiesInclusion(sha256, inclusion)).toBe(true);
      }),
    );
  });

  it('is refused for another leaf, place, size, root, and with a hash more, less or changed', () => {
    fc.assert(
      fc.property(leavesAndOne, fc.nat(255), ([leaves, index], bit) => {
        const { root, proof } = hashes(leaves, inclusionRanges(index, leaves.length));
        const inclusion = { leafHash: leafHash(sha256, leaves[index]!), index, size: leaves.length, proof, root };
        const flipped = (hash: Uint8Array): Uint8Array => hash.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
        const wrong = [
          { ...inclusion, leafHash: flipped(inclusion.leafHash) },
          { ...inclusion, root: flipped(root) },
          { ...inclusion, index: leaves.length },
          { ...inclusion, index: -1 },
          { ...inclusion, size: 0 },
          { ...inclusion, proof: [...proof, root] },
          ...proof.map((_, at) => ({ ...inclusion, proof: proof.map((hash, other) => (other === at ? flipped(hash) : hash)) })),
          ...(proof.length > 0 ? [{ ...inclusion, proof: proof.slice(1) }] : []),
        ];
        expect(wrong.filter((one) => verifiesInclusion(sha256, one))).toEqual([]);
      }),
    );
  });

  it('does not exist for a leaf that is not there', () => {
    expect(() => inclusionRanges(3, 3)).toThrow(RangeError);
  });
});

describe('a proof of consistency', () => {
  it('has the hashes of the recursive definition, and is accepted, for every pair of sizes', () => {
    const leaves = leavesOf(40);
    for (let size = 1; size <= leaves.length; size += 1) {
      for (let older = 0; older <= size; older += 1) {
        const { root, proof } = hashes(leaves.slice(0, size), consistencyRanges(older, size));
        const expected = older === 0 ? [] : naiveProof(older, leaves.slice(0, size), true);
        expect(proof.map(hex)).toEqual(expected.map(hex));
        const olderRoot = naiveRoot(leaves.slice(0, older));
        const consistency = { older: { size: older, root: olderRoot }, newer: { size, root }, proof };
        expect({ older, size, accepted: verifiesConsistency(sha256, consistency) }).toEqual({ older, size, accepted: true });
      }
    }
  });

  it('is refused when an older leaf was changed, and with a hash more or less', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), fc.nat(), (some, more, which) => {
        const leaves = leavesOf(some + more);
        const forged = leaves.map((leaf, at) => (at === which % some ? Buffer.from('forged') : leaf));
        const olderRoot = naiveRoot(leaves.slice(0, some));
        const accepts = (after: readonly Uint8Array[], change: (proof: readonly Uint8Array[]) => readonly Uint8Array[]): boolean => {
          const { root, proof } = hashes(after, consistencyRanges(some, after.length));
          const older = { size: some, root: olderRoot };
          return verifiesConsistency(sha256, { older, newer: { size: after.length, root }, proof: change(proof) });
        };
        expect(accepts(forged, (proof) => proof)).toBe(false);
        expect(accepts(leaves, (proof) => [...proof, olderRoot])).toBe(false);
        expect(accepts(leaves, (proof) => proof.slice(1))).toBe(false);
        expect(accepts(leaves, (proof) => proof.slice(0, -1))).toBe(false);
      }),
    );
  });

  it('from an empty tree is empty, and the empty tree has its own root', () => {
    const [root, none] = [naiveRoot(leavesOf(3)), naiveRoot([])];
    const accepts = (olderRoot: Uint8Array, proof: readonly Uint8Array[]): boolean =>
      verifiesConsistency(sha256, { older: { size: 0, root: olderRoot }, newer: { size: 3, root }, proof });
    expect([accepts(none, []), accepts(root, []), accepts(none, [root])]).toEqual([true, false, false]);
  });

  it('does not exist for a tree that was larger', () => {
    expect(() => consistencyRanges(4, 3)).toThrow(RangeError);
  });
});
