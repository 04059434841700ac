import { readdirSync, readFileSync } from 'node:fs';
import type { Profiler } from 'node:inspector';
import { join } from 'node:path';

/** What code is for, by where it lies; a frame that is none of these counts for its caller. The first that fits. */
const purposes: readonly (readonly [string, RegExp])[] = [
  ['read', /tools\/dist\/import\//],
  ['encrypt', /platform\/dist\/vault\//],
  ['check and decide', /enrolment\/dist\/(application|domain)\/|libs\/domain\/|libphonenumber/],
  ['append', /event-sourcing\/dist\/(append|event-store|command-handler|sql|watermark)/],
  ['relay', /event-sourcing\/dist\/relay\/|platform\/dist\/messaging\/publishing|enrolment\/dist\/messaging\//],
  ['log', /event-sourcing\/dist\/(embedded|kafka)\//],
  ['fold', /reporting\/dist\/(domain|application)\//],
  ['write the ledger', /reporting\/dist\/persistence\//],
  [
    'consume',
    /event-sourcing\/dist\/consumer\/|platform\/dist\/messaging\/|reporting\/dist\/messaging\/|event-contracts\/dist\/|node_modules\/ajv/,
  ],
  [
    'HTTP',
    /node:_http|node:internal\/deps\/undici|node_modules\/(express|router|body-parser|raw-body|@nestjs|finalhandler|send|jose)\/|platform\/dist\/(http|auth)\/|tools\/dist\/client\//,
  ],
  ['database protocol', /node_modules\/pg/],
  ['start', /node:internal\/modules\/|node:internal\/bootstrap/],
];

/** Seconds of CPU by what they were for. */
export type CpuSeconds = ReadonlyMap<string, number>;

/** The profiles that processes left in a folder, by the process' name. */
export function readProfiles(directory: string): ReadonlyMap<string, CpuSeconds> {
  const found = new Map<string, Map<string, number>>();
  for (const file of readdirSync(directory)) {
    const name = file.replace(/-\d+\.cpuprofile$/, '');
    const total = found.get(name) ?? new Map<string, number>();
    for (const [purpose, seconds] of secondsByPurpose(JSON.parse(readFileSync(join(directory, file), 'utf8')) as Profiler.Profile))
      total.set(purpose, (total.get(purpose) ?? 0) + seconds);
    found.set(name, total);
  }
  return found;
}

export function secondsByPurpose({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): CpuSeconds {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const purposeOf = new Map<number, string>();
  const purpose = (id: number): string => {
    const known = purposeOf.get(id);
    if (known !== undefined) return known;
    const frame = byId.get(id)?.callFrame;
    const parent = parents.get(id);
    const own = frame && ownPurpose(frame);
    const found = own ?? (parent === undefined ? 'other' : purpose(parent));
    purposeOf.set(id, found);
    return found;
  };
  const seconds = new Map<string, number>();
  for (const [index, id] of samples.entries()) {
    const what = purpose(id);
    if (what === 'idle') continue;
    seconds.set(what, (seconds.get(what) ?? 0) + (timeDeltas[index + 1] ?? 0) / 1e6);
  }
  return seconds;
}

function ownPurpose({ functionName, url }: Profiler.Profile['nodes'][number]['callFrame']): string | undefined {
  if (functionName === '(idle)') return 'idle';
  if (functionName === '(garbage collector)') return 'garbage collection';
  return purposes.find(([, where]) => where.test(url))?.[0];
}
