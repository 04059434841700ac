import { describeWithKafka } from '@okoce/testing';
import { journeySuite } from '../src/journey.suite';

describeWithKafka('the journey on Kafka', (kafka) => journeySuite('kafka', () => kafka.brokers()));
