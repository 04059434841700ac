import { parseRecord, toRecord } from '.';
import type { Envelope, ReadableRecord } from '.';

const data = { occurredAt: '2020-01-09T02:05:00.000Z', trainingEventId: '0190b0a0-0000-7000-8000-000000000006', kind: 'core' };
const bare: Envelope = {
  id: '0190b0a0-0001-7000-8000-000000000002',
  source: 'training-events',
  sourceBase: 'https://data.okoce.example',
  type: 'okoce.training-events.RegistrationOpened.v1',
  subject: '0190b0a0-0000-7000-8000-000000000006',
  time: '2020-01-09T02:05:07.315Z',
  data,
};
const envelope: Envelope = {
  ...bare,
  sequence: 2,
  position: 1002,
  correlationid: '0190b0a0-0000-7000-8000-000000000040',
  replay: false,
};
const record = toRecord(envelope, 'https://data.okoce.example');
const event = JSON.parse(record.value) as Record<string, unknown>;
const known = { kind: 'known', envelope };

const structured = (changes: Record<string, unknown>, contentType = 'application/cloudevents+json'): ReadableRecord => ({
  value: JSON.stringify({ ...event, ...changes }),
  headers: { 'content-type': contentType },
});
const binary = (headers: Record<string, string> = {}, value = JSON.stringify(data)): ReadableRecord => ({
  value,
  headers: { ...record.headers, 'content-type': 'application/json', ...headers },
});
const reasonOf = (from: ReadableRecord): string => {
  const parsed = parseRecord(from);
  return parsed.kind === 'malformed' ? parsed.reason : parsed.kind;
};

describe('structured mode', () => {
  it.each(['application/cloudevents+json', 'application/cloudevents+json; charset=UTF-8', 'Application/CloudEvents+JSON;charset=utf-8'])(
    'is told by %s',
    (contentType) => expect(parseRecord(structured({}, contentType))).toEqual(known),
  );

  it('believes the value, not the repeated headers', () =>
    expect(parseRecord({ ...record, headers: { ...record.headers, ce_id: 'other', ce_type: 'other' } })).toEqual(known));

  it('survives a bridge that drops the headers', () => expect(parseRecord({ value: record.value, headers: {} })).toEqual(known));

  it('takes JSON null for an attribute left out', () => {
    expect(parseRecord(structured({ sequence: null, position: null, correlationid: null, replay: null, traceparent: null }))).toEqual({
      kind: 'known',
      envelope: bare,
    });
  });

  it('reads data in base64', () =>
    expect(parseRecord(structured({ data: undefined, data_base64: Buffer.from(JSON.stringify(data)).toString('base64') }))).toEqual(known));

  it('lets extensions of others be', () => expect(parseRecord(structured({ partitionkey: 'a', dataschema: 'https://x' }))).toEqual(known));

  it('brings other times of RFC 3339 to our form', () => {
    for (const time of ['2020-01-09T09:05:07.315+07:00', '2020-01-09T02:05:07.315000Z'])
      expect(parseRecord(structured({ time }))).toEqual(known);
  });

  it('reads a position written as a number', () => expect(parseRecord(structured({ position: 1002, sequence: 2 }))).toEqual(known));
});

describe('binary mode', () => {
  it.each(['application/json', 'application/json; charset=utf-8', 'application/vnd.okoce+json', 'text/json'])(
    'is told by %s',
    (contentType) => expect(parseRecord(binary({ 'content-type': contentType }))).toEqual(known),
  );

  it('is told by ce_ headers alone when there is no content type', () => {
    const { 'content-type': _contentType, ...headers } = record.headers;
    expect(parseRecord({ value: JSON.stringify(data), headers })).toEqual(known);
  });

  it('is not fooled by data that looks like an event', () =>
    expect(reasonOf(binary({}, record.value))).toMatch(/^data must have required property/));
});

describe('malformed is', () => {
  it.each<[string, ReadableRecord, RegExp]>([
    ['a value that is not JSON', { ...record, value: '{"id":' }, /^not JSON$/],
    ['an empty value', { ...record, value: '' }, /^not JSON$/],
    ['a tombstone in binary mode', binary({}, ''), /^not JSON$/],
    ['a list', { ...record, value: '[]' }, /not a JSON object/],
    ['a batch', structured({}, 'application/cloudevents-batch+json'), /format/],
    ['Avro', structured({}, 'application/cloudevents+avro'), /format/],
    ['another version of CloudEvents', structured({ specversion: '0.3' }), /specversion/],
    ['a version of CloudEvents left out', structured({ specversion: undefined }), /specversion/],
    ['an id left out', structured({ id: undefined }), /^id/],
    ['an empty id', structured({ id: '' }), /^id/],
    ['an id that is no text', structured({ id: 7 }), /^id/],
    ['a type left out', structured({ type: undefined }), /^type/],
    ['a source left out', structured({ source: undefined }), /^source/],
    ['a source that is no service', structured({ source: 'https://data.okoce.example/kitchen' }), /^source/],
    ['a source without a base', structured({ source: 'training-events' }), /^source/],
    ['a source that is not the service of the type', structured({ source: 'https://data.okoce.example/mentoring' }), /^source/],
    ['a subject left out', structured({ subject: undefined }), /^subject/],
    ['a time left out', structured({ time: undefined }), /^time/],
    ['a time without a zone', structured({ time: '2020-01-09T02:05:07.315' }), /^time/],
    ['a time that is none', structured({ time: '2020-13-09T02:05:07.315Z' }), /^time/],
    ['a position that is no number', structured({ position: '1e3' }), /^position/],
    ['a position beyond 2^53', structured({ position: '9007199254740993' }), /^position/],
    ['a negative position', structured({ position: -1 }), /^position/],
    ['a sequence that is no number', structured({ sequence: 'two' }), /^sequence/],
    ['a replay that is neither true nor false', structured({ replay: 'yes' }), /^replay/],
    ['a correlation that is no text', structured({ correlationid: 7 }), /^correlationid/],
    ['data left out', structured({ data: undefined }), /^data/],
    ['data that is text', structured({ data: 'text' }), /^data/],
    ['data beside data in base64', structured({ data_base64: 'e30=' }), /^data_base64/],
    ['data that is no JSON', structured({ datacontenttype: 'application/xml' }), /^datacontenttype/],
    ['data that is no JSON, in binary mode', binary({ 'content-type': 'application/xml' }), /^datacontenttype/],
    ['data that breaks the contract', structured({ data: { ...data, kind: 'party' } }), /^data\.kind/],
    ['nothing at all', { value: '', headers: {} }, /^not JSON$/],
    ['JSON null', { value: 'null', headers: {} }, /not a JSON object/],
  ])('%s', (_what, from, reason) => expect(reasonOf(from)).toMatch(reason));
});

it('a strange type does not reach into the object behind the schemas', () => {
  for (const type of ['constructor', '__proto__', 'toString']) expect(reasonOf(structured({ type }))).toBe('unknown');
});
