import { randomBytes } from 'node:crypto';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { startKafkaServer } from './kafka-server';
import { findKafkaWay, type KafkaWay } from './kafka-way';
import { freePorts } from './ports';

/** Fetching the jars for the first time takes longest. */
const START_WITHIN_MS = 180_000;
const RUN = 'OKOCE_TEST_KAFKA_RUN';

export interface KafkaFixture {
  /** To be asked in a hook or a test, not while tests are collected. */
  brokers(): readonly string[];
  /** A topic's name that no other test file uses; the broker is shared by the whole run. */
  topic(name: string): string;
}

type Published = { readonly brokers: readonly string[]; readonly killing: readonly string[] } | { readonly failure: string };

/**
 * A suite that needs a real Kafka: one broker is started for the whole Jest run, by the first suite that gets here.
 * Where none is to be had the suite is skipped, loudly and counted; with `kafka` in OKOCE_REQUIRE it fails instead.
 */
export function describeWithKafka(name: string, suite: (kafka: KafkaFixture) => void): void {
  const prefix = `t${randomBytes(4).toString('hex')}.`;
  let brokers: readonly string[] | undefined;
  const fixture: KafkaFixture = {
    brokers: () => {
      if (!brokers) throw new Error('Kafka is started in beforeAll: ask for its brokers in a hook or a test.');
      return brokers;
    },
    topic: (topic) => prefix + topic,
  };
  const way = wayOfThisRun();
  if (way.kind === 'none' && !isRequired()) {
    // jest.count-reporter.js gathers these into the run's one loud line.
    describe.skip(`${name} [skipped: no Kafka here (${way.reason})]`, () => suite(fixture));
    return;
  }
  describe(name, () => {
    beforeAll(async () => {
      brokers = await kafkaBrokers();
    }, START_WITHIN_MS);
    suite(fixture);
  });
}

/** The address of the run's broker, started if nobody did yet. Rejects with the reason where there is none. */
export async function kafkaBrokers(): Promise<readonly string[]> {
  const way = wayOfThisRun();
  if (way.kind === 'given') return way.brokers;
  if (way.kind === 'none') throw new Error(`There is no Kafka here: ${way.reason}`);
  const folder = runFolder();
  const first = await open(join(folder, 'lock'), 'wx').catch(() => undefined);
  await first?.close();
  const published = first ? await startAndPublish(way, folder) : await untilPublished(folder);
  if ('failure' in published) throw new Error(published.failure);
  return published.brokers;
}

/** For the global setup: names the run's folder, so that all workers meet there. */
export function prepareKafka(): void {
  if (process.env[RUN]) return;
  const folder = mkdtempSync(join(tmpdir(), 'okoce-test-kafka-'));
  writeFileSync(join(folder, 'owner'), String(process.pid));
  process.env[RUN] = folder;
}

/** For the global teardown: ends the run's broker, if any suite started one. */
export async function stopKafka(): Promise<void> {
  const folder = process.env[RUN];
  if (!folder || readFileSync(join(folder, 'owner'), 'utf8') !== String(process.pid)) return;
  delete process.env[RUN];
  const published = await readPublished(folder);
  if (published && 'killing' in published) {
    const [program = '', ...args] = published.killing;
    await promisify(execFile)(program, args).catch(() => undefined);
  }
  await rm(folder, { recursive: true, force: true });
}

async function startAndPublish(way: KafkaWay & { kind: 'container' | 'java' }, folder: string): Promise<Published> {
  const published = await startKafkaOf(way, folder).catch((error: Error): Published => ({ failure: error.message }));
  await writeFile(join(folder, 'draft.json'), JSON.stringify(published));
  await rename(join(folder, 'draft.json'), join(folder, 'server.json'));
  return published;
}

async function startKafkaOf(way: KafkaWay & { kind: 'container' | 'java' }, folder: string, attempts = 3): Promise<Published> {
  const owner = Number(await readFile(join(folder, 'owner'), 'utf8'));
  const [port = 0, controllerPort = 0] = await freePorts(2);
  try {
    const broker = join(folder, `broker-${port}`);
    const { brokers, killing } = await startKafkaServer({ way, folder: broker, port, controllerPort, throwAway: true, owner });
    return { brokers, killing };
  } catch (error) {
    // Somebody else may have taken a port since we looked.
    if (attempts > 1) return startKafkaOf(way, folder, attempts - 1);
    throw error;
  }
}

async function untilPublished(folder: string): Promise<Published> {
  const deadline = performance.now() + START_WITHIN_MS;
  while (performance.now() < deadline) {
    const published = await readPublished(folder);
    if (published) return published;
    await pause(50);
  }
  return { failure: 'The test file that started Kafka did not finish it.' };
}

async function readPublished(folder: string): Promise<Published | undefined> {
  const text = await readFile(join(folder, 'server.json'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Published);
}

function runFolder(): string {
  const folder = process.env[RUN];
  if (!folder) throw new Error('No test run: run this project with its jest.int.config.js, whose global setup prepares one.');
  return folder;
}

/** Looked for once a run: asking the programs takes a second. */
function wayOfThisRun(): KafkaWay {
  const file = join(runFolder(), 'way.json');
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as KafkaWay;
  } catch {
    const way = findKafkaWay(process.env);
    writeFileSync(file, JSON.stringify(way));
    return way;
  }
}

function isRequired(): boolean {
  return (process.env['OKOCE_REQUIRE'] ?? '').split(',').includes('kafka');
}
