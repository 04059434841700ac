import { specFor } from '@okoce/testing';
import {
  at,
  cakung,
  consented,
  happened,
  launch,
  on,
  participantId,
  register,
  registered,
  returned,
  tebet,
  transferred,
  withdrawn,
} from './examples';
import { participant } from './participant';
import type { ReceiveParticipant, ReturnParticipant, TransferParticipant, WithdrawParticipant } from './participant.commands';
import type { SubdistrictCode } from '@okoce/domain';

const { given } = specFor(participant);
const enrolled = [registered, consented] as const;

describe('registering', () => {
  it('records the registration with the consent to the programme', () => given().when(register).then(registered, consented));
  it('does nothing when it is recorded already', () =>
    given(...enrolled)
      .when(register)
      .thenNothing());
  it('is refused for the same id with another content', () =>
    given(...enrolled)
      .when({ ...register, districtCode: cakung, subdistrictCode: null })
      .thenRefuses('ALREADY_REGISTERED'));
  it('is refused at a centre that was never opened', () =>
    given()
      .when({ ...register, centreOpenedOn: undefined })
      .thenRefuses('CENTRE_NOT_OPEN'));
  it('is refused at a centre that opened a day later', () =>
    given()
      .when({ ...register, centreOpenedOn: on('2020-01-09') })
      .thenRefuses('CENTRE_NOT_OPEN'));
  it('is refused for a subdistrict of another district', () =>
    given()
      .when({ ...register, subdistrictCode: '31.75.06.1001' as SubdistrictCode })
      .thenRefuses('SUBDISTRICT_NOT_IN_DISTRICT'));
  it('is refused for a birth after the registration', () =>
    given()
      .when({ ...register, birthDate: on('2020-01-09') })
      .thenRefuses('BIRTH_AFTER_REGISTRATION'));
  it('needs the consent to the programme, not another one', () =>
    given()
      .when({ ...register, consent: { ...register.consent, purpose: 'publicity' } })
      .thenRefuses('CONSENT_REQUIRED'));
  it('is refused when the consent is of a later day', () =>
    given()
      .when({ ...register, consent: { ...register.consent, grantedOn: on('2020-01-09') } })
      .thenRefuses('CONSENT_AFTER_REGISTRATION'));
  it('is refused more than five minutes ahead of now', () =>
    given()
      .when({ ...register, occurrence: happened('2020-01-08T03:00:00.000Z', { now: at('2020-01-08T02:54:59.999Z') }) })
      .thenRefuses('OCCURRED_IN_FUTURE'));
  it('is refused more than 30 days back without a reason', () =>
    given()
      .when({ ...register, occurrence: happened('2020-01-08T03:00:00.000Z', { now: at('2020-02-08T03:00:00.000Z') }) })
      .thenRefuses('TOO_LATE'));
  it('records more than 30 days back with a reason of an officer, flagged as late', () =>
    given()
      .when({ ...register, occurrence: happened('2020-01-08T03:00:00.000Z', { now: at('2020-02-08T03:00:00.000Z'), reason: 'paper' }) })
      .then({ ...registered, data: { ...registered.data, late: true } }, { ...consented, data: { ...consented.data, late: true } }));
  it('records the sample programme years back', () =>
    given()
      .when({ ...register, occurrence: happened('2020-01-08T03:00:00.000Z', { now: at('2026-02-08T03:00:00.000Z'), channel: 'sample' }) })
      .then(registered, consented));
});

describe('transferring', () => {
  const transfer: TransferParticipant = {
    type: 'TransferParticipant',
    participantId,
    occurrence: happened('2020-02-01T02:00:00.000Z'),
    toDistrictCode: cakung,
    centreOpenedOn: launch,
  };
  it('records the centre she leaves and the one she joins', () =>
    given(...enrolled)
      .when(transfer)
      .then(transferred));
  it('does nothing when she is with that centre', () =>
    given(...enrolled, transferred)
      .when(transfer)
      .thenNothing());
  it('is refused while she has withdrawn', () =>
    given(...enrolled, withdrawn)
      .when({ ...transfer, occurrence: happened('2020-02-11T02:00:00.000Z') })
      .thenRefuses('NOT_ENROLLED'));
  it('is refused to a centre that is not open', () =>
    given(...enrolled)
      .when({ ...transfer, centreOpenedOn: undefined })
      .thenRefuses('CENTRE_NOT_OPEN'));
  it('is refused before the registration', () =>
    given(...enrolled)
      .when({ ...transfer, occurrence: happened('2020-01-08T02:59:59.999Z') })
      .thenRefuses('BEFORE_REGISTRATION'));
  it('is refused before the latest fact of her enrolment', () =>
    given(...enrolled, withdrawn, returned)
      .when({ ...transfer, occurrence: happened('2020-02-28T02:00:00.000Z') })
      .thenRefuses('OCCURRED_BEFORE_LATEST'));
  it('may happen at the very moment of the latest fact', () =>
    given(...enrolled, withdrawn, returned)
      .when({ ...transfer, occurrence: happened('2020-03-01T02:00:00.000Z') })
      .then({ ...transferred, data: { ...transferred.data, occurredAt: at('2020-03-01T02:00:00.000Z') } }));
  it('is refused for a person nobody registered', () => given().when(transfer).thenRefuses('PARTICIPANT_NOT_FOUND'));
});

describe('withdrawing', () => {
  const withdraw: WithdrawParticipant = {
    type: 'WithdrawParticipant',
    participantId,
    occurrence: happened('2020-02-10T02:00:00.000Z'),
    category: 'moved',
  };
  it('records the withdrawal at her centre', () =>
    given(...enrolled)
      .when(withdraw)
      .then(withdrawn));
  it('does nothing the second time', () =>
    given(...enrolled, withdrawn)
      .when(withdraw)
      .thenNothing());
  it('is refused with another reason than the one recorded', () =>
    given(...enrolled, withdrawn)
      .when({ ...withdraw, category: 'health' })
      .thenRefuses('ALREADY_WITHDRAWN'));
  it('is refused before the latest fact of her enrolment', () =>
    given(...enrolled, transferred)
      .when({ ...withdraw, occurrence: happened('2020-02-01T01:59:59.999Z') })
      .thenRefuses('OCCURRED_BEFORE_LATEST'));
});

describe('returning', () => {
  const comeBack: ReturnParticipant = { type: 'ReturnParticipant', participantId, occurrence: happened('2020-03-01T02:00:00.000Z') };
  it('records the return to her last centre', () =>
    given(...enrolled, withdrawn)
      .when(comeBack)
      .then(returned));
  it('does nothing while she is enrolled', () =>
    given(...enrolled)
      .when(comeBack)
      .thenNothing());
  it('is refused before the withdrawal', () =>
    given(...enrolled, withdrawn)
      .when({ ...comeBack, occurrence: happened('2020-02-09T02:00:00.000Z') })
      .thenRefuses('OCCURRED_BEFORE_LATEST'));
});

describe('receiving a person who comes back', () => {
  const receive: ReceiveParticipant = {
    type: 'ReceiveParticipant',
    participantId,
    occurrence: happened('2020-03-01T02:00:00.000Z'),
    districtCode: cakung,
    centreOpenedOn: launch,
  };
  const moved = { ...transferred, data: { ...transferred.data, occurredAt: at('2020-03-01T02:00:00.000Z') } };
  it('records return and transfer in one act at another centre', () =>
    given(...enrolled, withdrawn)
      .when(receive)
      .then(returned, moved));
  it('records the return alone at the centre she left', () =>
    given(...enrolled, withdrawn)
      .when({ ...receive, districtCode: tebet })
      .then(returned));
  it('does nothing when she is enrolled here', () =>
    given(...enrolled, withdrawn, returned, moved)
      .when(receive)
      .thenNothing());
  it('is refused while another centre has her', () =>
    given(...enrolled)
      .when(receive)
      .thenRefuses('ENROLLED_ELSEWHERE'));
  it('is refused at a centre that is not open', () =>
    given(...enrolled, withdrawn)
      .when({ ...receive, centreOpenedOn: undefined })
      .thenRefuses('CENTRE_NOT_OPEN'));
});
