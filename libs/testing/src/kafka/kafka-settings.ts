import { join } from 'node:path';
import { KAFKA_VERSION } from './kafka-jars';

/** One node that is broker and controller, for one machine: nothing is replicated, topics are only made by who asks for them. */
const SINGLE_NODE = {
  'process.roles': 'broker,controller',
  'node.id': '1',
  'controller.listener.names': 'CONTROLLER',
  'inter.broker.listener.name': 'PLAINTEXT',
  'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
  'offsets.topic.replication.factor': '1',
  'offsets.topic.num.partitions': '1',
  'transaction.state.log.replication.factor': '1',
  'transaction.state.log.min.isr': '1',
  'group.initial.rebalance.delay.ms': '0',
  'auto.create.topics.enable': 'false',
  // A broker that was killed is let in again when its session has run out.
  'broker.session.timeout.ms': '4000',
  'broker.heartbeat.interval.ms': '1000',
};

export interface NodeAddress {
  readonly folder: string;
  readonly port: number;
  readonly controllerPort: number;
}

/** The settings file of a node that runs on this machine's Java. */
export function nodeProperties({ folder, port, controllerPort }: NodeAddress): string {
  const settings: Readonly<Record<string, string>> = {
    ...SINGLE_NODE,
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'log.dirs': join(folder, 'data'),
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value.replaceAll('\\', '\\\\')}\n`)
    .join('');
}

export interface ContainerNode {
  readonly name: string;
  readonly port: number;
  readonly clusterId: string;
  /** Keeps the records in a volume named after the cluster. */
  readonly durable: boolean;
}

/** The engine's arguments that run such a node in the foreground. */
export function containerArguments({ name, port, clusterId, durable }: ContainerNode): readonly string[] {
  const settings: Readonly<Record<string, string>> = {
    ...SINGLE_NODE,
    'controller.quorum.voters': '1@localhost:9093',
    listeners: `PLAINTEXT://:${port},CONTROLLER://:9093`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'log.dirs': '/var/lib/kafka/data',
  };
  const environment = [`CLUSTER_ID=${clusterId}`, ...Object.entries(settings).map(([key, value]) => `${variable(key)}=${value}`)];
  return [
    ...['run', '--rm', '--name', name, '--publish', `127.0.0.1:${port}:${port}`],
    ...(durable ? ['--volume', `okoce-kafka-${clusterId}:/var/lib/kafka/data`] : []),
    ...environment.flatMap((entry) => ['--env', entry]),
    `docker.io/apache/kafka:${KAFKA_VERSION}`,
  ];
}

/** The image reads a setting from a variable of this name. */
function variable(setting: string): string {
  return `KAFKA_${setting.replaceAll('.', '_').toUpperCase()}`;
}
