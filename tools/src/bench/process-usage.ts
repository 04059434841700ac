import { readdirSync, readFileSync } from 'node:fs';

export interface ProcessUsage {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
  readonly cpuSeconds: number;
  /** Proportional set size: shared pages are counted once over all who share them. */
  readonly pssBytes: number;
}

/** The kernel's clock ticks, on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;

/** A process and all that came of it, with what they use now; ended ones are left out. Linux only. */
export function usageOfTree(root: number): readonly ProcessUsage[] {
  const parents = new Map(allPids().flatMap((pid) => statOf(pid).map(({ parent }) => [pid, parent] as const)));
  const tree = new Set([root]);
  for (let size = 0; size !== tree.size;) {
    size = tree.size;
    for (const [pid, parent] of parents) if (tree.has(parent)) tree.add(pid);
  }
  return [...tree].flatMap(usageOf);
}

/** The process whose command line has all of these, for one that is nobody's child any more. */
export function findProcess(...parts: readonly string[]): number | undefined {
  return allPids().find((pid) => parts.every((part) => commandOf(pid).includes(part)));
}

function allPids(): readonly number[] {
  return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []));
}

function usageOf(pid: number): readonly ProcessUsage[] {
  try {
    const pss = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
    return statOf(pid).map((stat) => ({ pid, command: commandOf(pid), ...stat, pssBytes: Number(pss ?? 0) * 1024 }));
  } catch {
    return [];
  }
}

function statOf(pid: number): readonly Pick<ProcessUsage, 'parent' | 'cpuSeconds'>[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return [{ parent: Number(fields[1]), cpuSeconds: (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND }];
  } catch {
    return [];
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}
