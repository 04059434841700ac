import { maxRecordBytes, parseRecord, RecordTooLarge, toRecord } from '.';
import type { Envelope } from '.';

const bare: Envelope = {
  id: '0190b0a0-0001-7000-8000-000000000002',
  source: 'training-events',
  type: 'okoce.training-events.RegistrationOpened.v1',
  subject: '0190b0a0-0000-7000-8000-000000000006',
  time: '2020-01-09T02:05:07.315Z',
  data: { occurredAt: '2020-01-09T02:05:00.000Z', trainingEventId: '0190b0a0-0000-7000-8000-000000000006', kind: 'core' },
};
const extensions = {
  sequence: 2,
  position: 9_007_199_254_740_991,
  correlationid: '0190b0a0-0000-7000-8000-000000000040',
  causationid: '0190b0a0-0000-7000-8000-000000000041',
  traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  replay: true,
};
const envelope: Envelope = { ...bare, ...extensions };
const base = 'https://data.okoce.example/sistem';

describe('a record', () => {
  const record = toRecord(envelope, base);

  it('is a structured CloudEvent', () => {
    expect(record.headers['content-type']).toMatch(/^application\/cloudevents\+json/);
    expect(JSON.parse(record.value)).toEqual({
      specversion: '1.0',
      id: envelope.id,
      source: 'https://data.okoce.example/sistem/training-events',
      type: envelope.type,
      subject: envelope.subject,
      time: envelope.time,
      sequence: '0000000002',
      position: '9007199254740991',
      correlationid: extensions.correlationid,
      causationid: extensions.causationid,
      traceparent: extensions.traceparent,
      replay: true,
      datacontenttype: 'application/json',
      data: envelope.data,
    });
  });

  it('repeats its attributes as ce_ headers of text', () => {
    const attributes = Object.entries(JSON.parse(record.value) as object).filter(([name]) => name !== 'data' && name !== 'datacontenttype');
    expect(record.headers).toEqual({
      'content-type': record.headers['content-type'],
      ...Object.fromEntries(attributes.map(([name, value]) => [`ce_${name}`, String(value)])),
    });
  });

  it('is keyed by its stream', () => expect(record.key).toBe(envelope.subject));

  it('names its attributes in lower-case letters and digits, at most 20', () => {
    for (const name of Object.keys(JSON.parse(record.value) as object)) expect(name).toMatch(/^[a-z0-9]{1,20}$/);
  });

  it('has no attribute that is not given: neither null nor undefined', () => {
    const { value, headers } = toRecord(bare, base);
    expect(Object.keys(JSON.parse(value) as object).sort()).toEqual(
      ['specversion', 'id', 'source', 'type', 'subject', 'time', 'datacontenttype', 'data'].sort(),
    );
    expect(Object.values(headers).filter((header) => typeof header !== 'string' || /undefined|null/.test(header))).toEqual([]);
  });

  it('orders by sequence as text', () => {
    const texts = [9, 10, 99, 100, 2_147_483_647].map(
      (version) => toRecord({ ...envelope, sequence: version }, base).headers['ce_sequence'] ?? '',
    );
    expect([...texts].sort()).toEqual(texts);
  });

  it('is read back as it was', () => {
    expect(parseRecord(record)).toEqual({ kind: 'known', envelope: { ...envelope, sourceBase: base } });
    expect(parseRecord(toRecord(bare, base))).toEqual({ kind: 'known', envelope: { ...bare, sourceBase: base } });
  });
});

describe('64 KiB', () => {
  const sized = (length: number) => toRecord({ ...envelope, data: { filler: 'x'.repeat(length) } }, base);
  const overhead = Buffer.byteLength(sized(0).value);

  it('are let through', () => expect(Buffer.byteLength(sized(maxRecordBytes - overhead).value)).toBe(65_536));

  it('and not a byte more', () => expect(() => sized(maxRecordBytes - overhead + 1)).toThrow(RecordTooLarge));

  it('are bytes, not letters', () =>
    expect(() => toRecord({ ...envelope, data: { filler: 'é'.repeat(40_000) } }, base)).toThrow(RecordTooLarge));
});
