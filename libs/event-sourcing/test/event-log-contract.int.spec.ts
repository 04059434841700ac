import { randomUUID } from 'node:crypto';
import { describeWithKafka } from '@okoce/testing';
import { openEmbeddedLog, openKafkaLog, type EventLog } from '../src';
import { eventLogContract, type ContractSetting } from '../src/contract-suite';
import { quiet, storeDatabase } from './fixture';

async function settingOf(open: (connectionString: string) => Promise<EventLog>, topic: (name: string) => string): Promise<ContractSetting> {
  const database = await storeDatabase();
  const logs = [await open(database.url), await open(database.url)] as const;
  const close = async () => {
    await Promise.all(logs.map((log) => log.close()));
    await database.close();
  };
  return { logs, pool: database.pool, topic, close };
}

eventLogContract('the embedded log', () =>
  settingOf(
    (connectionString) => openEmbeddedLog({ connectionString, logger: quiet }),
    (name) => name,
  ),
);

describeWithKafka('Kafka', (kafka) => {
  const open = () => openKafkaLog({ brokers: kafka.brokers(), clientId: `contract-${randomUUID()}`, logger: quiet });
  eventLogContract('the log on Kafka', () => settingOf(open, kafka.topic));
});
