import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ServiceClient } from '../client/service-client';
import { Tokens } from '../client/tokens';
import { CannotRun, toolsConfig, workspaceRoot } from '../config';
import { readBatches } from '../import/read-rows';
import { importKinds, type ImportKind } from '../import/import-file';
import { figuresToMeet, Scale } from '../simulate/published-figures';
import { writeLegacyRegister } from '../simulate/write-legacy';
import { readProfiles } from './cpu-profile';
import { memoryRows } from './bench-start';
import { kindOf } from './kind-of';
import { megabytes, ratio, say, seconds, table } from './print';
import { usageOfTree, type ProcessUsage } from './process-usage';
import { environmentOf, RunningSystem, type BenchOptions } from './running-system';

const AIM_ROWS_A_SECOND = 5_000;
const AIM_BYTES = 2 * 1024 ** 3;
const SAMPLE_EVERY_MS = 2_000;
const SEED = 1;
const VISIBLE_WITHIN_MS = 20 * 60_000;

/** The legacy register into an empty system until its figures are in the reports; the data stays for `bench -- reports`. */
export async function benchImport(dataDirectory: string, portBase: number, scale: Scale): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'okoce-bench-'));
  const profiles = join(work, 'profiles');
  mkdirSync(profiles);
  const options: BenchOptions = { dataDirectory, portBase, flags: ['--fresh', '--no-sample'], profiles };
  try {
    const written = writeLegacyRegister(work, SEED, scale);
    const rows = written.participants + written.steps;
    const readingAlone = await timed(() => readOnly(work));
    const system = await RunningSystem.start(options);
    const meter = new Meter(system);
    try {
      const stages = await importAndWait(work, options, meter, scale);
      printStages(rows, stages, readingAlone);
    } finally {
      meter.stop();
      await system.stop();
    }
    meter.print(rows);
    printProfiles(profiles, meter.cpuByKind(), rows);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

type Stages = readonly (readonly [string, number])[];

async function importAndWait(work: string, options: BenchOptions, meter: Meter, scale: Scale): Promise<Stages> {
  const participants = await timed(() => runImporter('participants', work, options, meter));
  const steps = await timed(() => runImporter('steps', work, options, meter));
  const visible = await timed(() => untilFiguresAreThere(options, scale));
  return [
    ['import participants', participants],
    ['import steps', steps],
    ['until the reports have it all', visible],
  ];
}

async function runImporter(kind: ImportKind, work: string, options: BenchOptions, meter: Meter): Promise<void> {
  const main = join(workspaceRoot, 'tools/dist/okoce/main.js');
  const importer = spawn(process.execPath, [main, 'import', kind, join(work, `${kind}.csv`), '--json'], {
    env: environmentOf(options),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  meter.watchImporter(importer);
  const code = await new Promise((resolve) => importer.once('exit', resolve));
  if (code !== 0) throw new CannotRun(`okoce import ${kind} berakhir dengan kode ${String(code)}.`);
}

/** Every published figure, to the last digit, on its day. */
async function untilFiguresAreThere(options: BenchOptions, scale: Scale): Promise<void> {
  const config = toolsConfig({ OKOCE_PORT_BASE: String(options.portBase) });
  const token = new Tokens(config).for({ roles: ['admin'] });
  const reporting = new ServiceClient(config.urls.reporting, { forMs: 30_000 });
  const giveUpAt = Date.now() + VISIBLE_WITHIN_MS;
  for (const { on, step, cumulative } of figuresToMeet(scale).toReversed()) {
    for (;;) {
      const report = await reporting.call<{ steps: Record<string, number> }>({ method: 'GET', path: `/days/${on}/programme`, token });
      const found = report.steps[step] ?? 0;
      if (found === cumulative) break;
      if (found > cumulative || Date.now() > giveUpAt) throw new CannotRun(`${step} pada ${on}: ${found}, seharusnya ${cumulative}.`);
      await sleep(200);
    }
  }
}

/** The floor: what the importer could do if nobody had to answer. */
async function readOnly(work: string): Promise<void> {
  for (const kind of Object.keys(importKinds) as ImportKind[])
    for await (const batch of readBatches(join(work, `${kind}.csv`), importKinds[kind])) JSON.stringify(batch);
}

function printStages(rows: number, stages: Stages, readingAlone: number): void {
  const total = stages.reduce((sum, [, took]) => sum + took, 0);
  say(`\nLegacy register, ${rows} rows, read to reported, ${cpus().length} cores; every published figure found in the reports.`);
  table([
    ['', 'seconds', 'share'],
    ...stages.map(([name, took]) => [name, seconds(took), `${Math.round((100 * took) / total)} %`]),
    ['all', seconds(total), '100 %'],
  ]);
  say(`\n  ${Math.round(rows / total)} rows/s end to end: ${ratio(rows / total / AIM_ROWS_A_SECOND)} the aim of ${AIM_ROWS_A_SECOND};`);
  say(`  ${ratio(readingAlone / total)} the rate of reading the files alone (${Math.round(rows / readingAlone)} rows/s).`);
}

/** What the processes use, every other second. */
class Meter {
  private readonly cpu = new Map<number, ProcessUsage>();
  private peak: readonly ProcessUsage[] = [];
  private peakBytes = 0;
  private importer: ChildProcess | undefined;
  private importerBytes: number[] = [];
  private readonly timer: NodeJS.Timeout;
  private readonly before: ReadonlyMap<number, number>;

  constructor(private readonly system: RunningSystem) {
    this.before = new Map(system.usage().map(({ pid, cpuSeconds }) => [pid, cpuSeconds]));
    this.timer = setInterval(() => this.sample(), SAMPLE_EVERY_MS);
  }

  watchImporter(importer: ChildProcess): void {
    this.importer = importer;
  }

  stop(): void {
    this.sample();
    clearInterval(this.timer);
  }

  private sample(): void {
    const importing = this.importer?.exitCode === null && this.importer.pid !== undefined ? usageOfTree(this.importer.pid) : [];
    const usage = [...this.system.usage(), ...importing];
    for (const one of usage) this.cpu.set(one.pid, one);
    const bytes = usage.reduce((sum, { pssBytes }) => sum + pssBytes, 0);
    if (importing.length > 0) this.importerBytes.push(importing.reduce((sum, { pssBytes }) => sum + pssBytes, 0));
    if (bytes <= this.peakBytes) return;
    this.peakBytes = bytes;
    this.peak = usage;
  }

  /** Seconds since the system was ready. */
  cpuByKind(): ReadonlyMap<string, number> {
    const sums = new Map<string, number>();
    for (const { pid, command, cpuSeconds } of this.cpu.values())
      sums.set(kindOf(command), (sums.get(kindOf(command)) ?? 0) + cpuSeconds - (this.before.get(pid) ?? 0));
    return sums;
  }

  print(rows: number): void {
    const sums = this.cpuByKind();
    const total = [...sums.values()].reduce((sum, value) => sum + value, 0);
    say('\nCPU by process:');
    table([
      ['', 'CPU s', 'share', 'µs a row'],
      ...[...sums]
        .filter(([, value]) => value >= 0.05)
        .sort(([, a], [, b]) => b - a)
        .map(([kind, value]) => [kind, seconds(value), `${Math.round((100 * value) / total)} %`, Math.round((value * 1e6) / rows)]),
      ['all', seconds(total), '100 %', Math.round((total * 1e6) / rows)],
    ]);
    say(
      `\nMemory, PSS: all processes ${megabytes(this.peakBytes)} at most, ${ratio(this.peakBytes / AIM_BYTES)} the limit of ${megabytes(AIM_BYTES)};`,
    );
    const [, ...importer] = this.importerBytes;
    if (importer.length > 1)
      say(`  the importer between ${megabytes(Math.min(...importer))} and ${megabytes(Math.max(...importer))} while it ran.`);
    table(memoryRows(this.peak));
  }
}

/** A profile says the shares; how much they are shares of, the kernel knows better: samples go on while others have the core. */
function printProfiles(directory: string, cpuByKind: ReadonlyMap<string, number>, rows: number): void {
  say('\nWhere the time goes in our own processes (sampled every 10 ms):');
  const lines: (readonly (string | number)[])[] = [['', '', 'CPU s', 'µs a row']];
  const profiles = readProfiles(directory);
  for (const kind of ['importer', 'enrolment', 'reporting']) {
    const purposes = [...(profiles.get(kind) ?? [])].filter(([purpose]) => purpose !== 'start').sort(([, a], [, b]) => b - a);
    const sampled = purposes.reduce((sum, [, value]) => sum + value, 0);
    for (const [purpose, value] of purposes) {
      const cpu = ((cpuByKind.get(kind) ?? 0) * value) / sampled;
      if (cpu >= 0.05) lines.push([kind, purpose, seconds(cpu), Math.round((cpu * 1e6) / rows)]);
    }
  }
  table(lines);
}

async function timed(act: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await act();
  return (performance.now() - started) / 1000;
}
