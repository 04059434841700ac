import { connect } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKafkaLog } from '@okoce/event-sourcing';
import { describeWithKafka, findKafkaWay } from '@okoce/testing';
import { toolsConfig } from '../src/config';
import { runKafka } from '../src/kafka';
import { systemTopics } from '../src/kafka/topics';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

describeWithKafka('npm run kafka', (kafka) => {
  const environment = { ...process.env, KAFKA_BROKERS: '' };
  const own = ['java', 'container'].includes(findKafkaWay(environment).kind) ? it : it.skip;
  // Below the ports that systems hand out by themselves.
  const portBase = 21_000 + (process.pid % 1_000) * 10;

  const topicsAt = async (brokers: readonly string[]) => {
    const log = await openKafkaLog({ brokers, clientId: 'tools-test', logger: quiet });
    const found = await log.describe(systemTopics().map(({ topic }) => topic)).finally(() => log.close());
    return found.map(({ topic, partitions }) => `${topic} ${partitions}`).sort();
  };
  const expected = systemTopics()
    .map(({ topic, partitions }) => `${topic} ${partitions}`)
    .sort();

  it('makes the topics at brokers that are given, and is done', async () => {
    const said: string[] = [];
    const given = { KAFKA_BROKERS: kafka.brokers().join(',') };
    await runKafka(toolsConfig(given), given, new Promise(() => undefined), (sentence) => said.push(sentence));
    expect(said).toEqual([`Kafka siap (Kafka is ready): ${kafka.brokers().join(',')}`]);
    expect(await topicsAt(kafka.brokers())).toEqual(expected);
  });

  own('starts a broker with the topics, keeps it until it is told to stop, and leaves nothing running', async () => {
    const dataDirectory = await mkdtemp(join(tmpdir(), 'okoce-kafka-tool-'));
    let stop: () => void = () => undefined;
    const stopped = new Promise<void>((resolve) => (stop = resolve));
    const settings = { OKOCE_PORT_BASE: String(portBase), OKOCE_DATA_DIR: dataDirectory };
    let say: (sentence: string) => void = () => undefined;
    const said = new Promise<string>((resolve) => (say = resolve));
    const running = runKafka(toolsConfig(settings), environment, stopped, say);
    const broker = `127.0.0.1:${portBase + 8}`;
    expect(await Promise.race([said, running])).toBe(`Kafka siap (Kafka is ready): ${broker}`);
    expect(await topicsAt([broker])).toEqual(expected);
    await expect(runKafka(toolsConfig(settings), environment, stopped, () => undefined)).rejects.toThrow(/Port \d+ is taken/);
    stop();
    await running;
    expect(await answers(portBase + 8)).toBe(false);
    await rm(dataDirectory, { recursive: true, force: true });
  });
});

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
