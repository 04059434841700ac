import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from './client';

export type Transport = 'embedded' | 'kafka';

const root = join(__dirname, '../../..');
const READY_WITHIN_MS = 800_000;
const STOPPED_WITHIN_MS = 10_000;

/** The whole system as a person starts it: the runner's own process, with ports and a data folder of its own. */
export interface System {
  readonly transport: Transport;
  /** Those it was told to use: none where it has one of its own, or the log is embedded. */
  readonly brokers: readonly string[];
  readonly portBase: number;
  readonly dataDir: string;
  /** Where in it this transport keeps everything. */
  readonly folder: string;
  readonly output: () => string;
  readonly urls: Readonly<Record<'dashboard' | 'enrolment' | 'mentoring' | 'trainingEvents' | 'reporting' | 'issuer', string>>;
  /** Runs `okoce <args>` against this system and answers with its exit code and what it printed. */
  okoce(...args: string[]): { status: number | null; stdout: string; stderr: string };
  /**
   * Runs a shell script with this system's environment, as a reader of the README would. Meanwhile connections that the services close are
   * seen to be closed: the next request would fail on one of them.
   */
  shell(script: string): Promise<{ status: number | null; stdout: string; stderr: string }>;
  /** A client with a token for the role, as `okoce token` prints it. */
  as(...claims: string[]): Client;
  /** Ctrl-C; fails when anything is left running after ten seconds. */
  stop(): Promise<void>;
}

export interface StartOptions {
  /** On Kafka these are used; without any the system starts one of its own. */
  readonly brokers?: readonly string[];
  /** The runner is killed, with no chance to tidy up, when it has printed this, and started again. */
  readonly killedAt?: RegExp;
}

export async function startSystem(
  transport: Transport,
  flags: readonly string[],
  { brokers = [], killedAt }: StartOptions = {},
): Promise<System> {
  const portBase = await freePortBase();
  const dataDir = mkdtempSync(join(tmpdir(), 'okoce-e2e-'));
  const env = {
    ...process.env,
    OKOCE_PORT_BASE: String(portBase),
    OKOCE_DATA_DIR: dataDir,
    OKOCE_BUILT: '1',
    NODE_ENV: 'production',
    KAFKA_BROKERS: brokers.join(','),
  };
  const args = [join(root, 'tools/dist/start/main.js'), ...flags, ...(transport === 'kafka' ? ['--kafka'] : [])];
  let output = '';
  const run = async (until: RegExp): Promise<ChildProcess> => {
    const runner = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [runner.stdout, runner.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    await printed(runner, until, () => output);
    return runner;
  };
  if (killedAt) await killed(await run(killedAt));
  const runner = await run(/OK OCE is ready/);

  const url = (offset: number): string => `http://127.0.0.1:${portBase + offset}`;
  const urls = { dashboard: url(0), enrolment: url(1), mentoring: url(2), trainingEvents: url(3), reporting: url(4), issuer: url(5) };
  const okoce: System['okoce'] = (...rest) =>
    spawnSync(process.execPath, [join(root, 'tools/dist/okoce/main.js'), ...rest], {
      cwd: root,
      env,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
  const clients = new Map<string, Client>();
  return {
    transport,
    brokers,
    portBase,
    dataDir,
    folder: join(dataDir, transport === 'embedded' ? 'embedded' : 'on-kafka'),
    urls,
    okoce,
    output: () => output,
    shell: (script) => runToEnd('bash', ['-c', script], env),
    as(...claims) {
      const known = clients.get(claims.join(' '));
      if (known) return known;
      const printed = okoce('token', ...claims);
      if (printed.status !== 0) throw new Error(`okoce token ${claims.join(' ')} failed: ${printed.stderr}`);
      const client = new Client(urls, printed.stdout.trim());
      clients.set(claims.join(' '), client);
      return client;
    },
    async stop() {
      await stopped(runner, () => output);
      await nothingListens(portBase);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function runToEnd(file: string, args: readonly string[], env: NodeJS.ProcessEnv): ReturnType<System['shell']> {
  const child = spawn(file, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, stdout, stderr };
}

async function printed(runner: ChildProcess, text: RegExp, output: () => string): Promise<void> {
  const end = Date.now() + READY_WITHIN_MS;
  while (!text.test(output())) {
    if (runner.exitCode !== null) throw new Error(`The system ended with ${runner.exitCode} before it was ready:\n${output()}`);
    if (Date.now() > end) {
      runner.kill('SIGINT');
      throw new Error(`The system was not ready after ${READY_WITHIN_MS / 1000} s:\n${output()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function killed(runner: ChildProcess): Promise<void> {
  const ended = once(runner, 'exit');
  runner.kill('SIGKILL');
  await ended;
}

async function stopped(runner: ChildProcess, output: () => string): Promise<void> {
  if (runner.exitCode !== null) return;
  const ended = new Promise<number | null>((resolve) => runner.once('exit', (code) => resolve(code)));
  runner.kill('SIGINT');
  const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), STOPPED_WITHIN_MS).unref());
  if ((await Promise.race([ended, late])) === 'late') {
    runner.kill('SIGKILL');
    throw new Error(`The system did not stop within ${STOPPED_WITHIN_MS / 1000} s of Ctrl-C:\n${output().slice(-4000)}`);
  }
}

/** Ten ports in a row, all free now, below those that the system gives to outgoing connections. */
async function freePortBase(): Promise<number> {
  for (;;) {
    const base = 10_000 + 10 * Math.floor(Math.random() * 2_200);
    const free = await Promise.all(Array.from({ length: 10 }, (_, offset) => isFree(base + offset)));
    if (free.every(Boolean)) return base;
  }
}

async function nothingListens(portBase: number): Promise<void> {
  for (let offset = 0; offset < 10; offset++)
    if (!(await isFree(portBase + offset))) throw new Error(`Something still listens on port ${portBase + offset} after Ctrl-C`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
