import { assertPublishable } from '@okoce/event-contracts';
import type { StoredFact } from '@okoce/event-sourcing';
import type { TrainingEventFact } from '../domain/training-event.events';
import * as example from '../domain/training-event.examples';
import { publishTrainingEventFact } from './training-event.publisher';

const published = (fact: TrainingEventFact) =>
  publishTrainingEventFact({
    position: 1,
    streamId: example.trainingEventId,
    streamVersion: 1,
    typeVersion: 1,
    factId: example.otherSeatId,
    metadata: { actor: { id: 'someone', role: 'officer', channel: 'live' }, correlationId: 'c' },
    recordedAt: '2020-01-08T10:00:00.000Z',
    ...fact,
    data: { ...fact.data },
  } satisfies StoredFact);

const { trainingEventId } = example;
const facts: TrainingEventFact[] = [
  { ...example.wasScheduled, data: { ...example.wasScheduled.data, late: true } },
  { ...example.wasScheduled, data: { ...example.wasScheduled.data, districtCode: null } },
  example.wasOpened,
  { ...example.wasRescheduled, data: { ...example.wasRescheduled.data, late: true } },
  example.wasCancelled,
  example.wasSeated,
  example.mentorWasSeated,
  example.seatWasMoved,
  example.wasReleased('holder'),
  example.wasReleased('organiser'),
  example.wasMissed,
  example.hadCheckedIn,
  { ...example.hadCheckedIn, data: { ...example.hadCheckedIn.data, seatId: null } },
  example.hadCheckedOut,
  example.wasCompleted,
  example.wasCertified,
  example.wasRevoked,
];

describe('publishing a private fact', () => {
  it.each(facts)('$type is its contract, closed', (fact) => {
    const { type, data } = published(fact);
    expect(type).toBe(`okoce.training-events.${fact.type}.v1`);
    expect(() => assertPublishable(type, data)).not.toThrow();
  });

  it('says of a seat all that is needed to count it', () =>
    expect(published(example.wasSeated).data).toStrictEqual({ ...example.wasSeated.data }));

  it('says who released it, and when it would have started', () =>
    expect(published(example.wasReleased('organiser')).data).toStrictEqual({
      ...example.wasSeated.data,
      occurredAt: example.changing,
      releasedBy: 'organiser',
    }));

  it('keeps title, partner and venue to itself', () =>
    expect(published(example.wasScheduled).data).toStrictEqual({
      occurredAt: example.wasScheduled.data.occurredAt,
      trainingEventId,
      kind: 'core',
      districtCode: '31.74.01',
      startsAt: '2020-01-08T02:00:00.000Z',
      endsAt: '2020-01-08T08:00:00.000Z',
      capacity: 2,
    }));
});
