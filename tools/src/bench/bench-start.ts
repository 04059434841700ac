import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { kindOf } from './kind-of';
import { megabytes, ratio, say, seconds, table } from './print';
import { RunningSystem } from './running-system';

const AIM_SECONDS = 20;
const AIM_BYTES = 1024 ** 3;
const IDLE_AFTER_MS = 10_000;

/** How long until "ready" with nothing to build and no sample, with an empty data folder and with one that is there; memory when idle. */
export async function benchStart(portBase: number): Promise<void> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'okoce-bench-'));
  const options = { dataDirectory, portBase, flags: ['--no-sample'] };
  try {
    const cold = await RunningSystem.start(options);
    await cold.stop();
    const warm = await RunningSystem.start(options);
    await sleep(IDLE_AFTER_MS);
    const usage = warm.usage();
    await warm.stop();
    const bytes = usage.reduce((sum, { pssBytes }) => sum + pssBytes, 0);
    say(
      `Start to "ready", no sample, everything built, ${cpus().length} cores; aims: ${AIM_SECONDS} s warm, ${megabytes(AIM_BYTES)} idle.`,
    );
    table([
      ['', 'measured', 'of the aim'],
      ['empty data folder', `${seconds(cold.secondsToReady)} s`, ratio(cold.secondsToReady / AIM_SECONDS)],
      ['data folder that is there', `${seconds(warm.secondsToReady)} s`, ratio(warm.secondsToReady / AIM_SECONDS)],
      [`memory of ${usage.length} processes, PSS`, megabytes(bytes), ratio(bytes / AIM_BYTES)],
    ]);
    say();
    table(memoryRows(usage));
  } finally {
    rmSync(dataDirectory, { recursive: true, force: true });
  }
}

/** Memory by kind of process, the largest first. */
export function memoryRows(usage: ReturnType<RunningSystem['usage']>): readonly (readonly string[])[] {
  const sums = new Map<string, number>();
  for (const { command, pssBytes } of usage) sums.set(kindOf(command), (sums.get(kindOf(command)) ?? 0) + pssBytes);
  return [...sums].sort(([, a], [, b]) => b - a).map(([kind, bytes]) => [kind, megabytes(bytes)]);
}
