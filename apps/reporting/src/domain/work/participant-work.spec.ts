import { leave, workFacts } from '../due/examples';
import type { ToldWork } from '../due/examples';
import { on, registered, returned, wib, withdrawn } from '../examples';
import { ParticipantWork } from './participant-work';

const workOf = (...told: readonly ToldWork[]) => ParticipantWork.of(workFacts(...told));
const assessableDays = (...told: readonly ToldWork[]) =>
  workOf(...told)
    .assessableDays()
    ?.count(on('2027-03-01'), on('2027-03-31'));

const seat = { trainingEventId: 'event', seatId: 'seat', startsAt: wib('2027-03-10') };
const reserved = ['SeatReserved', { ...seat, occurredAt: wib('2027-03-01') }] as const;
const released = (at: string, releasedBy: 'holder' | 'organiser') =>
  ['SeatReleased', { ...seat, occurredAt: wib(at), releasedBy }] as const;

describe('a withdrawal', () => {
  const start = registered(wib('2027-02-01'));
  const declared = leave('2027-03-01', '2027-03-20');
  const [left, back] = [withdrawn(wib('2027-03-01')), returned(wib('2027-03-01'))];

  it('ends a leave declared at the same moment, when it was recorded after it', () => {
    expect(assessableDays(start, declared, left, back)).toBe(31);
  });

  it('leaves alone one declared at the same moment and recorded after it', () => {
    expect(assessableDays(start, left, back, declared)).toBe(11);
  });
});

describe('a seat that she released', () => {
  const outcome = (...told: readonly ToldWork[]) => workOf(reserved, ...told).seats.get('seat');

  it('stays released by her, though the organiser releases it when the training event is cancelled', () => {
    const hers = { by: 'holder', at: wib('2027-03-09') };
    expect(outcome(released('2027-03-09', 'holder'), released('2027-03-09', 'organiser'))).toMatchObject({ released: hers });
  });

  it('is not moved when the training event is', () => {
    const moved = ['SeatRescheduled', { ...seat, startsAt: wib('2027-06-10'), occurredAt: wib('2027-03-05') }] as const;
    expect(outcome(released('2027-03-02', 'holder'), moved)).toMatchObject({ startsAt: wib('2027-03-10') });
  });
});
