import { specFor } from '@okoce/testing';
import { at, consented, happened, licenceRecorded as recorded, on, participantId, registered, withdrawn } from './examples';
import { participant } from './participant';
import type { LapseLicence, RecordLicence } from './participant.commands';
import type { LicenceLapsed } from './participant.events';

const { given } = specFor(participant);
const enrolled = [registered, consented] as const;

const record: RecordLicence = {
  type: 'RecordLicence',
  participantId,
  occurrence: happened('2020-02-03T02:00:00.000Z'),
  licenceId: '0190a1b2-0000-8000-8000-00000000000a',
  kind: 'NIB',
  issuedOn: on('2020-02-03'),
  validUntil: null,
};
const lapse: LapseLicence = {
  type: 'LapseLicence',
  participantId,
  occurrence: happened('2020-03-02T02:00:00.000Z'),
  licenceId: record.licenceId,
  on: on('2020-03-01'),
};
const lapsed: LicenceLapsed = {
  type: 'LicenceLapsed',
  data: { occurredAt: at('2020-03-02T02:00:00.000Z'), participantId, licenceId: record.licenceId, kind: 'NIB', on: on('2020-03-01') },
};

describe('recording a licence', () => {
  it('records kind and day, never the number', () =>
    given(...enrolled)
      .when(record)
      .then(recorded));
  it('records one issued before she registered', () =>
    given(...enrolled)
      .when({ ...record, issuedOn: on('2019-11-30') })
      .then({ ...recorded, data: { ...recorded.data, issuedOn: on('2019-11-30') } }));
  it('does nothing for the same number and day', () =>
    given(...enrolled, recorded)
      .when(record)
      .thenNothing());
  it('is refused for the same number with another day', () =>
    given(...enrolled, recorded)
      .when({ ...record, issuedOn: on('2020-01-31') })
      .thenRefuses('LICENCE_ALREADY_RECORDED'));
  it('records the last day of one that expires', () =>
    given(...enrolled)
      .when({ ...record, validUntil: on('2020-02-03') })
      .then({ ...recorded, data: { ...recorded.data, validUntil: on('2020-02-03') } }));
  it('is refused for a last day before the issue', () =>
    given(...enrolled)
      .when({ ...record, validUntil: on('2020-02-02') })
      .thenRefuses('VALID_UNTIL_BEFORE_ISSUE'));
  it('is refused for the same number with another last day', () =>
    given(...enrolled, recorded)
      .when({ ...record, validUntil: on('2022-02-02') })
      .thenRefuses('LICENCE_ALREADY_RECORDED'));
  it('does nothing for the same again once it has lapsed', () =>
    given(...enrolled, recorded, lapsed)
      .when(record)
      .thenNothing());
  it('counts for the centre also after she withdrew', () =>
    given(...enrolled, withdrawn)
      .when({ ...record, occurrence: happened('2020-02-12T02:00:00.000Z') })
      .then({ ...recorded, data: { ...recorded.data, occurredAt: at('2020-02-12T02:00:00.000Z') } }));
  it('is flagged when it is told more than seven days late', () =>
    given(...enrolled)
      .when({ ...record, occurrence: happened('2020-02-03T02:00:00.000Z', { now: at('2020-02-10T02:00:00.001Z') }) })
      .then({ ...recorded, data: { ...recorded.data, late: true } }));
  it('is refused for an issue after the day of recording', () =>
    given(...enrolled)
      .when({ ...record, issuedOn: on('2020-02-04') })
      .thenRefuses('ISSUED_AFTER_RECORDING'));
  it('is refused before the registration', () =>
    given(...enrolled)
      .when({ ...record, occurrence: happened('2020-01-07T02:00:00.000Z') })
      .thenRefuses('BEFORE_REGISTRATION'));
});

describe('the lapse of a licence', () => {
  const expiring = { ...recorded, data: { ...recorded.data, validUntil: on('2020-02-29') } };
  it('records the first day it is no longer valid', () =>
    given(...enrolled, recorded)
      .when(lapse)
      .then(lapsed));
  it('does nothing the second time', () =>
    given(...enrolled, recorded, lapsed)
      .when(lapse)
      .thenNothing());
  it('may be the very day of issue', () =>
    given(...enrolled, recorded)
      .when({ ...lapse, on: on('2020-02-03') })
      .then({ ...lapsed, data: { ...lapsed.data, on: on('2020-02-03') } }));
  it('may come before the last day of one that expires', () =>
    given(...enrolled, expiring)
      .when({ ...lapse, on: on('2020-02-29') })
      .then({ ...lapsed, data: { ...lapsed.data, on: on('2020-02-29') } }));
  it('is refused after the last day of one that expired', () =>
    given(...enrolled, expiring)
      .when(lapse)
      .thenRefuses('LICENCE_ALREADY_LAPSED'));
  it.each(['2020-02-20', '2020-03-02'])('is refused from another day than the one recorded: %s', (day) =>
    given(...enrolled, recorded, lapsed)
      .when({ ...lapse, on: on(day) })
      .thenRefuses('LICENCE_ALREADY_LAPSED'),
  );
  it('is refused before the day of issue', () =>
    given(...enrolled, recorded)
      .when({ ...lapse, on: on('2020-02-02') })
      .thenRefuses('LAPSED_BEFORE_ISSUE'));
  it('is refused for a day yet to come in Jakarta', () =>
    given(...enrolled, recorded)
      .when({ ...lapse, on: on('2020-03-03'), occurrence: happened('2020-03-02T16:59:59.999Z') })
      .thenRefuses('LAPSED_IN_FUTURE'));
  it('is refused for a licence she does not have', () =>
    given(...enrolled)
      .when(lapse)
      .thenRefuses('LICENCE_NOT_FOUND'));
});
