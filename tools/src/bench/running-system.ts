import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { CannotRun, portOffsets, workspaceRoot } from '../config';
import { findProcess, usageOfTree, type ProcessUsage } from './process-usage';

export interface BenchOptions {
  readonly dataDirectory: string;
  readonly portBase: number;
  readonly flags: readonly string[];
  /** Where its processes leave their CPU profiles when they end. */
  readonly profiles?: string;
}

/** A whole local system in processes of its own, as `npm start` makes it. */
export class RunningSystem {
  private constructor(
    private readonly runner: ChildProcess,
    private readonly options: BenchOptions,
    readonly secondsToReady: number,
  ) {}

  static async start(options: BenchOptions): Promise<RunningSystem> {
    const started = performance.now();
    const runner = spawn(process.execPath, [join(workspaceRoot, 'tools/dist/start/main.js'), ...options.flags], {
      env: environmentOf(options),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise<void>((resolve, reject) => {
      let said = '';
      runner.stdout?.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (said.includes('OK OCE is ready')) resolve();
      });
      runner.once('exit', () => reject(new CannotRun(`Sistem tidak mau berjalan:\n${said}`)));
    });
    return new RunningSystem(runner, options, (performance.now() - started) / 1000);
  }

  /** All its processes, PostgreSQL's too. */
  usage(): readonly ProcessUsage[] {
    const postmaster = findProcess(`port=${this.options.portBase + portOffsets.postgres}`, 'postgres -D');
    return [this.runner.pid, postmaster].flatMap((pid) => (pid === undefined ? [] : usageOfTree(pid)));
  }

  async stop(): Promise<void> {
    if (this.runner.exitCode !== null) return;
    const ended = new Promise((resolve) => this.runner.once('exit', resolve));
    this.runner.kill('SIGINT');
    await ended;
  }
}

/** For a tool that is to talk to this system, profiled like it. */
export function environmentOf({ dataDirectory, portBase, profiles }: BenchOptions): NodeJS.ProcessEnv {
  const profiler = join(workspaceRoot, 'tools/dist/bench/profile-process.js');
  return {
    ...process.env,
    OKOCE_BUILT: '1',
    OKOCE_PORT_BASE: String(portBase),
    OKOCE_DATA_DIR: dataDirectory,
    ...(profiles ? { NODE_OPTIONS: `--require ${profiler}`, OKOCE_PROFILE_DIR: profiles } : {}),
  };
}
