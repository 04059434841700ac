import { assertPublishable } from '@okoce/event-contracts';
import type { CentreFact } from '../domain/centre.events';
import {
  at,
  consented,
  documentHash,
  launch,
  leaveDeclared,
  licenceRecorded,
  on,
  participantId,
  registered,
  reportCorrected,
  reportFiled,
  reportVerified,
  reportWithdrawn,
  returned,
  tebet,
  transferred,
  withdrawn,
} from '../domain/examples';
import type { ParticipantFact } from '../domain/participant.events';
import { publicationOf } from './enrolment.publisher';

const happened = { occurredAt: at('2020-02-03T02:00:00.000Z'), participantId };
const facts: readonly (CentreFact | ParticipantFact)[] = [
  { type: 'CentreOpened', data: { occurredAt: at('2017-12-13T17:00:00.000Z'), districtCode: tebet, openedOn: launch } },
  { ...registered, data: { ...registered.data, late: true } },
  consented,
  transferred,
  withdrawn,
  returned,
  leaveDeclared,
  { type: 'LeaveEnded', data: { ...happened, leaveId: leaveDeclared.data.leaveId, on: on('2020-02-10') } },
  licenceRecorded,
  { type: 'LicenceLapsed', data: { ...happened, licenceId: licenceRecorded.data.licenceId, kind: 'NIB', on: on('2020-02-10') } },
  { ...reportFiled, data: { ...reportFiled.data, documentHash } },
  { ...reportCorrected, data: { ...reportCorrected.data, documentHash } },
  reportVerified,
  reportWithdrawn,
  {
    type: 'LegacyStepRecorded',
    data: {
      ...happened,
      step: 'P7',
      achievedOn: on('2020-02-03'),
      hasReference: true,
      recordId: '0190a1b2-0000-8000-8000-0000000000b1',
    },
  },
  { type: 'SessionConfirmationReceived', data: { ...happened, sessionId: '0190a1b2-0000-7000-8000-0000000000e1' } },
];

describe('publishing a private fact', () => {
  it.each(facts)('$type is its contract, closed', (fact) => {
    const published = publicationOf(fact);
    expect(published?.type).toBe(`okoce.enrolment.${fact.type}.v1`);
    expect(() => assertPublishable(String(published?.type), published?.data ?? {})).not.toThrow();
  });
  it('keeps to itself who filed a report, its document, and the id made from its content', () =>
    expect(publicationOf({ ...reportFiled, data: { ...reportFiled.data, documentHash } })?.data).toStrictEqual({
      occurredAt: '2020-02-05T02:00:00.000Z',
      participantId,
      month: '2020-01',
      receivedOn: '2020-02-05',
      workers: 2,
    }));
  it('tells nobody how she signs in', () =>
    expect(publicationOf({ type: 'LoginLinked', data: { ...happened, loginId: '0190a1b2-0000-8000-8000-0000000000d1' } })).toBeUndefined());
});
