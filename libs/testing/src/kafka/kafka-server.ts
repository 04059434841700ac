import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { containerArguments, nodeProperties } from './kafka-settings';
import { ensureJars } from './kafka-jars';
import { untilKafkaAnswers } from './kafka-probe';
import type { KafkaWay } from './kafka-way';
import { isFree } from './ports';

const JVM = ['-Xmx256m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn'];
const STOP_WITHIN_MS = 8_000;

export interface KafkaServerOptions {
  readonly way: KafkaWay & { kind: 'container' | 'java' };
  /** Keeps the cluster's id, the broker's log file and, on Java, the records; made if missing. */
  readonly folder: string;
  readonly port: number;
  readonly controllerPort: number;
  /** Whether the records matter after it ends: a throw-away broker is killed rather than asked to end. */
  readonly throwAway?: boolean;
  /** The broker ends when this process does, even if that is killed; by default the caller's. */
  readonly owner?: number;
}

export interface KafkaServer {
  readonly brokers: readonly string[];
  /** The command that ends it at once, from any process. */
  readonly killing: readonly string[];
  /** Resolves when the broker ended, asked or not. */
  readonly ended: Promise<void>;
  /** Asks it to end, and ends it hard after 8 seconds. */
  stop(): Promise<void>;
}

/** Starts a broker on this machine and resolves when it serves. What it holds is there again with the same folder. */
export async function startKafkaServer(options: KafkaServerOptions): Promise<KafkaServer> {
  for (const port of [options.port, options.controllerPort]) {
    if (!(await isFree(port))) throw new Error(`Port ${port} is taken: Kafka needs it.`);
  }
  await mkdir(options.folder, { recursive: true });
  const { child, asking, killing } =
    options.way.kind === 'java' ? await startJava(options, options.way.java) : await startContainer(options, options.way.engine);
  let running = true;
  const ended = new Promise<void>((resolve) => {
    child.once('exit', resolve);
    child.once('error', () => resolve());
  }).then(() => {
    running = false;
  });
  const watchdog = watch(options, child.pid, killing);
  const stop = async () => {
    if (running) command(options.throwAway ? killing : asking);
    const hard = setTimeout(() => command(killing), STOP_WITHIN_MS);
    await ended;
    clearTimeout(hard);
    watchdog.kill();
  };
  await untilKafkaAnswers(options.port, () => running).catch(async (error: Error) => {
    await stop();
    throw new Error(`Kafka did not start: ${error.message}\n${await lastWords(options.folder)}`);
  });
  // A run's broker must not keep the test file alive that happened to start it.
  if (options.throwAway) child.unref();
  return { brokers: [`127.0.0.1:${options.port}`], killing, ended, stop };
}

interface Started {
  readonly child: ChildProcess;
  readonly asking: readonly string[];
  readonly killing: readonly string[];
}

async function startJava(options: KafkaServerOptions, java: string): Promise<Started> {
  const { folder } = options;
  const classpath = join(await ensureJars(), '*');
  const properties = join(folder, 'server.properties');
  await writeFile(properties, nodeProperties(options));
  const run = (main: string, ...args: string[]) => launch(folder, java, [...JVM, '-cp', classpath, main, ...args]);
  const format = await run('kafka.tools.StorageTool', 'format', '--ignore-formatted', '-t', await clusterId(folder), '-c', properties);
  const code = await new Promise((resolve) => format.once('close', resolve).once('error', resolve));
  if (code !== 0) throw new Error(`Kafka could not prepare ${folder}:\n${await lastWords(folder)}`);
  const child = await run('kafka.Kafka', properties);
  return { child, asking: ['kill', '-TERM', String(child.pid)], killing: ['kill', '-KILL', String(child.pid)] };
}

async function startContainer({ folder, port, throwAway }: KafkaServerOptions, engine: string): Promise<Started> {
  const name = `okoce-kafka-${port}`;
  const child = await launch(folder, engine, containerArguments({ name, port, clusterId: await clusterId(folder), durable: !throwAway }));
  return { child, asking: [engine, 'stop', '--time', '6', name], killing: [engine, 'rm', '--force', name] };
}

function command([program = '', ...args]: readonly string[]): void {
  spawn(program, args, { stdio: 'ignore' }).on('error', () => undefined);
}

/** In a group of its own: a Ctrl-C at the terminal reaches us alone, and the broker goes last. */
async function launch(folder: string, program: string, args: readonly string[]): Promise<ChildProcess> {
  const log = await open(join(folder, 'broker.log'), 'a');
  try {
    return spawn(program, args, { detached: true, stdio: ['ignore', log.fd, log.fd], cwd: folder });
  } finally {
    await log.close();
  }
}

/** Minted with the folder: a fresh folder is another cluster, whose records begin at 0 again. */
async function clusterId(folder: string): Promise<string> {
  const file = join(folder, 'cluster-id');
  const found = await readFile(file, 'utf8').catch(() => undefined);
  if (found) return found;
  const minted = randomBytes(16).toString('base64url');
  // The storage tool takes an id that begins with a dash for an option.
  if (minted.startsWith('-')) return clusterId(folder);
  await writeFile(file, minted);
  return minted;
}

async function lastWords(folder: string): Promise<string> {
  const log = await readFile(join(folder, 'broker.log'), 'utf8').catch(() => '');
  return log.split('\n').slice(-30).join('\n').trim();
}

const WATCHDOG = `
owner=$1 broker=$2 rubbish=$3; shift 3
while kill -0 "$broker" 2>/dev/null; do
  kill -0 "$owner" 2>/dev/null || { "$@"; [ -n "$rubbish" ] && rm -rf "$rubbish"; exit; }
  sleep 1
done`;

/** A process of its own, so that it outlives an owner that was killed: it then kills the broker. */
function watch(options: KafkaServerOptions, broker: number | undefined, killing: readonly string[]): ChildProcess {
  const watched = [String(options.owner ?? process.pid), String(broker), options.throwAway ? options.folder : ''];
  const watchdog = spawn('sh', ['-c', WATCHDOG, 'watchdog', ...watched, ...killing], { detached: true, stdio: 'ignore' });
  watchdog.unref();
  return watchdog;
}
