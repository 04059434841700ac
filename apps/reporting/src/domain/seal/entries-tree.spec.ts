import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant, Quarter } from '@okoce/domain';
import { EntriesTree, rangesOfLeaves } from './entries-tree';
import type { InclusionDocument } from './entries-tree';
import type { SealedEntry } from './leaf';
import { leafText } from './leaf';
import { inclusionRanges } from './tree-proofs';

const SCRIPT = join(__dirname, '../../../../../docs/verify_inclusion.py');
const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

const entry = (number: number): SealedEntry => ({
  subject: `01913b2c-7d1e-7abc-8def-${String(number % 7).padStart(12, '0')}`,
  factId: `01913b2c-0000-7abc-8def-${String(number).padStart(12, '0')}`,
  index: 0,
  centre: '31.74.01',
  measure: 'reached.P2',
  amount: number % 5 === 4 ? -1 : 1,
  day: '2027-02-01',
  recordedAt: '2027-02-01T03:00:00.000Z',
  source: 'training-events',
  position: number,
});

/** Proofs of these leaves among so many. */
function documentOf(leaves: readonly number[], size: number): InclusionDocument {
  const tree = new EntriesTree(sha256, rangesOfLeaves(leaves, size));
  for (let number = 0; number < size; number += 1) tree.add(entry(number));
  const root = tree.root();
  const entries = leaves.map((leaf) => ({ entry: entry(leaf), leaf, proof: tree.hashesOf(inclusionRanges(leaf, size)) }));
  return { quarter: '2027-Q1' as Quarter, restatement: 0, cutOff: '2027-04-20T17:00:00.000Z' as Instant, root, size, entries };
}

it('the leaf of an entry is its canonical JSON', () => {
  expect(leafText(entry(4))).toBe(
    '{"amount":-1,"centre":"31.74.01","day":"2027-02-01","factId":"01913b2c-0000-7abc-8def-000000000004","index":0,"measure":"reached.P2",' +
      '"position":4,"recordedAt":"2027-02-01T03:00:00.000Z","source":"training-events","subject":"01913b2c-7d1e-7abc-8def-000000000004"}',
  );
});

describe('docs/verify_inclusion.py', () => {
  const folder = mkdtempSync(join(tmpdir(), 'proof-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  function run(document: unknown, ...options: readonly string[]): { status: number; said: string } {
    const file = join(folder, 'proof.json');
    writeFileSync(file, typeof document === 'string' ? document : JSON.stringify(document));
    try {
      return { status: 0, said: execFileSync('python3', ['-I', SCRIPT, file, ...options], { encoding: 'utf8' }) };
    } catch (error) {
      const { status, stdout } = error as { status: number; stdout: string };
      return { status, said: stdout };
    }
  }

  const good = documentOf([3, 94, 101], 102);
  const changed = (change: Partial<InclusionDocument['entries'][number]>): InclusionDocument => ({
    ...good,
    entries: good.entries.map((proved, at) => (at === 1 ? { ...proved, ...change } : proved)),
  });

  it('accepts the entries of a person, and the root that was published', () => {
    const said = `3 entries of one person are under the root ${good.root}\n`;
    expect(run(good)).toEqual({ status: 0, said });
    expect(run(good, '--root', good.root)).toEqual({ status: 0, said });
    expect(run(documentOf([0], 1)).status).toBe(0);
  });

  it.each([
    ['an amount', changed({ entry: { ...entry(94), amount: 2 } })],
    ['a centre', changed({ entry: { ...entry(94), centre: '31.74.02' } })],
    ['a further field', changed({ entry: { ...entry(94), note: 'x' } as SealedEntry })],
    ['the leaf of another', changed({ leaf: 93 })],
    ['a leaf that is not there', changed({ leaf: 102 })],
    ['a hash less', changed({ proof: good.entries[1]?.proof.slice(1) ?? [] })],
    ['another hash', changed({ proof: good.entries[0]?.proof ?? [] })],
    ['a size', { ...good, size: 64 }],
    ['a root', { ...good, root: '00'.repeat(32) }],
    ['all entries left out', { ...good, entries: [] }],
    ['an entry said twice', { ...good, entries: [...good.entries, good.entries[0]] }],
    ['an entry of somebody else', documentOf([3, 94, 95], 102)],
    ['nothing of a proof', {}],
    ['no JSON', '{'],
  ])('refuses what was tampered with: %s', (_, document) => {
    expect(run(document)).toMatchObject({ status: 1, said: expect.stringMatching(/^REFUSED: /) as string });
  });

  it('refuses a proof for another root than the one published', () => {
    expect(run(good, '--root', '00'.repeat(32))).toEqual({ status: 1, said: 'REFUSED: the proof is for another root\n' });
  });

  it('says how many entries are under a root only where it was told, which a root does not bind', () => {
    const more = { ...good, size: good.size + 1 };
    expect(run(more).said).not.toContain(String(more.size));
    expect(run(good, '--entries', '102')).toEqual({
      status: 0,
      said: `3 entries of one person are under the root ${good.root} of 102 entries\n`,
    });
    expect(run(more, '--entries', '102')).toEqual({ status: 1, said: 'REFUSED: the proof is of a tree of 103 entries, not of 102\n' });
  });
});
