import { addMilliseconds } from '@okoce/domain';
import { specFor } from '@okoce/testing';
import { mentorship } from './mentorship';
import * as example from './mentoring.examples';
import * as sessions from './session.examples';

const { given } = specFor(mentorship);
const { at, occurrence, otherId, schedule, wasAssigned, wasBooked, wasConfirmed, wasLogged } = example;
const { cancel, later, miss, reschedule, wasCancelled, wasDisputed, wasEnded, wasMissed, wasRescheduled, wasRetracted } = sessions;
const booked = [wasAssigned, wasBooked];
const { startsAt } = schedule;
const DAY_MS = 86_400_000;
const justBefore = addMilliseconds(startsAt, -1);

/** What a session has come to, and how an act on it is refused then. */
const ends = [
  ['cancelled', [...booked, wasCancelled], 'SESSION_CANCELLED'],
  ['missed', [...booked, wasMissed], 'SESSION_MISSED'],
  ['logged', [...booked, wasLogged], 'SESSION_LOGGED'],
  ['confirmed', [...booked, wasLogged, wasConfirmed], 'SESSION_LOGGED'],
  ['disputed', [...booked, wasLogged, wasDisputed], 'SESSION_LOGGED'],
  ['retracted', [...booked, wasLogged, wasRetracted], 'SESSION_RETRACTED'],
] as const;

describe('scheduling a session', () => {
  it('records when it will be', () => given(wasAssigned).when(schedule).then(wasBooked));

  it('takes 5 to 480 minutes', () => {
    for (const minutes of [5, 480]) {
      given(wasAssigned)
        .when({ ...schedule, minutes })
        .then({ type: 'SessionScheduled', data: { ...wasBooked.data, minutes } });
    }
    for (const minutes of [4, 481]) {
      given(wasAssigned)
        .when({ ...schedule, minutes })
        .thenRefuses('SESSION_LENGTH');
    }
  });

  it('is refused without a mentorship', () => given().when(schedule).thenRefuses('MENTORSHIP_NOT_FOUND'));

  it('is refused when dated before the mentorship, after its end, or for a time before it', () => {
    given(wasAssigned)
      .when({ ...schedule, occurrence: occurrence(at('2020-01-10T09:59+07:00')) })
      .thenRefuses('MENTORSHIP_NOT_IN_FORCE');
    given(wasAssigned, wasEnded)
      .when({ ...schedule, occurrence: occurrence(wasEnded.data.occurredAt) })
      .thenRefuses('MENTORSHIP_NOT_IN_FORCE');
    given(wasAssigned)
      .when({ ...schedule, startsAt: at('2020-01-10T09:59+07:00') })
      .thenRefuses('MENTORSHIP_NOT_IN_FORCE');
  });

  it('is recorded, and called off by the centre at once, when an end known by now comes before its start', () => {
    const { occurredAt } = wasEnded.data;
    for (const start of [occurredAt, later]) {
      const scheduled = { ...wasBooked.data, startsAt: start };
      given(wasAssigned, wasEnded)
        .when({ ...schedule, startsAt: start })
        .then(
          { type: 'SessionScheduled', data: scheduled },
          { type: 'SessionCancelled', data: { ...scheduled, occurredAt, cancelledBy: 'centre' } },
        );
    }
    given(wasAssigned, wasEnded).when(schedule).then(wasBooked);
  });

  it('stays quiet when the two have a session at that very time, unless that came to nothing', () => {
    given(...booked)
      .when({ ...schedule, sessionId: otherId })
      .thenNothing();
    for (const came of [[wasCancelled], [wasMissed], [wasLogged, wasRetracted]]) {
      given(...booked, ...came)
        .when({ ...schedule, sessionId: otherId })
        .then({ type: 'SessionScheduled', data: { ...wasBooked.data, sessionId: otherId } });
    }
  });
});

describe('rescheduling a session', () => {
  it('records the new start', () =>
    given(...booked)
      .when(reschedule)
      .then(wasRescheduled));

  it('is possible until it starts', () => {
    const moved = (occurredAt: typeof startsAt) => ({ ...reschedule, occurrence: occurrence(occurredAt) });
    given(...booked)
      .when(moved(justBefore))
      .then({ type: 'SessionRescheduled', data: { ...wasRescheduled.data, occurredAt: justBefore } });
    given(...booked)
      .when(moved(startsAt))
      .thenRefuses('SESSION_STARTED');
    given(...booked, wasRescheduled)
      .when({ ...moved(startsAt), startsAt: at('2020-01-22T09:00+07:00') })
      .then({ type: 'SessionRescheduled', data: { ...wasRescheduled.data, occurredAt: startsAt, startsAt: at('2020-01-22T09:00+07:00') } });
  });

  it('is refused to a start that is not ahead', () => {
    const { occurredAt } = reschedule.occurrence;
    given(...booked)
      .when({ ...reschedule, startsAt: occurredAt })
      .thenRefuses('START_NOT_AHEAD');
    given(...booked)
      .when({ ...reschedule, startsAt: addMilliseconds(occurredAt, 1) })
      .then({ type: 'SessionRescheduled', data: { ...wasRescheduled.data, startsAt: addMilliseconds(occurredAt, 1) } });
  });

  it('is refused when dated before it was set as it is', () =>
    given(...booked, wasRescheduled)
      .when({ ...reschedule, startsAt, occurrence: occurrence(at('2020-01-18T08:59+07:00')) })
      .thenRefuses('SESSION_CHANGED_SINCE'));

  it.each(ends)('is refused once it is %s', (_, facts, code) =>
    given(...facts)
      .when(reschedule)
      .thenRefuses(code),
  );

  it('is refused for a session nobody scheduled, and once the mentorship ended', () => {
    given(wasAssigned).when(reschedule).thenRefuses('SESSION_NOT_FOUND');
    given(...booked, { ...wasEnded, data: { ...wasEnded.data, occurredAt: reschedule.occurrence.occurredAt } })
      .when(reschedule)
      .thenRefuses('MENTORSHIP_NOT_IN_FORCE');
  });

  it('to after an end known by now is called off by the centre at once', () =>
    given(...booked, wasEnded)
      .when(reschedule)
      .then(wasRescheduled, {
        type: 'SessionCancelled',
        data: { ...wasRescheduled.data, occurredAt: wasEnded.data.occurredAt, cancelledBy: 'centre' },
      }));

  it('stays quiet when it starts then already', () => {
    given(...booked, wasRescheduled)
      .when(reschedule)
      .thenNothing();
    given(...booked)
      .when({ ...reschedule, startsAt })
      .thenNothing();
  });
});

describe('cancelling a session', () => {
  it('records who called it off, with the start as set last', () => {
    given(...booked)
      .when(cancel)
      .then(wasCancelled);
    given(...booked, wasRescheduled)
      .when(cancel)
      .then({ type: 'SessionCancelled', data: { ...wasCancelled.data, startsAt: later } });
  });

  it('is possible after the start too, and after the mentorship', () => {
    const occurredAt = at('2020-01-25T09:00+07:00');
    given(...booked, wasEnded)
      .when({ ...cancel, occurrence: occurrence(occurredAt) })
      .then({ type: 'SessionCancelled', data: { ...wasCancelled.data, occurredAt } });
  });

  it('is said by the participant of herself, by the mentor of either, by the staff of all', () => {
    const said = { participant: ['participant'], mentor: ['participant', 'mentor'], staff: ['participant', 'mentor', 'centre'] } as const;
    for (const saidBy of ['participant', 'mentor', 'staff'] as const) {
      for (const cancelledBy of ['participant', 'mentor', 'centre'] as const) {
        const expected = given(...booked).when({ ...cancel, saidBy, cancelledBy });
        const may = said[saidBy].some((one) => one === cancelledBy);
        if (may) expected.then({ type: 'SessionCancelled', data: { ...wasCancelled.data, cancelledBy } });
        else expected.thenRefuses('NOT_YOURS_TO_SAY');
      }
    }
  });

  it('is refused for a session nobody scheduled, and before it was scheduled', () => {
    given(wasAssigned).when(cancel).thenRefuses('SESSION_NOT_FOUND');
    given(...booked)
      .when({ ...cancel, occurrence: occurrence(addMilliseconds(wasBooked.data.occurredAt, -1)) })
      .thenRefuses('SESSION_CHANGED_SINCE');
  });

  it.each(ends.slice(1))('is refused once it is %s', (_, facts, code) =>
    given(...facts)
      .when(cancel)
      .thenRefuses(code),
  );

  it('stays quiet the second time, and is refused in the name of another', () => {
    given(...booked, wasCancelled)
      .when(cancel)
      .thenNothing();
    given(...booked, wasCancelled)
      .when({ ...cancel, saidBy: 'mentor', cancelledBy: 'mentor' })
      .thenRefuses('SESSION_CANCELLED');
  });
});

describe('a session that somebody misses', () => {
  it('is recorded with who did not come', () =>
    given(...booked)
      .when(miss)
      .then(wasMissed));

  it('is missed from its very start on', () => {
    given(...booked)
      .when({ ...miss, occurrence: occurrence(justBefore) })
      .thenRefuses('SESSION_NOT_STARTED');
    given(...booked)
      .when({ ...miss, occurrence: occurrence(startsAt) })
      .then({ type: 'SessionMissed', data: { ...wasMissed.data, occurredAt: startsAt } });
  });

  it('is said by the participant of the mentor alone, by the mentor and the staff of either', () => {
    const may = (saidBy: 'participant' | 'mentor' | 'staff', missedBy: 'participant' | 'mentor') =>
      given(...booked)
        .when({ ...miss, saidBy, missedBy })
        .then({ type: 'SessionMissed', data: { ...wasMissed.data, missedBy } });
    may('participant', 'mentor');
    may('mentor', 'participant');
    may('mentor', 'mentor');
    may('staff', 'participant');
    may('staff', 'mentor');
    given(...booked)
      .when({ ...miss, saidBy: 'participant', missedBy: 'participant' })
      .thenRefuses('NOT_YOURS_TO_SAY');
  });

  it('is refused for a session nobody scheduled', () => given(wasAssigned).when(miss).thenRefuses('SESSION_NOT_FOUND'));

  it('is refused when dated before it was scheduled, as may be done afterwards', () => {
    const afterwards = at('2020-01-20T18:00+07:00');
    given(wasAssigned, { ...wasBooked, data: { ...wasBooked.data, occurredAt: afterwards } })
      .when({ ...miss, occurrence: occurrence(addMilliseconds(afterwards, -1)) })
      .thenRefuses('SESSION_CHANGED_SINCE');
  });

  it.each(ends.filter(([status]) => status !== 'missed'))('is refused once it is %s', (_, facts, code) =>
    given(...facts)
      .when(miss)
      .thenRefuses(code),
  );

  it('stays quiet the second time, and is refused of the other', () => {
    given(...booked, wasMissed)
      .when(miss)
      .thenNothing();
    given(...booked, wasMissed)
      .when({ ...miss, missedBy: 'mentor' })
      .thenRefuses('SESSION_MISSED');
  });
});

describe('what is said long afterwards of a session that was to be', () => {
  const acts = [
    ['scheduled', [wasAssigned], schedule, wasBooked],
    ['missed', booked, miss, wasMissed],
    ['called off', booked, { ...cancel, saidBy: 'mentor' }, wasCancelled],
  ] as const;

  it.each(acts)('is flagged late by the session’s start, whatever it is dated: %s', (_, facts, command, fact) => {
    const on = (occurredAt: typeof startsAt) => given(...facts).when({ ...command, occurrence: occurrence(occurredAt) });
    const onTime = addMilliseconds(startsAt, 7 * DAY_MS);
    on(onTime).then({ ...fact, data: { ...fact.data, occurredAt: onTime } } as typeof fact);
    const tooLate = addMilliseconds(onTime, 1);
    on(tooLate).then({ ...fact, data: { ...fact.data, occurredAt: tooLate, late: true } } as typeof fact);
  });

  it.each(acts)('more than 30 days afterwards is the officer’s to say, with a reason: %s', (_, facts, command, fact) => {
    const occurredAt = addMilliseconds(startsAt, 30 * DAY_MS + 1);
    const by = (more: object) => given(...facts).when({ ...command, occurrence: occurrence(occurredAt, more) });
    by({}).thenRefuses('TOO_LATE');
    by({ role: 'officer' }).thenRefuses('TOO_LATE');
    by({ role: 'officer', reason: 'She was away.' }).then({ ...fact, data: { ...fact.data, occurredAt, late: true } } as typeof fact);
    by({ channel: 'sample' }).then({ ...fact, data: { ...fact.data, occurredAt } } as typeof fact);
  });
});
