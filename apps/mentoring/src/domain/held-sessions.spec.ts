import { addMilliseconds } from '@okoce/domain';
import { specFor } from '@okoce/testing';
import { mentorship } from './mentorship';
import * as example from './mentoring.examples';
import * as sessions from './session.examples';

const { given } = specFor(mentorship);
const { at, confirm, log, occurrence, otherId, wasAssigned, wasBooked, wasConfirmed, wasLogged } = example;
const {
  confirmByCode,
  dispute,
  retract,
  wasCancelled,
  wasConfirmedByCode,
  wasDisputed,
  wasEnded,
  wasMissed,
  wasRescheduled,
  wasRetracted,
} = sessions;
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

describe('confirming a session', () => {
  it('says again what was logged, so that it can be counted', () =>
    given(...logged)
      .when(confirm)
      .then(wasConfirmed));

  it('is refused before the mentor logged it', () =>
    given(...booked)
      .when(confirm)
      .thenRefuses('SESSION_NOT_LOGGED'));

  it('is refused when dated before it ended', () =>
    given(...logged)
      .when({ ...confirm, occurrence: occurrence(at('2020-01-20T09:44+07:00')) })
      .thenRefuses('SESSION_NOT_ENDED'));

  it('is refused for a session nobody scheduled, and for one that was cancelled, missed or taken back', () => {
    given(...logged)
      .when({ ...confirm, sessionId: otherId })
      .thenRefuses('SESSION_NOT_FOUND');
    given(...booked, wasCancelled)
      .when(confirm)
      .thenRefuses('SESSION_CANCELLED');
    given(...booked, wasMissed)
      .when(confirm)
      .thenRefuses('SESSION_MISSED');
    given(...logged, wasRetracted)
      .when(confirm)
      .thenRefuses('SESSION_RETRACTED');
  });

  it('takes back a dispute of before, and of the same moment, but none of after', () => {
    const { occurredAt } = wasDisputed.data;
    const at = (moment: typeof occurredAt) => given(...logged, wasDisputed).when({ ...confirm, occurrence: occurrence(moment) });
    at(occurredAt).then({ type: 'SessionConfirmed', data: { ...wasConfirmed.data, occurredAt } });
    at(addMilliseconds(occurredAt, -1)).thenRefuses('SESSION_CHANGED_SINCE');
  });

  it('is possible after the mentorship', () =>
    given(...logged, wasEnded)
      .when(confirm)
      .then(wasConfirmed));

  it('stays quiet the second time, by whatever way it was confirmed', () => {
    for (const fact of [wasConfirmed, wasConfirmedByCode]) {
      given(...logged, fact)
        .when(confirm)
        .thenNothing();
    }
  });
});

describe('a code that was given', () => {
  it('confirms the session', () =>
    given(...logged)
      .when(confirmByCode)
      .then(wasConfirmedByCode));

  it('takes back a dispute of before', () => {
    const occurredAt = addMilliseconds(wasDisputed.data.occurredAt, 1);
    given(...logged, wasDisputed)
      .when({ ...confirmByCode, occurredAt })
      .then({ type: 'SessionConfirmed', data: { ...wasConfirmedByCode.data, occurredAt } });
  });

  it('stays quiet when she confirmed, disputed at that moment or later, when it was taken back, or is no session that was logged', () => {
    const { occurredAt } = wasDisputed.data;
    for (const facts of [[wasConfirmed], [wasConfirmedByCode], [wasDisputed], [wasRetracted]]) {
      given(...logged, ...facts)
        .when({ ...confirmByCode, occurredAt })
        .thenNothing();
    }
    given(...booked)
      .when(confirmByCode)
      .thenNothing();
    given(wasAssigned).when(confirmByCode).thenNothing();
  });
});

describe('disputing a session', () => {
  it('records it, with what was logged, confirmed before or not', () => {
    for (const facts of [logged, [...logged, wasConfirmed], [...logged, wasConfirmedByCode]]) {
      given(...facts)
        .when(dispute)
        .then(wasDisputed);
    }
  });

  it('is refused when dated before she confirmed it, or before it ended', () => {
    given(...logged, wasConfirmed)
      .when({ ...dispute, occurrence: occurrence(addMilliseconds(wasConfirmed.data.occurredAt, -1)) })
      .thenRefuses('SESSION_CHANGED_SINCE');
    given(...logged)
      .when({ ...dispute, occurrence: occurrence(at('2020-01-20T09:44+07:00')) })
      .thenRefuses('SESSION_NOT_ENDED');
  });

  it('is refused before the mentor logged it, and of one that came to nothing', () => {
    given(wasAssigned).when(dispute).thenRefuses('SESSION_NOT_FOUND');
    given(...booked)
      .when(dispute)
      .thenRefuses('SESSION_NOT_LOGGED');
    given(...booked, wasCancelled)
      .when(dispute)
      .thenRefuses('SESSION_CANCELLED');
    given(...booked, wasMissed)
      .when(dispute)
      .thenRefuses('SESSION_MISSED');
    given(...logged, wasRetracted)
      .when(dispute)
      .thenRefuses('SESSION_RETRACTED');
  });

  it('stays quiet the second time', () =>
    given(...logged, wasDisputed)
      .when(dispute)
      .thenNothing());
});

describe('retracting a session', () => {
  it('takes the log back, however it stands', () => {
    for (const facts of [logged, [...logged, wasConfirmed], [...logged, wasDisputed], [...logged, wasEnded]]) {
      given(...facts)
        .when(retract)
        .then(wasRetracted);
    }
  });

  it('is refused of what was never logged, and when dated before it ended', () => {
    given(wasAssigned).when(retract).thenRefuses('SESSION_NOT_FOUND');
    given(...booked)
      .when(retract)
      .thenRefuses('SESSION_NOT_LOGGED');
    given(...booked, wasCancelled)
      .when(retract)
      .thenRefuses('SESSION_CANCELLED');
    given(...booked, wasMissed)
      .when(retract)
      .thenRefuses('SESSION_MISSED');
    given(...logged)
      .when({ ...retract, occurrence: occurrence(at('2020-01-20T09:44+07:00')) })
      .thenRefuses('SESSION_NOT_ENDED');
  });

  it('stays quiet the second time', () =>
    given(...logged, wasRetracted)
      .when(retract)
      .thenNothing());
});
