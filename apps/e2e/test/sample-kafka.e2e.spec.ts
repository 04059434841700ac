import { describeWithKafka } from '@okoce/testing';
import { sealedSampleSuite } from '../src/sealed-sample.suite';
import { startSystem, type System } from '../src/system';

describeWithKafka('the sample programme on Kafka', (kafka) => {
  let system: System;
  beforeAll(async () => {
    system = await startSystem('kafka', [], { brokers: kafka.brokers() });
  }, 500_000);
  afterAll(async () => system?.stop(), 30_000);

  sealedSampleSuite(() => system);
});
