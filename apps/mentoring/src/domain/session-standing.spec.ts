import { addMilliseconds } from '@okoce/domain';
import { specFor } from '@okoce/testing';
import { mentorship } from './mentorship';
import * as example from './mentoring.examples';
import * as sessions from './session.examples';

const { given } = specFor(mentorship);
const { at, confirm, occurrence, otherId, wasAssigned, wasBooked, wasConfirmed, wasLogged } = example;
const { confirmByCode, dispute, retract, wasCancelled, wasConfirmedByCode, wasDisputed, wasEnded, wasMissed, wasRetracted } = sessions;
const booked = [wasAssigned, wasBooked];
const logged = [...booked, wasLogged];

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
