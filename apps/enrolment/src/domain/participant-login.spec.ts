import { specFor } from '@okoce/testing';
import { at, consented, happened, participantId, registered, withdrawn } from './examples';
import { participant } from './participant';
import type { LinkLogin } from './participant.commands';
import type { LoginLinked } from './participant.events';

const { given } = specFor(participant);
const enrolled = [registered, consented] as const;
const link: LinkLogin = {
  type: 'LinkLogin',
  participantId,
  occurrence: happened('2020-02-11T05:00:00.000Z'),
  loginId: '0190a1b2-0000-8000-8000-0000000000d1',
};
const linked: LoginLinked = {
  type: 'LoginLinked',
  data: { occurredAt: at('2020-02-11T05:00:00.000Z'), participantId, loginId: link.loginId },
};

describe('linking a login', () => {
  it('records that she has one, never its subject', () =>
    given(...enrolled)
      .when(link)
      .then(linked));
  it('does nothing for the same login again', () =>
    given(...enrolled, linked)
      .when({ ...link, occurrence: happened('2020-02-12T05:00:00.000Z') })
      .thenNothing());
  it('is refused for another login', () =>
    given(...enrolled, linked)
      .when({ ...link, loginId: '0190a1b2-0000-8000-8000-0000000000d2' })
      .thenRefuses('LOGIN_ALREADY_LINKED'));
  it('is recorded also after she withdrew', () =>
    given(...enrolled, withdrawn)
      .when(link)
      .then(linked));
  it('is refused before the registration', () =>
    given(...enrolled)
      .when({ ...link, occurrence: happened('2020-01-08T02:59:59.999Z') })
      .thenRefuses('BEFORE_REGISTRATION'));
  it('is refused for a person nobody registered', () => given().when(link).thenRefuses('PARTICIPANT_NOT_FOUND'));
});
