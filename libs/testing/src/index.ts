export * from './decider-spec';
export * from './eventually';
export { occurrenceCodes } from './occurrence-codes';
export * from './postgres';
export { describeWithKafka, kafkaBrokers, type KafkaFixture } from './kafka/kafka-fixture';
export { startKafkaServer, type KafkaServer, type KafkaServerOptions } from './kafka/kafka-server';
export { findKafkaWay, type KafkaWay } from './kafka/kafka-way';
export { freePorts } from './kafka/ports';
