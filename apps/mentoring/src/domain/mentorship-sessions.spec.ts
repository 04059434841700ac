import { specFor } from '@okoce/testing';
import { mentorship } from './mentorship';
import * as example from './mentoring.examples';

const { given } = specFor(mentorship);
const { at, confirm, log, occurrence, otherId, schedule, wasAssigned, wasBooked, wasConfirmed, wasLogged } = example;

describe('scheduling a session', () => {
  it('records when it will be', () => given(wasAssigned).when(schedule).then(wasBooked));

  it('takes 5 to 480 minutes', () => {
    for (const minutes of [5, 480]) {
      given(wasAssigned)
        .when({ ...schedule, minutes })
        .then({ type: 'SessionScheduled', data: { ...wasBooked.data, minutes } });
    }
  });

  it('is refused when shorter or longer', () => {
    for (const minutes of [4, 481]) {
      given(wasAssigned)
        .when({ ...schedule, minutes })
        .thenRefuses('SESSION_LENGTH');
    }
  });

  it('is refused without a mentorship', () => given().when(schedule).thenRefuses('MENTORSHIP_NOT_FOUND'));

  it('is refused when dated before the mentorship', () =>
    given(wasAssigned)
      .when({ ...schedule, occurrence: occurrence(at('2020-01-10T09:59+07:00')) })
      .thenRefuses('MENTORSHIP_NOT_IN_FORCE'));

  it('stays quiet when the two have a session at that very time', () =>
    given(wasAssigned, wasBooked)
      .when({ ...schedule, sessionId: otherId })
      .thenNothing());
});

describe('logging a session', () => {
  const booked = [wasAssigned, wasBooked];

  it('records how long it took, from when it was scheduled', () =>
    given(...booked)
      .when(log)
      .then(wasLogged));

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

  it('is refused when shorter than 5 or longer than 480 minutes', () =>
    given(...booked)
      .when({ ...log, minutes: 4 })
      .thenRefuses('SESSION_LENGTH'));

  it('is refused for a session nobody scheduled', () => given(wasAssigned).when(log).thenRefuses('SESSION_NOT_FOUND'));

  it('is refused when it was logged differently', () => {
    const logged = [...booked, wasLogged];
    for (const other of [{ minutes: 46 }, { startsAt: at('2020-01-20T09:01+07:00') }, { noteId: otherId }]) {
      given(...logged)
        .when({ ...log, ...other })
        .thenRefuses('ALREADY_LOGGED');
    }
  });

  it('stays quiet when the same is logged again, confirmed or not', () => {
    given(...booked, wasLogged)
      .when(log)
      .thenNothing();
    given(...booked, wasLogged, wasConfirmed)
      .when(log)
      .thenNothing();
  });
});

describe('confirming a session', () => {
  const logged = [wasAssigned, wasBooked, wasLogged];

  it('says again what was logged, so that it can be counted', () =>
    given(...logged)
      .when(confirm)
      .then(wasConfirmed));

  it('is refused before the mentor logged it', () => given(wasAssigned, wasBooked).when(confirm).thenRefuses('SESSION_NOT_LOGGED'));

  it('is refused when dated before it ended', () =>
    given(...logged)
      .when({ ...confirm, occurrence: occurrence(at('2020-01-20T09:44+07:00')) })
      .thenRefuses('SESSION_NOT_ENDED'));

  it('is refused for a session nobody scheduled', () =>
    given(...logged)
      .when({ ...confirm, sessionId: otherId })
      .thenRefuses('SESSION_NOT_FOUND'));

  it('stays quiet the second time', () =>
    given(...logged, wasConfirmed)
      .when(confirm)
      .thenNothing());
});
