import type { Envelope } from './envelope';

/** What every intermediary has to let through, by the specification. */
export const maxRecordBytes = 64 * 1024;

export class RecordTooLarge extends Error {
  constructor(
    readonly type: string,
    readonly id: string,
    readonly bytes: number,
  ) {
    super(`${type} ${id} takes ${bytes} bytes; at most ${maxRecordBytes} are let through everywhere`);
    this.name = 'RecordTooLarge';
  }
}

export interface ContractRecord {
  readonly key: string;
  readonly value: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * A CloudEvent in structured JSON mode with its attributes repeated as `ce_*` headers: it survives what drops headers, and can be routed unparsed.
 * @param base the URI under which the services are named, without a slash at its end
 * @throws RecordTooLarge
 */
export function toRecord(envelope: Envelope, base: string): ContractRecord {
  const attributes = attributesOf(envelope, base);
  const value = JSON.stringify({ ...attributes, datacontenttype: 'application/json', data: envelope.data });
  const bytes = Buffer.byteLength(value);
  if (bytes > maxRecordBytes) throw new RecordTooLarge(envelope.type, envelope.id, bytes);
  const headers: Record<string, string> = { 'content-type': 'application/cloudevents+json; charset=UTF-8' };
  for (const [name, attribute] of Object.entries(attributes)) headers[`ce_${name}`] = String(attribute);
  return { key: envelope.subject, value, headers };
}

function attributesOf(envelope: Envelope, base: string): Readonly<Record<string, string | boolean>> {
  const { id, source, type, subject, time, sequence, position, correlationid, causationid, traceparent, replay } = envelope;
  return {
    specversion: '1.0',
    id,
    source: `${base}/${source}`,
    type,
    subject,
    time,
    // Padded, so that it orders as text.
    ...(sequence !== undefined && { sequence: String(sequence).padStart(10, '0') }),
    // A string: the specification's integers have 32 bits.
    ...(position !== undefined && { position: String(position) }),
    ...(correlationid !== undefined && { correlationid }),
    ...(causationid !== undefined && { causationid }),
    ...(traceparent !== undefined && { traceparent }),
    ...(replay !== undefined && { replay }),
  };
}
