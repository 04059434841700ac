import { addMilliseconds } from '@okoce/domain';
import { specFor } from '@okoce/testing';
import { mentorship } from './mentorship';
import * as example from './mentoring.examples';
import * as sessions from './session.examples';

const { given } = specFor(mentorship);
const { at, log, occurrence, otherId, wasAssigned, wasBooked, wasConfirmed, wasLogged } = example;
const { wasCancelled, wasDisputed, wasEnded, wasMissed, wasRescheduled, wasRetracted } = sessions;
const booked = [wasAssigned, wasBooked];
const logged = [...booked, wasLogged];
const DAY_MS = 86_400_000;

describe('logging a session', () => {
  it('records how long it took, from when it was scheduled', () => {
    given(...booked)
      .when(log)
      .then(wasLogged);
    const occurredAt = at('2020-01-21T15:00+07:00');
    given(...booked, wasRescheduled)
      .when({ ...log, occurrence: occurrence(occurredAt) })
      .then({ type: 'SessionLogged', data: { ...wasLogged.data, occurredAt, startsAt: sessions.later } });
  });

  it('records when it really began', () => {
    const startsAt = at('2020-01-20T09:20+07:00');
    given(...booked)
      .when({ ...log, startsAt })
      .then({ type: 'SessionLogged', data: { ...wasLogged.data, startsAt } });
  });

  it('is refused before it ended', () => {
    given(...booked)
      .when({ ...log, occurrence: occurrence(at('2020-01-20T09:44:59.999+07:00')) })
      .thenRefuses('SESSION_NOT_ENDED');
    given(...booked)
      .when({ ...log, startsAt: at('2020-01-20T09:21+07:00') })
      .thenRefuses('SESSION_NOT_ENDED');
  });

  it('is taken at the very moment it ended', () => {
    const end = at('2020-01-20T09:45+07:00');
    given(...booked)
      .when({ ...log, occurrence: occurrence(end) })
      .then({ type: 'SessionLogged', data: { ...wasLogged.data, occurredAt: end } });
  });

  it('is refused when shorter than 5 or longer than 480 minutes', () => {
    for (const minutes of [4, 481]) {
      given(...booked)
        .when({ ...log, minutes })
        .thenRefuses('SESSION_LENGTH');
    }
  });

  it('is refused when it began outside the mentorship', () => {
    const early = { ...log, startsAt: at('2020-01-10T09:59+07:00') };
    given(...booked)
      .when(early)
      .thenRefuses('MENTORSHIP_NOT_IN_FORCE');
    const atTheEnd = { ...log, startsAt: wasEnded.data.occurredAt, occurrence: occurrence(at('2020-01-20T15:00+07:00')) };
    given(...booked, wasEnded)
      .when(atTheEnd)
      .thenRefuses('MENTORSHIP_NOT_IN_FORCE');
  });

  it('is taken after the mentorship, when it began before its end', () => {
    const occurredAt = at('2020-01-22T10:00+07:00');
    given(...booked, wasEnded)
      .when({ ...log, occurrence: occurrence(occurredAt) })
      .then({ type: 'SessionLogged', data: { ...wasLogged.data, occurredAt } });
    const startsAt = addMilliseconds(wasEnded.data.occurredAt, -1);
    given(...booked, wasEnded)
      .when({ ...log, startsAt, occurrence: occurrence(occurredAt) })
      .then({ type: 'SessionLogged', data: { ...wasLogged.data, startsAt, occurredAt } });
  });

  it('is flagged late by the session’s end, whatever it is dated', () => {
    const end = at('2020-01-20T09:45+07:00');
    const on = (occurredAt: typeof end) =>
      given(...booked).when({ ...log, occurrence: occurrence(occurredAt, { now: addMilliseconds(occurredAt, 1) }) });
    const onTime = addMilliseconds(end, 7 * DAY_MS - 1);
    on(onTime).then({ type: 'SessionLogged', data: { ...wasLogged.data, occurredAt: onTime } });
    on(addMilliseconds(onTime, 1)).then({
      type: 'SessionLogged',
      data: { ...wasLogged.data, occurredAt: addMilliseconds(onTime, 1), late: true },
    });
  });

  it('of more than 30 days ago is the officer’s, with a reason', () => {
    const occurredAt = addMilliseconds(at('2020-01-20T09:45+07:00'), 30 * DAY_MS + 1);
    const on = (more: object) => given(...booked).when({ ...log, occurrence: occurrence(occurredAt, more) });
    on({}).thenRefuses('TOO_LATE');
    on({ role: 'officer' }).thenRefuses('TOO_LATE');
    on({ role: 'officer', reason: 'She was away.' }).then({ type: 'SessionLogged', data: { ...wasLogged.data, occurredAt, late: true } });
    on({ channel: 'sample' }).then({ type: 'SessionLogged', data: { ...wasLogged.data, occurredAt } });
  });

  it('is refused for a session nobody scheduled', () => given(wasAssigned).when(log).thenRefuses('SESSION_NOT_FOUND'));

  it('is refused when it was cancelled, missed or taken back', () => {
    given(...booked, wasCancelled)
      .when(log)
      .thenRefuses('SESSION_CANCELLED');
    given(...booked, wasMissed)
      .when(log)
      .thenRefuses('SESSION_MISSED');
    given(...logged, wasRetracted)
      .when(log)
      .thenRefuses('SESSION_RETRACTED');
  });

  it('is refused when it was logged differently', () => {
    for (const other of [{ minutes: 46 }, { startsAt: at('2020-01-20T09:01+07:00') }, { noteId: otherId }]) {
      given(...logged)
        .when({ ...log, ...other })
        .thenRefuses('ALREADY_LOGGED');
    }
  });

  it('stays quiet when the same is logged again, confirmed, disputed or neither', () => {
    for (const facts of [logged, [...logged, wasConfirmed], [...logged, wasDisputed]]) {
      given(...facts)
        .when(log)
        .thenNothing();
    }
  });
});
