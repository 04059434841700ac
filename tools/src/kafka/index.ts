import { join } from 'node:path';
import { assertTopics, openKafkaLog } from '@okoce/event-sourcing';
import { findKafkaWay, startKafkaServer, type KafkaServer } from '@okoce/testing';
import { Command } from 'commander';
import { CannotRun, portOffsets, toolsConfig, type ToolsConfig } from '../config';
import { systemTopics } from './topics';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** `npm run kafka`: a local Apache Kafka with the system's topics, until it is told to stop. */
export async function kafkaCommand(argv: readonly string[]): Promise<void> {
  new Command('npm run kafka')
    .description('Menjalankan Apache Kafka di mesin ini sampai Ctrl-C. (Runs a local Apache Kafka until Ctrl-C.)')
    .addHelpText('after', '\nDengan KAFKA_BROKERS: hanya membuat topic di sana. (With KAFKA_BROKERS: only creates the topics there.)')
    .allowExcessArguments(false)
    .parse(argv, { from: 'user' });
  const stopped = new Promise<void>((resolve) => {
    // Later ones change nothing: the broker is on its way out.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve());
  });
  await runKafka(toolsConfig(), process.env, stopped, (sentence) => process.stdout.write(`${sentence}\n`));
}

/** Says one line when all is ready. With brokers of somebody else's it is then done; with its own it stays until `stopped`. */
export async function runKafka(
  config: ToolsConfig,
  environment: NodeJS.ProcessEnv,
  stopped: Promise<void>,
  say: (sentence: string) => void,
): Promise<void> {
  const way = findKafkaWay(environment);
  if (way.kind === 'none') throw new CannotRun(`Kafka tidak dapat dijalankan di sini. (No Kafka to be had here: ${way.reason}.)`);
  if (way.kind === 'given') {
    await createSystemTopics(way.brokers);
    return say(ready(way.brokers));
  }
  const server = await startKafkaServer({
    way,
    folder: join(config.dataDirectory, 'kafka', 'broker'),
    port: config.portBase + portOffsets.kafka,
    controllerPort: config.portBase + portOffsets['kafka controller'],
  }).catch((error: Error) => {
    throw new CannotRun(error.message);
  });
  await serve(server, stopped, say);
}

async function serve(server: KafkaServer, stopped: Promise<void>, say: (sentence: string) => void): Promise<void> {
  try {
    await createSystemTopics(server.brokers);
    say(ready(server.brokers));
    const died = server.ended.then(() => true);
    if (await Promise.race([stopped.then(() => false), died])) throw new CannotRun('Kafka berhenti sendiri. (Kafka ended by itself.)');
  } finally {
    await server.stop();
  }
}

async function createSystemTopics(brokers: readonly string[]): Promise<void> {
  const log = await openKafkaLog({ brokers, clientId: 'okoce-tools', logger: quiet });
  try {
    await log.createTopics(systemTopics());
    await assertTopics(log, systemTopics());
  } finally {
    await log.close();
  }
}

function ready(brokers: readonly string[]): string {
  return `Kafka siap (Kafka is ready): ${brokers.join(',')}`;
}
