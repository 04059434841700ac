import { assertTopics } from '../topics';
import type { LogRecord } from '../event-log';
import { record, Stage, until } from './stage';

/** What Kafka's Java client computes for these keys (org.apache.kafka.common.utils.Utils.murmur2, from its own tests). */
const JAVA_MURMUR2: Readonly<Record<string, number>> = {
  '21': -973932308,
  foobar: -790332482,
  'a-little-bit-long-string': -985981536,
  'a-little-bit-longer-string': -1486304829,
  lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8: -58897971,
  abc: 479470107,
};

export function publishing(stageOf: (partitions: number) => Promise<Stage>): void {
  it('keeps the order of each key, whole and unchanged, with offsets from 0 without gaps', async () => {
    const stage = await stageOf(3);
    const keys = Array.from({ length: 12 }, (_, index) => `key ${index}`);
    for (let round = 0; round < 20; round += 1)
      await stage.publish(keys.map((key) => record(key, `{"round":${round},"teks":"é ✓"}`, round)));
    const { records } = await stage.collect();
    await until('all records', () => records.length >= 240);
    const rounds = Array.from({ length: 20 }, (_, round) => `{"round":${round},"teks":"é ✓"}`);
    for (const key of keys) expect(of(records, key).map(({ value }) => value)).toEqual(rounds);
    for (const key of keys) expect(new Set(of(records, key).map(({ partition }) => partition)).size).toBe(1);
    for (const partition of [0, 1, 2]) {
      const offsets = records.filter((candidate) => candidate.partition === partition).map(({ offset }) => offset);
      expect(offsets).toEqual(offsets.map((_, index) => index));
    }
    expect(records[0]?.headers).toEqual({ ce_position: '0' });
  });

  it('puts a key where Kafka’s Java client would, and a record that names its partition there', async () => {
    const stage = await stageOf(7);
    await stage.publish(Object.keys(JAVA_MURMUR2).map((key) => record(key, key)));
    await stage.publish(Array.from({ length: 7 }, (_, partition) => ({ ...record('mark', 'mark'), partition })));
    const { records } = await stage.collect();
    await until('all records', () => records.length >= 13);
    const found = Object.fromEntries(records.filter(({ key }) => key !== 'mark').map(({ key, partition }) => [key, partition]));
    expect(found).toEqual(Object.fromEntries(Object.entries(JAVA_MURMUR2).map(([key, hash]) => [key, (hash & 0x7fffffff) % 7])));
    expect(
      of(records, 'mark')
        .map(({ partition }) => partition)
        .sort(),
    ).toEqual([0, 1, 2, 3, 4, 5, 6]);
    await expect(stage.publish([{ ...record('mark', 'mark'), partition: 7 }])).rejects.toThrow(/partition 7/);
  });

  it('has one send in flight: calls made at once land in the order they were made', async () => {
    const stage = await stageOf(1);
    const calls = Array.from({ length: 60 }, (_, index) => stage.publish([record('key', `${index} a`), record('other', `${index} b`)]));
    await Promise.all(calls);
    const records = await stage.log.read(stage.topic, 0, 0, 1_000);
    expect(records.map(({ value }) => value)).toEqual(Array.from({ length: 60 }, (_, index) => [`${index} a`, `${index} b`]).flat());
  });

  it('takes far more in one call than a broker takes in one batch', async () => {
    const stage = await stageOf(2);
    const large = 'x'.repeat(60_000);
    await stage.publish(Array.from({ length: 60 }, (_, index) => record(`key ${index % 5}`, `${index} ${large}`)));
    const read = await Promise.all([0, 1].map((partition) => stage.log.read(stage.topic, partition, 0, 1_000)));
    const indexes = read.flat().map(({ value }) => Number(value.split(' ')[0]));
    expect([...indexes].sort((one, other) => one - other)).toEqual(Array.from({ length: 60 }, (_, index) => index));
  });

  it('is replayed from any position, to its end, by any number of readers', async () => {
    const stage = await stageOf(2);
    await stage.publish(Array.from({ length: 250 }, (_, index) => ({ ...record('key', `${index}`), partition: 1 })));
    const paged: string[] = [];
    for (let from = 0, page; (page = await stage.log.read(stage.topic, 1, from, 100)).length > 0; from += page.length) {
      paged.push(...page.map(({ value }) => value));
    }
    expect(paged).toEqual(Array.from({ length: 250 }, (_, index) => `${index}`));
    const [, other] = stage.setting.logs;
    expect((await other.read(stage.topic, 1, 123, 2)).map(({ offset, value }) => [offset, value])).toEqual([
      [123, '123'],
      [124, '124'],
    ]);
    expect((await other.read(stage.topic, 1, 7, 1)).map(({ value }) => value)).toEqual(['7']);
    expect(await stage.log.read(stage.topic, 1, 250, 10)).toEqual([]);
    expect(await stage.log.read(stage.topic, 0, 0, 10)).toEqual([]);
    await stage.publish([{ ...record('key', 'later'), partition: 1 }]);
    expect((await stage.log.read(stage.topic, 1, 250, 10)).map(({ value }) => value)).toEqual(['later']);
  });

  it('tells in a sentence that a topic is missing, or has another number of partitions', async () => {
    const stage = await stageOf(2);
    const missing = `${stage.topic}-missing`;
    await expect(assertTopics(stage.log, [{ topic: stage.topic, partitions: 2 }])).resolves.toBeUndefined();
    await expect(assertTopics(stage.log, [{ topic: stage.topic, partitions: 6 }])).rejects.toThrow(
      `Topic ${stage.topic} has 2 partitions instead of 6`,
    );
    await expect(assertTopics(stage.log, [{ topic: missing, partitions: 6 }])).rejects.toThrow(`Topic ${missing} is missing`);
    await expect(stage.log.publish(missing, [record('key', 'value')])).rejects.toThrow(missing);
    await expect(stage.collect({ topics: [missing] })).rejects.toThrow(missing);
    expect(await stage.log.describe([missing, stage.topic])).toEqual([{ topic: stage.topic, partitions: 2 }]);
  });

  it('leaves a topic that exists as it is when it is asked for again', async () => {
    const stage = await stageOf(2);
    await stage.publish([{ ...record('key', 'kept'), partition: 0 }]);
    await stage.log.createTopics([{ topic: stage.topic, partitions: 4 }]);
    expect(await stage.log.describe([stage.topic])).toEqual([{ topic: stage.topic, partitions: 2 }]);
    expect(await stage.log.read(stage.topic, 0, 0, 10)).toHaveLength(1);
  });
}

function of(records: readonly LogRecord[], key: string): readonly LogRecord[] {
  return records.filter((candidate) => candidate.key === key);
}
