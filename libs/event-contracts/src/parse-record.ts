import { contractNameOf } from './contract-classes';
import type { Envelope } from './envelope';
import { isServiceName } from './topics';
import { violationsOf, readerOf } from './validators';

/** `known`: data checked against its contract. `unknown`: a type this build does not know, data unchecked. `malformed`: to be parked. */
export type Parsed =
  { readonly kind: 'known' | 'unknown'; readonly envelope: Envelope } | { readonly kind: 'malformed'; readonly reason: string };

export interface ReadableRecord {
  readonly value: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly key?: string;
}

type Attributes = Readonly<Record<string, unknown>>;

/** Why a record is malformed; never leaves parseRecord. */
class Malformed extends Error {}

/** Reads structured and binary mode, also a structured event whose headers a bridge has dropped. Never throws; reasons name no values. */
export function parseRecord(record: ReadableRecord): Parsed {
  try {
    const envelope = envelopeOf(isStructured(record) ? structured(record) : binary(record));
    const validate = readerOf(envelope.type);
    if (!validate) return { kind: 'unknown', envelope };
    if (contractNameOf(envelope.type)?.service !== envelope.source) throw new Malformed('source is not the service of the type');
    if (!validate(envelope.data)) throw new Malformed(violationsOf(validate.errors).join('; '));
    return { kind: 'known', envelope };
  } catch (error) {
    if (error instanceof Malformed) return { kind: 'malformed', reason: error.message };
    throw error;
  }
}

function isStructured({ headers }: ReadableRecord): boolean {
  const contentType = headers['content-type'];
  return contentType === undefined
    ? headers['ce_specversion'] === undefined
    : contentType.toLowerCase().startsWith('application/cloudevents');
}

function structured({ value, headers }: ReadableRecord): Attributes {
  const contentType = mediaType(headers['content-type'] ?? 'application/cloudevents+json');
  if (contentType !== 'application/cloudevents+json') throw new Malformed('content-type is a format of CloudEvents that is not read here');
  const event = json(value);
  if (!isObject(event)) throw new Malformed('value is not a JSON object');
  if (event['data_base64'] === undefined) return event;
  if (typeof event['data_base64'] !== 'string' || event['data'] !== undefined)
    throw new Malformed('data_base64 is not text, or stands beside data');
  return { ...event, data: json(Buffer.from(event['data_base64'], 'base64').toString('utf8')) };
}

function binary({ value, headers }: ReadableRecord): Attributes {
  const attributes: Record<string, unknown> = {};
  for (const [name, header] of Object.entries(headers)) if (name.startsWith('ce_')) attributes[name.slice(3)] = header;
  return { ...attributes, datacontenttype: headers['content-type'], data: json(value) };
}

function envelopeOf(attributes: Attributes): Envelope {
  if (attributes['specversion'] !== '1.0') throw new Malformed('specversion is not 1.0');
  if (!isJson(attributes['datacontenttype'])) throw new Malformed('datacontenttype is not JSON');
  const { data } = attributes;
  if (!isObject(data)) throw new Malformed('data is not a JSON object');
  const sequence = countOf(attributes, 'sequence');
  const position = countOf(attributes, 'position');
  const replay = flagOf(attributes, 'replay');
  return {
    id: textOf(attributes, 'id'),
    ...sourceOf(textOf(attributes, 'source')),
    type: textOf(attributes, 'type'),
    subject: textOf(attributes, 'subject'),
    time: timeOf(textOf(attributes, 'time')),
    data,
    ...(sequence !== undefined && { sequence }),
    ...(position !== undefined && { position }),
    ...optionalText(attributes, 'correlationid'),
    ...optionalText(attributes, 'causationid'),
    ...optionalText(attributes, 'traceparent'),
    ...(replay !== undefined && { replay }),
  };
}

function sourceOf(source: string): Pick<Envelope, 'source' | 'sourceBase'> {
  const slash = source.lastIndexOf('/');
  const name = source.slice(slash + 1);
  if (slash < 1 || !isServiceName(name)) throw new Malformed('source does not end in the name of a service');
  return { source: name, sourceBase: source.slice(0, slash) };
}

const recordedAtShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** As we write it ourselves; any other RFC 3339 text is brought to that form, so that times compare as text. */
function timeOf(text: string): string {
  const milliseconds = recordedAtShape.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(milliseconds)) throw new Malformed('time is not RFC 3339');
  return text.length === 24 && text.endsWith('Z') ? text : new Date(milliseconds).toISOString();
}

function textOf(attributes: Attributes, name: string): string {
  const value = attributes[name];
  if (typeof value !== 'string' || value === '') throw new Malformed(`${name} is missing or not text`);
  return value;
}

function optionalText<Name extends 'correlationid' | 'causationid' | 'traceparent'>(
  attributes: Attributes,
  name: Name,
): Partial<Record<Name, string>> {
  // JSON null is the same as leaving it out.
  return attributes[name] === undefined || attributes[name] === null ? {} : ({ [name]: textOf(attributes, name) } as Record<Name, string>);
}

function countOf(attributes: Attributes, name: 'sequence' | 'position'): number | undefined {
  const value = attributes[name];
  if (value === undefined || value === null) return undefined;
  const count = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 0) throw new Malformed(`${name} is not a decimal number`);
  return count;
}

function flagOf(attributes: Attributes, name: 'replay'): boolean | undefined {
  const value = attributes[name];
  if (value === undefined || value === null) return undefined;
  if (value === true || value === 'true') return true;
  if (value === false || value === 'false') return false;
  throw new Malformed(`${name} is neither true nor false`);
}

function isJson(contentType: unknown): boolean {
  if (contentType === undefined || contentType === null) return true;
  if (typeof contentType !== 'string') return false;
  return contentType === 'application/json' || /^(application|text)\/([a-z0-9.+-]+\+)?json$/.test(mediaType(contentType));
}

function mediaType(contentType: string): string {
  return (contentType.split(';')[0] ?? '').trim().toLowerCase();
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Malformed('not JSON');
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
