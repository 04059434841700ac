import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWithKafka, eventually, findKafkaWay, freePorts, startKafkaServer, type KafkaServer } from '@okoce/testing';
import { Kafka, logLevel, type Admin } from 'kafkajs';
import type { EventLog, Logger, RecordBatch } from '../event-log';
import { openKafkaLog } from './kafka-log';

const quiet: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
const record = (value: string) => ({ key: 'key', value, headers: { ce_id: value } });
const records = (count: number, from = 0) => Array.from({ length: count }, (_, index) => record(`${from + index}`));

describeWithKafka('what the log leaves in Kafka', (kafka) => {
  let log: EventLog;
  let stranger: Kafka;
  let admin: Admin;
  let tests = 0;

  beforeAll(async () => {
    log = await openKafkaLog({ brokers: kafka.brokers(), clientId: 'adapter', logger: quiet });
    stranger = new Kafka({ brokers: [...kafka.brokers()], clientId: 'stranger', logLevel: logLevel.NOTHING });
    admin = stranger.admin();
    await admin.connect();
  });
  afterAll(async () => {
    await log.close();
    await admin.disconnect();
  });

  const topicOf = async (partitions = 1) => {
    const topic = kafka.topic(`adapter-${(tests += 1)}`);
    await log.createTopics([{ topic, partitions, retentionMs: 3_600_000 }]);
    return topic;
  };
  const forgetTen = async (topic: string) => {
    // Without it kafkajs does not know the partition's leader yet.
    await admin.fetchTopicOffsets(topic);
    await admin.deleteTopicRecords({ topic, partitions: [{ partition: 0, offset: '10' }] });
  };
  /** Hands over one record a call, and rests at the offset given. */
  const follow = async (topic: string, startAt: number, restAt = Infinity) => {
    const seen: number[] = [];
    const subscription = await log.subscribe({
      consumer: `${topic}-consumer`,
      topics: [topic],
      maxBatch: 1,
      startAt: () => Promise.resolve(startAt),
      onBatch: ({ records: [next] }: RecordBatch) => {
        const offset = next!.offset;
        if (offset >= restAt) return Promise.resolve({ from: offset, retryAfterMs: 1_500 });
        seen.push(offset);
        return Promise.resolve({ from: offset + 1 });
      },
    });
    return { subscription, seen };
  };

  it('can be read by any other client, as it was published', async () => {
    const topic = await topicOf();
    await log.publish(topic, [{ key: 'kunci', value: '{"teks":"é"}', headers: { ce_id: '1', 'content-type': 'application/json' } }]);
    const found: unknown[] = [];
    const consumer = stranger.consumer({ groupId: `${topic}-stranger` });
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: true });
    await consumer.run({
      eachMessage: ({ partition, message: { key, value, headers } }) => {
        found.push({ partition, key: `${key}`, value: `${value}`, id: `${headers?.['ce_id']}`, type: `${headers?.['content-type']}` });
        return Promise.resolve();
      },
    });
    await eventually(() => found.length > 0, 'the record');
    await consumer.disconnect();
    expect(found).toEqual([{ partition: 0, key: 'kunci', value: '{"teks":"é"}', id: '1', type: 'application/json' }]);
  });

  it('keeps records as long as the topic says', async () => {
    const name = await topicOf();
    const { resources } = await admin.describeConfigs({
      includeSynonyms: false,
      resources: [{ type: 2, name, configNames: ['retention.ms'] }],
    });
    expect(resources[0]?.configEntries).toMatchObject([{ configName: 'retention.ms', configValue: '3600000' }]);
  });

  it('tells lag tools how far a consumer has come, under exactly its name', async () => {
    const topic = await topicOf();
    await log.publish(topic, records(5));
    const { subscription } = await follow(topic, 0);
    const committed = async () => (await admin.fetchOffsets({ groupId: `${topic}-consumer`, topics: [topic] }))[0]?.partitions[0]?.offset;
    await eventually(async () => (await committed()) === '5', 'the committed offset');
    await subscription.stop();
  });

  it('leaves no group of a replay behind', async () => {
    const topic = await topicOf();
    await log.publish(topic, records(5));
    const other = await openKafkaLog({ brokers: kafka.brokers(), clientId: topic, logger: quiet });
    expect(await other.read(topic, 0, 2, 10)).toHaveLength(3);
    await other.close();
    const { groups } = await admin.listGroups();
    expect(groups.map(({ groupId }) => groupId).filter((groupId) => groupId.startsWith(topic))).toEqual([]);
  });

  it('fails rather than step over records that were deleted before they were read', async () => {
    const topic = await topicOf();
    await log.publish(topic, records(20));
    await forgetTen(topic);
    const { subscription, seen } = await follow(topic, 3);
    expect((await subscription.failed).message).toMatch(/begins at 10, but it was read only to 3/);
    expect(seen).toEqual([]);
    await expect(log.read(topic, 0, 3, 10)).rejects.toThrow('begins at 10');
  });

  it('fails rather than step over records that are deleted while it rests', async () => {
    const topic = await topicOf();
    await log.publish(topic, records(20));
    const { subscription, seen } = await follow(topic, 0, 4);
    await eventually(() => seen.length === 4, 'the first records');
    await forgetTen(topic);
    expect((await subscription.failed).message).toMatch(/begins at 10, but it was read only to 4/);
    expect(seen).toEqual([0, 1, 2, 3]);
  });

  it('fails rather than step over a hole', async () => {
    const topic = await topicOf();
    await log.publish(topic, records(2));
    // Nobody is to write here in transactions: their markers take an offset each.
    const producer = stranger.producer({ transactionalId: topic, maxInFlightRequests: 1, idempotent: true });
    await producer.connect();
    const transaction = await producer.transaction();
    await transaction.send({ topic, messages: [{ key: 'key', value: 'in a transaction' }] });
    await transaction.commit();
    await producer.disconnect();
    await eventually(async () => (await admin.fetchTopicOffsets(topic))[0]?.high === '4', 'the marker');
    await log.publish(topic, records(2));
    const { subscription, seen } = await follow(topic, 0);
    expect((await subscription.failed).message).toMatch(/hole at 3/);
    expect(seen).toEqual([0, 1, 2]);
  });
});

describeWithKafka('a broker that goes away', (kafka) => {
  const way = findKafkaWay({ ...process.env, KAFKA_BROKERS: '' });
  const local = way.kind === 'java' || way.kind === 'container' ? it : it.skip;
  let folder: string;
  let server: KafkaServer | undefined;

  beforeAll(async () => {
    // The run's own broker is up by now, so the jars are here.
    expect(kafka.brokers()).not.toEqual([]);
    folder = await mkdtemp(join(tmpdir(), 'okoce-kafka-restart-'));
  });
  afterAll(async () => {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const start = async (port: number, controllerPort: number) => {
    if (way.kind !== 'java' && way.kind !== 'container') throw new Error('No broker of our own');
    server = await startKafkaServer({ way, folder, port, controllerPort });
  };

  local(
    'is waited for, with nothing lost and order kept, but not for ever',
    async () => {
      const [port = 0, controllerPort = 0] = await freePorts(2);
      await start(port, controllerPort);
      const open = (mostRestarts: number) =>
        openKafkaLog({ brokers: [`127.0.0.1:${port}`], clientId: 'restart', logger: quiet, mostRestarts });
      const [log, impatient] = await Promise.all([open(10), open(0)]);
      await log.createTopics([{ topic: 'restart', partitions: 1 }]);
      const seen: string[] = [];
      const options = {
        topics: ['restart'],
        startAt: () => Promise.resolve(0),
        onBatch: ({ records: batch }: RecordBatch) => {
          seen.push(...batch.map(({ value }) => value));
          return Promise.resolve({ from: batch.at(-1)!.offset + 1 });
        },
      };
      const subscription = await log.subscribe({ ...options, consumer: 'patient' });
      await log.publish('restart', records(10));
      await eventually(() => seen.length === 10, 'what came before');
      expect(await log.read('restart', 0, 0, 5)).toHaveLength(5);
      await server?.stop();
      // As the relay does: what was not acknowledged is sent again.
      const pending = eventually(() => log.publish('restart', records(10, 10)).then(() => true), 'the publishing', { timeoutMs: 60_000 });
      await start(port, controllerPort);
      await pending;
      await log.publish('restart', records(10, 20));
      await eventually(() => seen.includes('29'), 'what came after', { timeoutMs: 60_000 });
      expect([...new Set(seen)]).toEqual(records(30).map(({ value }) => value));
      expect(await log.describe(['restart'])).toEqual([{ topic: 'restart', partitions: 1 }]);
      expect((await log.read('restart', 0, 0, 30)).length).toBeGreaterThanOrEqual(30);

      const other = await impatient.subscribe({ ...options, consumer: 'impatient' });
      await eventually(() => other.assignment().length === 1, 'the second consumer');
      await server?.stop();
      expect((await other.failed).message).toMatch(/Consumer impatient gave up/);
      expect(await Promise.race([subscription.failed.then(() => true), Promise.resolve(false)])).toBe(false);
      await Promise.all([log.close(), impatient.close()]);
    },
    180_000,
  );
});
