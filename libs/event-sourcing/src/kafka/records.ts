import type { IHeaders, KafkaMessage } from 'kafkajs';
import type { LogRecord } from '../event-log';

export function toLogRecord(topic: string, partition: number, message: KafkaMessage): LogRecord {
  return {
    topic,
    partition,
    offset: Number(message.offset),
    key: message.key?.toString() ?? '',
    value: message.value?.toString() ?? '',
    headers: message.headers ? toHeaders(message.headers) : {},
  };
}

/** A header given more than once counts as Kafka counts it: the last one. */
function toHeaders(headers: IHeaders): Readonly<Record<string, string>> {
  const plain: Record<string, string> = {};
  for (const name of Object.keys(headers)) {
    const given = headers[name];
    const value = Array.isArray(given) ? given.at(-1) : given;
    if (value !== undefined) plain[name] = value.toString();
  }
  return plain;
}
