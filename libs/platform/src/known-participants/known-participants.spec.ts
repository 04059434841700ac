import type { DistrictCode, Instant, LifeFact } from '@okoce/domain';
import type { Envelope } from '@okoce/event-contracts';
import { centreOf, lifeFactOf } from './known-participants';

const participantId = '0197a000-0000-7000-8000-000000000101';
const occurredAt = '2020-01-08T02:00:00.000Z' as Instant;
const [tebet, cakung] = ['31.74.01', '31.75.06'] as DistrictCode[] as [DistrictCode, DistrictCode];

const envelope = (name: string, data: object): Envelope => ({
  id: '0197a000-0000-7000-8000-000000000901',
  source: 'enrolment',
  type: `okoce.enrolment.${name}.v1`,
  subject: participantId,
  time: '2020-01-08T02:00:01.000Z',
  data: { participantId, occurredAt, ...data },
});

describe('what a contract says of an enrolment’s life', () => {
  it.each<[string, object, LifeFact['kind'], DistrictCode]>([
    ['ParticipantRegistered', { districtCode: tebet, subdistrictCode: null, channel: 'officer' }, 'registered', tebet],
    ['ParticipantTransferred', { fromDistrictCode: tebet, toDistrictCode: cakung }, 'transferred', cakung],
    ['ParticipantWithdrawn', { districtCode: tebet, category: 'work' }, 'withdrawn', tebet],
    ['ParticipantReturned', { districtCode: tebet }, 'returned', tebet],
  ])('%s', (name, data, kind, districtCode) =>
    expect(lifeFactOf(envelope(name, data))).toStrictEqual({ participantId, fact: { kind, occurredAt, districtCode } }),
  );

  it('is nothing for other contracts', () =>
    expect(lifeFactOf(envelope('LicenceRecorded', { licenceId: participantId, kind: 'NIB' }))).toBeUndefined());
});

describe('the centre she is with', () => {
  const registered: LifeFact = { kind: 'registered', occurredAt, districtCode: tebet };

  it('is her last one while she has withdrawn, and none before anything was told', () => {
    const left: LifeFact = { kind: 'withdrawn', occurredAt: '2020-02-01T00:00:00.000Z' as Instant, districtCode: tebet };
    expect([centreOf([]), centreOf([registered]), centreOf([registered, left])]).toStrictEqual([undefined, tebet, tebet]);
  });

  it('is the one she moved to', () => {
    const moved: LifeFact = { kind: 'transferred', occurredAt: '2020-02-01T00:00:00.000Z' as Instant, districtCode: cakung };
    expect(centreOf([registered, moved])).toBe(cakung);
  });
});
