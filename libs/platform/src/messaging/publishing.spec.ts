import { parseRecord } from '@okoce/event-contracts';
import type { StoredFact } from '@okoce/event-sourcing';
import { completenessRecord, recordsOf } from './publishing';

const BASE = 'https://okoce.test';
const fact: StoredFact = {
  position: 42,
  streamId: '00000000-0000-5000-8000-000000317401',
  streamVersion: 3,
  type: 'CentreOpened',
  typeVersion: 1,
  factId: '0190a1b2-0000-7000-8000-000000000001',
  data: { districtCode: '31.74.01', openedOn: '2017-12-14', occurredAt: '2017-12-13T17:00:00.000Z' },
  metadata: { actor: { id: 'admin', role: 'admin', channel: 'live' }, correlationId: 'correlation-1' },
  recordedAt: '2020-01-08T02:00:00.000Z',
};
const publish = ({ data }: StoredFact) => ({ type: 'okoce.enrolment.CentreOpened.v1', data });

describe('publishing', () => {
  it('gives the contract the id, place and time of its fact', () => {
    const [record, ...more] = recordsOf(fact, 'enrolment', publish, BASE);
    expect(more).toEqual([]);
    const parsed = parseRecord({ key: record?.key ?? '', value: record?.value ?? '', headers: { ...record?.headers } });
    expect(parsed).toMatchObject({
      kind: 'known',
      envelope: {
        id: fact.factId,
        source: 'enrolment',
        subject: fact.streamId,
        time: fact.recordedAt,
        sequence: 3,
        position: 42,
        correlationid: 'correlation-1',
        data: fact.data,
      },
    });
    expect(record?.key).toBe(fact.streamId);
  });

  it('keeps what nobody outside needs', () => {
    expect(recordsOf(fact, 'enrolment', () => undefined, BASE)).toEqual([]);
  });

  it('refuses what the contract does not have, such as a name', () => {
    const withName = () => ({ type: 'okoce.enrolment.CentreOpened.v1', data: { ...fact.data, name: 'Siti' } });
    expect(() => recordsOf(fact, 'enrolment', withName, BASE)).toThrow();
  });

  it('declares completeness to one partition, without a position', () => {
    const record = completenessRecord('enrolment', '2020-01-08T02:00:00.000Z', 4, BASE);
    expect(record.partition).toBe(4);
    const parsed = parseRecord({ key: record.key, value: record.value, headers: { ...record.headers } });
    expect(parsed).toMatchObject({ kind: 'known', envelope: { type: 'okoce.enrolment.CompletenessDeclared.v1' } });
    expect(record.headers).not.toHaveProperty('ce_position');
  });
});
