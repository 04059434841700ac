import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { CannotRun } from '../config';

/** One runner a data folder. A runner that was killed leaves its file behind, but not its process. */
export function takeLock(file: string): { readonly release: () => void; readonly wasLeftBehind: boolean } {
  const holder = read(file);
  if (holder && startedAt(holder.pid) === holder.startedAt)
    throw new CannotRun(
      `Folder data ini sedang dipakai OK OCE lain (proses ${holder.pid}); hentikan dulu, atau pakai OKOCE_DATA_DIR lain.`,
    );
  writeFileSync(file, JSON.stringify({ pid: process.pid, startedAt: startedAt(process.pid) }));
  return { release: () => rmSync(file, { force: true }), wasLeftBehind: holder !== undefined };
}

function read(file: string): { pid: number; startedAt: string } | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { pid: number; startedAt: string };
  } catch {
    return undefined;
  }
}

/** Tells a process from a later one that got the same number; undefined when there is none. */
function startedAt(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return undefined;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')')).split(' ')[20] ?? 'running';
  } catch {
    return 'running';
  }
}
