import { describeWithKafka } from '@okoce/testing';
import { wholeSystemSuite } from '../src/whole-system.suite';

describeWithKafka('the journey on Kafka', (kafka) => wholeSystemSuite('kafka', () => kafka.brokers()));
