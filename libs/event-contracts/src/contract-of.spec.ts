import { assertPublishable, carries, contractOf, SeatReleasedV1, SeatReservedV1 } from '.';

const said = {
  occurredAt: '2020-01-12T05:00:00.000Z',
  trainingEventId: '0190b0a0-0000-7000-8000-000000000006',
  kind: 'core' as const,
  holderKind: 'participant' as const,
  holderId: '0190b0a0-0000-7000-8000-000000000001',
  seatId: '0190b0a0-0000-7000-8000-000000000007',
  startsAt: '2020-01-22T02:00:00.000Z',
};

it('a contract says no more than it names', () => {
  const stored = { ...said, late: true };
  const contract = contractOf(SeatReservedV1, stored);
  expect(contract).toEqual({ type: 'okoce.training-events.SeatReserved.v1', data: said });
  expect(() => assertPublishable(contract.type, contract.data)).not.toThrow();
});

it('an envelope carries one contract', () => {
  const envelope = {
    id: 'a',
    source: 'training-events' as const,
    subject: 's',
    time: said.occurredAt,
    ...contractOf(SeatReservedV1, said),
  };
  expect(carries(envelope, SeatReservedV1) && envelope.data.seatId).toBe(said.seatId);
  expect(carries(envelope, SeatReleasedV1)).toBe(false);
});
