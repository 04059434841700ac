import { containerArguments, nodeProperties } from './kafka-settings';
import { findKafkaWay, javaVersion } from './kafka-way';

it.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['openjdk version "21" 2023-09-19', 21],
  ['java version "1.8.0_392"', 8],
  ['sh: java: not found', undefined],
])('%s is Java %s', (text, version) => {
  expect(javaVersion(text)).toBe(version);
});

it('takes the brokers it is given as they are, before anything else', () => {
  expect(findKafkaWay({ KAFKA_BROKERS: 'one:9092, two:9092,' })).toEqual({ kind: 'given', brokers: ['one:9092', 'two:9092'] });
});

it('makes no topic by itself, on Java or in a container', () => {
  expect(nodeProperties({ folder: '/data', port: 9092, controllerPort: 9093 })).toContain('auto.create.topics.enable=false\n');
  const run = containerArguments({ name: 'kafka', port: 9092, clusterId: 'id', durable: true });
  expect(run).toContain('KAFKA_AUTO_CREATE_TOPICS_ENABLE=false');
  expect(run).toEqual(expect.arrayContaining(['--publish', '127.0.0.1:9092:9092', '--volume', 'okoce-kafka-id:/var/lib/kafka/data']));
  expect(run).toContain('KAFKA_ADVERTISED_LISTENERS=PLAINTEXT://127.0.0.1:9092');
});
