import type { Instant } from '@okoce/domain';
import type { ArchivedContract } from '../persistence/archive.table';
import { workFromArchive } from './contracts';

const data = { occurredAt: '2020-01-06T03:00:00.000Z', mentorshipId: 'm', note: 'she said ,"data":{} once' };
const envelope = { specversion: '1.0', source: 'mentoring', 'odd",name': 'the text ,"data": in a value' };

function archived(record: string): ArchivedContract {
  const place = { source: 'mentoring', position: 1, recordedAt: '2020-01-06T03:00:01.000Z' as Instant };
  return { subjectId: 's', factId: 'f', subjectKind: 'participant', type: 'okoce.mentoring.PlanAgreed.v1', record, ...place };
}

describe('what a record out of the archive says', () => {
  it.each([
    ['of binary mode', { headers: { ce_id: 'f', ...envelope }, data }],
    ['with its data last', { ...envelope, data }],
    ['with its data first', { data, ...envelope }],
    ['with its data in the midst', { specversion: '1.0', data, sequence: '7' }],
    ['with other data further in', { extension: { more: 1, data: { occurredAt: 'never' } }, data }],
    ['with other data further in, and nothing after it', { data, extension: { more: 1, data: { occurredAt: 'never' } } }],
  ])('%s', (_how, record) => expect(workFromArchive(archived(JSON.stringify(record)))?.data).toEqual(data));

  it('written with spaces', () => expect(workFromArchive(archived(JSON.stringify({ ...envelope, data }, null, 2)))?.data).toEqual(data));
});
