import { describeWithKafka } from '@okoce/testing';
import { sealedSampleSuite } from '../src/sealed-sample.suite';
import { startSystem, type System } from '../src/system';

describeWithKafka('the sample programme on Kafka', () => {
  let system: System;
  // On a broker of its own, as `npm start -- --kafka` has one: two systems on the run's would share topics and groups.
  beforeAll(async () => {
    system = await startSystem('kafka', []);
  }, 900_000);
  afterAll(async () => system?.stop(), 30_000);

  sealedSampleSuite(() => system);
});
