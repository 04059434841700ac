import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotRun, workspaceRoot } from '../config';

const READY_WITHIN_MS = 60_000;
const ASK_EVERY_MS = 100;
const FIRST_BACK_OFF_MS = 500;
const LONGEST_BACK_OFF_MS = 15_000;
/** After so long a run, an end is a new story and the back-off starts anew. */
const STEADY_AFTER_MS = 60_000;
/** So often a process may end before it was ever ready. */
const FALSE_STARTS = 2;
const LAST_LINES = 12;

export interface ProcessOptions {
  readonly name: string;
  /** Arguments of node. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly logFile: string;
  /** Answers 200 when the process is ready. */
  readonly readyUrl: string;
  readonly say: (sentence: string) => void;
}

/** A process of the system: named when it dies and started again, until it is told to stop. */
export class ManagedProcess {
  private child: ChildProcess | undefined;
  private stopping = false;
  private wasReady = false;
  private startedAt = 0;
  private backOff = FIRST_BACK_OFF_MS;
  private falseStarts = 0;
  private readonly failed: Promise<never>;
  private fail: (error: Error) => void = () => undefined;

  constructor(private readonly options: ProcessOptions) {
    this.failed = new Promise<never>((_, reject) => (this.fail = reject));
    this.failed.catch(() => undefined);
    keepOneOldLog(options.logFile);
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Resolves when it is ready. @throws CannotRun with its last words when it does not get there. */
  async start(): Promise<void> {
    this.launch();
    await Promise.race([this.untilReady(), this.failed]);
    this.wasReady = true;
  }

  /** Asks it to end, and ends it hard when it takes too long. */
  async stop(hardAfterMs: number): Promise<void> {
    this.stopping = true;
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const hard = setTimeout(() => child.kill('SIGKILL'), hardAfterMs);
    await ended;
    clearTimeout(hard);
  }

  private launch(): void {
    const { name, args, env, logFile, say } = this.options;
    const log = openSync(logFile, 'a');
    this.startedAt = Date.now();
    const child = spawn(process.execPath, ['--enable-source-maps', '--require', join(__dirname, 'follow-parent.js'), ...args], {
      cwd: workspaceRoot,
      env: { ...inherited(), ...env },
      // A session of its own: Ctrl-C reaches the runner alone, which stops the others in order.
      detached: true,
      stdio: ['ignore', log, log, 'ipc'],
    });
    closeSync(log);
    this.child = child;
    child.once('error', (error) => say(`${name}: ${error.message}`));
    child.once('exit', (code, signal) => void this.onExit(signal ?? `kode ${code}`));
  }

  private async onExit(how: string): Promise<void> {
    if (this.stopping) return;
    const { name, logFile, say } = this.options;
    if (!this.wasReady && ++this.falseStarts > FALSE_STARTS) {
      this.fail(new CannotRun(`${name} tidak mau berjalan (${how}); akhir dari ${logFile}:\n${lastLines(logFile)}`));
      return;
    }
    if (Date.now() - this.startedAt > STEADY_AFTER_MS) this.backOff = FIRST_BACK_OFF_MS;
    const wait = this.backOff;
    this.backOff = Math.min(this.backOff * 2, LONGEST_BACK_OFF_MS);
    say(`${name} berhenti sendiri (${how}); dijalankan lagi dalam ${wait / 1000} dtk. Catatan: ${logFile}`);
    await sleep(wait);
    if (this.stopping) return;
    this.launch();
    if (!this.wasReady) return;
    await this.untilReady().then(
      () => say(`${name} siap lagi.`),
      () => undefined,
    );
  }

  private async untilReady(): Promise<void> {
    const giveUpAt = Date.now() + READY_WITHIN_MS;
    while (!this.stopping) {
      const response = await fetch(this.options.readyUrl, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
      await response?.body?.cancel();
      if (response?.ok) return;
      if (Date.now() > giveUpAt) {
        const { name, logFile } = this.options;
        throw new CannotRun(`${name} tidak siap dalam ${READY_WITHIN_MS / 1000} dtk; akhir dari ${logFile}:\n${lastLines(logFile)}`);
      }
      await sleep(ASK_EVERY_MS);
    }
  }
}

/** What a child may know of our environment: settings of ours would otherwise leak into services. */
export function inherited(): Record<string, string> {
  const names = [
    'PATH',
    'HOME',
    'LANG',
    'TZ',
    'TMPDIR',
    'NODE_EXTRA_CA_CERTS',
    'LOG_LEVEL',
    'STALL_SECONDS',
    'DATABASE_POOL',
    'NODE_OPTIONS',
    'OKOCE_PROFILE_DIR',
  ];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
}

export function lastLines(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-LAST_LINES).join('\n');
}

function keepOneOldLog(file: string): void {
  try {
    renameSync(file, `${file}.1`);
  } catch {
    // The first start has none.
  }
}
