import { addMilliseconds } from '@okoce/domain';
import { specFor } from '@okoce/testing';
import { mentorship } from './mentorship';
import * as example from './mentoring.examples';
import * as sessions from './session.examples';

const { given } = specFor(mentorship);
const { at, occurrence, otherId, wasAssigned, wasBooked } = example;
const { book, cancel, later, offer, reschedule, slotId, slotWasBooked, slotWasOffered, wasCancelled, wasEnded, wasMissed, wasRescheduled } =
  sessions;
const offered = [wasAssigned, slotWasOffered];
const { startsAt } = offer;

describe('offering a slot', () => {
  it('records the time', () => given(wasAssigned).when(offer).then(slotWasOffered));

  it('takes 5 to 480 minutes', () => {
    for (const minutes of [5, 480]) {
      given(wasAssigned)
        .when({ ...offer, minutes })
        .then({ type: 'SlotOffered', data: { ...slotWasOffered.data, minutes } });
    }
    for (const minutes of [4, 481]) {
      given(wasAssigned)
        .when({ ...offer, minutes })
        .thenRefuses('SESSION_LENGTH');
    }
  });

  it('is refused for a time that is not ahead', () =>
    given(wasAssigned)
      .when({ ...offer, occurrence: occurrence(startsAt) })
      .thenRefuses('START_NOT_AHEAD'));

  it('is refused without a mentorship, and when dated outside of it', () => {
    given().when(offer).thenRefuses('MENTORSHIP_NOT_FOUND');
    given(wasAssigned, wasEnded)
      .when({ ...offer, startsAt: later, occurrence: occurrence(wasEnded.data.occurredAt) })
      .thenRefuses('MENTORSHIP_NOT_IN_FORCE');
  });

  it('stays quiet when that time was offered already', () =>
    given(...offered)
      .when({ ...offer, slotId: otherId })
      .thenNothing());
});

describe('booking a slot', () => {
  it('schedules a session at its times', () =>
    given(...offered)
      .when(book)
      .then(slotWasBooked));

  it('is refused for a slot nobody offered, or not by then', () => {
    given(wasAssigned).when(book).thenRefuses('SLOT_NOT_FOUND');
    given(...offered)
      .when({ ...book, occurrence: occurrence(addMilliseconds(slotWasOffered.data.occurredAt, -1)) })
      .thenRefuses('SLOT_NOT_FOUND');
  });

  it('is refused from its start on', () => {
    const justBefore = addMilliseconds(startsAt, -1);
    given(...offered)
      .when({ ...book, occurrence: occurrence(justBefore) })
      .then({ type: 'SessionScheduled', data: { ...slotWasBooked.data, occurredAt: justBefore } });
    given(...offered)
      .when({ ...book, occurrence: occurrence(startsAt) })
      .thenRefuses('SLOT_STARTED');
  });

  it('stays quiet while its session is as it was booked, and is refused once that was moved or missed', () => {
    const again = { ...book, sessionId: otherId };
    given(...offered, slotWasBooked)
      .when(again)
      .thenNothing();
    for (const fact of [wasRescheduled, wasMissed]) {
      given(...offered, slotWasBooked, { ...fact, data: { ...fact.data, slotId } } as typeof fact)
        .when(again)
        .thenRefuses('SLOT_TAKEN');
    }
  });

  it('is possible again when its session was cancelled', () =>
    given(...offered, slotWasBooked, { ...wasCancelled, data: { ...wasCancelled.data, slotId } })
      .when({ ...book, sessionId: otherId, occurrence: occurrence(at('2020-01-19T10:00+07:00')) })
      .then({
        type: 'SessionScheduled',
        data: { ...slotWasBooked.data, sessionId: otherId, occurredAt: at('2020-01-19T10:00+07:00') },
      }));

  it('leaves other sessions of that time alone', () =>
    given(...offered, wasBooked)
      .when({ ...book, sessionId: otherId })
      .then({ type: 'SessionScheduled', data: { ...slotWasBooked.data, sessionId: otherId } }));

  it('goes on saying which slot it was', () => {
    given(...offered, slotWasBooked)
      .when(reschedule)
      .then({ type: 'SessionRescheduled', data: { ...wasRescheduled.data, slotId } });
    given(...offered, slotWasBooked)
      .when(cancel)
      .then({ type: 'SessionCancelled', data: { ...wasCancelled.data, slotId } });
  });
});
