import { addMilliseconds, fold, RuleViolation } from '@okoce/domain';
import type { Instant } from '@okoce/domain';
import fc from 'fast-check';
import { at, cakung, happened, launch, month, on, participantId, register, tebet } from './examples';
import { participant } from './participant';
import type { ParticipantCommand } from './participant.commands';
import { withdrawalCategories } from './participant.events';
import type { ParticipantFact } from './participant.events';

const firstMoment = at('2020-01-08T03:00:00.000Z');
/** Anything a desk may send, at any hour of two months, in any order. */
const command: fc.Arbitrary<ParticipantCommand> = fc
  .tuple(fc.integer({ min: -24, max: 24 * 60 }), fc.constantFrom('officer', 'participant'), fc.constantFrom('a', 'b'))
  .chain(([hour, role, who]) => {
    const occurrence = happened(addMilliseconds(firstMoment, hour * 3_600_000), { role });
    const shared = { participantId, occurrence };
    const id = `0190a1b2-0000-8000-8000-00000000000${who}`;
    return fc.oneof(
      fc.constant<ParticipantCommand>({ ...register, occurrence }),
      fc
        .constantFrom(tebet, cakung)
        .map<ParticipantCommand>((toDistrictCode) => ({ type: 'TransferParticipant', ...shared, toDistrictCode, centreOpenedOn: launch })),
      fc
        .constantFrom(...withdrawalCategories)
        .map<ParticipantCommand>((category) => ({ type: 'WithdrawParticipant', ...shared, category })),
      fc.constant<ParticipantCommand>({ type: 'ReturnParticipant', ...shared }),
      fc
        .constantFrom(tebet, cakung)
        .map<ParticipantCommand>((districtCode) => ({ type: 'ReceiveParticipant', ...shared, districtCode, centreOpenedOn: launch })),
      fc.constant<ParticipantCommand>({ type: 'RecordLicence', ...shared, licenceId: id, kind: 'NIB', issuedOn: on('2020-01-06') }),
      fc.constantFrom('2019-12', '2020-01').map<ParticipantCommand>((text) => ({
        type: 'FileMonthlyReport',
        ...shared,
        month: month(text),
        receivedOn: undefined,
        workers: 1,
        filingId: id,
        filedBy: who,
      })),
      fc
        .constantFrom('2019-12', '2020-01')
        .map<ParticipantCommand>((text) => ({ type: 'VerifyMonthlyReport', ...shared, month: month(text), verifiedBy: who })),
      fc.constant<ParticipantCommand>({ type: 'ReceiveSessionConfirmation', ...shared, sessionId: id, sessionEndsAt: firstMoment }),
    );
  });

function record(commands: readonly ParticipantCommand[]): readonly ParticipantFact[] {
  return commands.reduce<readonly ParticipantFact[]>((facts, next) => {
    try {
      return [...facts, ...participant.decide(next, fold(participant, facts))];
    } catch (error) {
      if (error instanceof RuleViolation) return facts;
      throw error;
    }
  }, []);
}

const histories = (check: (facts: readonly ParticipantFact[], commands: readonly ParticipantCommand[]) => void) =>
  fc.assert(
    fc.property(fc.array(command, { maxLength: 30 }), (commands) => check(record([register, ...commands]), commands)),
    { seed: 20_200_108, numRuns: 300 },
  );

describe('whatever commands come', () => {
  it('facts of an enrolment’s life never go backwards, and alternate between leaving and coming back', () =>
    histories((facts) => {
      const life = facts.filter(({ type }) => /Registered|Transferred|Withdrawn|Returned/.test(type));
      const moments = life.map(({ data }) => data.occurredAt);
      expect(moments).toEqual([...moments].sort());
      const turns = life.filter(({ type }) => /Withdrawn|Returned/.test(type)).map(({ type }) => type);
      expect(turns).toEqual(turns.map((_, at) => (at % 2 === 0 ? 'ParticipantWithdrawn' : 'ParticipantReturned')));
    }));
  it('nothing is dated before the registration, and no month is filed twice or verified by its filer', () =>
    histories((facts) => {
      expect(facts.map(({ data }) => data.occurredAt).reduce<Instant>((least, next) => (next < least ? next : least), at('9'))).toBe(
        firstMoment,
      );
      const filed = facts.flatMap((fact) => (fact.type === 'MonthlyReportFiled' ? [fact.data] : []));
      expect(new Set(filed.map((report) => report.month)).size).toBe(filed.length);
      const verified = facts.flatMap((fact) => (fact.type === 'MonthlyReportVerified' ? [fact.data] : []));
      for (const { month: reported, verifiedBy } of verified) {
        expect(filed.find((report) => report.month === reported)?.filedBy).not.toBe(verifiedBy);
      }
    }));
  it('a session is confirmed by code once', () =>
    histories((facts) => {
      const confirmed = facts.flatMap((fact) => (fact.type === 'SessionConfirmationReceived' ? [fact.data.sessionId] : []));
      expect(new Set(confirmed).size).toBe(confirmed.length);
    }));
  it('the same command again adds nothing', () =>
    histories((facts, commands) => {
      const once = record([register, ...commands.flatMap((next) => [next, next])]);
      expect(once).toEqual(facts);
    }));
  it('the same facts give the same state', () =>
    histories((facts) => expect(fold(participant, facts)).toStrictEqual(fold(participant, structuredClone(facts) as ParticipantFact[]))));
});
