import { fold } from '@okoce/domain';
import * as example from './examples';
import { at, consented, on, participantId } from './examples';
import { participant } from './participant';
import type { ParticipantFact } from './participant.events';

const { leaveDeclared, licenceRecorded, registered, reportCorrected, reportFiled, reportVerified, reportWithdrawn } = example;
const { leaveId } = leaveDeclared.data;
const { licenceId } = licenceRecorded.data;
const leaveEnded: ParticipantFact = {
  type: 'LeaveEnded',
  data: { occurredAt: at('2020-02-10T02:00:00.000Z'), participantId, leaveId, on: on('2020-02-10') },
};
const licenceLapsed: ParticipantFact = {
  type: 'LicenceLapsed',
  data: { occurredAt: at('2020-02-10T02:00:00.000Z'), participantId, licenceId, kind: 'NIB', on: on('2020-02-10') },
};
const loginLinked: ParticipantFact = {
  type: 'LoginLinked',
  data: { occurredAt: at('2020-02-11T02:00:00.000Z'), participantId, loginId: '0190a1b2-0000-8000-8000-0000000000d1' },
};

/** What is shown as late of her, her leave, her licence and her report, when one of these facts was. */
function shownLate(facts: readonly ParticipantFact[], late: ParticipantFact | undefined) {
  const told = facts.map((fact) => (fact === late ? ({ ...fact, data: { ...fact.data, late: true } } as ParticipantFact) : fact));
  const person = fold(participant, told);
  if (person.status === 'unregistered') throw new Error('She is registered');
  const things = [...person.leaves.values(), ...person.licences.values(), ...person.reports.values()];
  return { person: person.late, things: things.some((thing) => thing.late) };
}

describe('what was recorded late', () => {
  const life = [registered, consented, example.transferred, example.withdrawn, example.returned, loginLinked];
  const things = [leaveDeclared, leaveEnded, licenceRecorded, licenceLapsed, reportFiled, reportVerified, reportCorrected, reportWithdrawn];

  it.each([registered, example.transferred, example.withdrawn, example.returned, loginLinked])('shows of her: $type', (late) =>
    expect(shownLate(life, late)).toEqual({ person: true, things: false }),
  );
  it.each(things)('shows of the thing it is about, whatever came after: $type', (late) =>
    expect(shownLate([registered, ...things], late)).toEqual({ person: false, things: true }),
  );
  it('is nothing when all was told in time', () =>
    expect(shownLate([...life, ...things], undefined)).toEqual({ person: false, things: false }));
});
