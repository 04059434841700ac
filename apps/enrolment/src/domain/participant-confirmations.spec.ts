import { specFor } from '@okoce/testing';
import { at, consented, happened, participantId, registered, withdrawn } from './examples';
import { participant } from './participant';
import type { ReceiveSessionConfirmation } from './participant.commands';
import type { LoginLinked, SessionConfirmationReceived } from './participant.events';

const { given } = specFor(participant);
const enrolled = [registered, consented] as const;
const sessionId = '0190a1b2-0000-7000-8000-0000000000e1';
const receive: ReceiveSessionConfirmation = {
  type: 'ReceiveSessionConfirmation',
  participantId,
  occurrence: happened('2020-02-12T02:00:00.000Z', { role: 'anonymous' }),
  sessionId,
  sessionEndsAt: at('2020-02-11T03:45:00.000Z'),
};
const received: SessionConfirmationReceived = {
  type: 'SessionConfirmationReceived',
  data: { occurredAt: at('2020-02-12T02:00:00.000Z'), participantId, sessionId },
};
const loginLinked: LoginLinked = {
  type: 'LoginLinked',
  data: { occurredAt: at('2020-02-11T05:00:00.000Z'), participantId, loginId: '0190a1b2-0000-8000-8000-0000000000d1' },
};

describe('confirming a session by code', () => {
  it('records that the code came back right, never the code', () =>
    given(...enrolled)
      .when(receive)
      .then(received));
  it('does nothing the second time', () =>
    given(...enrolled, received)
      .when({ ...receive, occurrence: happened('2020-02-13T02:00:00.000Z') })
      .thenNothing());
  it('does nothing the second time, though she can sign in by now', () =>
    given(...enrolled, received, loginLinked)
      .when(receive)
      .thenNothing());
  it('records it of a session held before she withdrew', () =>
    given(...enrolled, withdrawn)
      .when(receive)
      .then(received));
  it('is flagged when an officer records it more than seven days late', () =>
    given(...enrolled)
      .when({ ...receive, occurrence: happened('2020-02-12T02:00:00.000Z', { now: at('2020-02-19T02:00:00.001Z') }) })
      .then({ ...received, data: { ...received.data, late: true } }));
  it('is refused once she can sign in, since she then confirms there', () =>
    given(...enrolled, loginLinked)
      .when(receive)
      .thenRefuses('SESSION_NOT_AWAITING'));
  it('may happen at the very end of the session', () =>
    given(...enrolled)
      .when({ ...receive, occurrence: happened('2020-02-11T03:45:00.000Z') })
      .then({ ...received, data: { ...received.data, occurredAt: at('2020-02-11T03:45:00.000Z') } }));
  it('is refused before the session ended', () =>
    given(...enrolled)
      .when({ ...receive, occurrence: happened('2020-02-11T03:44:59.999Z') })
      .thenRefuses('SESSION_NOT_ENDED'));
  it('is refused before her registration', () =>
    given(...enrolled)
      .when({ ...receive, occurrence: happened('2020-01-07T02:00:00.000Z') })
      .thenRefuses('BEFORE_REGISTRATION'));
  it('is refused of a person nobody registered', () => given().when(receive).thenRefuses('PARTICIPANT_NOT_FOUND'));
});
