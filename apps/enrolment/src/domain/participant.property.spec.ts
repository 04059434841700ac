import { addDays, addMilliseconds, dayOf, daysBetween, fold, lastDayOfMonth, RuleViolation, startOfDay } from '@okoce/domain';
import type { CalendarDate, Instant } from '@okoce/domain';
import fc from 'fast-check';
import { at, cakung, documentHash, happened, launch, month, on, participantId, register, tebet } from './examples';
import { participant } from './participant';
import type { ParticipantCommand } from './participant.commands';
import { leaveCategories } from './participant.events';
import type { ParticipantFact } from './participant.events';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const firstMoment = at('2020-01-08T03:00:00.000Z');
const firstDay = dayOf(firstMoment);

/** Days of four months, those on which something begins or ends more often than others. */
const day: fc.Arbitrary<CalendarDate> = fc.oneof(
  fc.integer({ min: -10, max: 110 }).map((days) => addDays(firstDay, days)),
  fc.constantFrom(
    ...['2020-01-07', '2020-01-08', '2020-01-31', '2020-02-01', '2020-02-07', '2020-02-29', '2020-03-01', '2020-03-31'].map(on),
  ),
);
/** Any hour of those days, and the moments around each midnight in Jakarta. */
const moment: fc.Arbitrary<Instant> = fc.oneof(
  fc.integer({ min: -24, max: 24 * 90 }).map((hour) => addMilliseconds(firstMoment, hour * HOUR_MS)),
  fc.tuple(day, fc.constantFrom(-1, 0, 1)).map(([from, milliseconds]) => addMilliseconds(startOfDay(from), milliseconds)),
);
/** Told at once, or on either side of the limits of 7 and 30 days. */
const toldAfter = fc.constantFrom(0, 0, 0, 7 * DAY_MS, 7 * DAY_MS + 1, 30 * DAY_MS, 30 * DAY_MS + 1);
const occurrence = fc
  .tuple(moment, toldAfter, fc.constantFrom('officer', 'participant'), fc.boolean())
  .map(([occurredAt, later, role, says]) =>
    happened(occurredAt, { role, now: addMilliseconds(occurredAt, later), ...(says ? { reason: 'paper' } : {}) }),
  );

/** Anything a desk may send, in any order. */
const command: fc.Arbitrary<ParticipantCommand> = fc
  .tuple(occurrence, fc.constantFrom('a', 'b'), fc.nat(), fc.integer({ min: -32, max: 14 }), fc.integer({ min: -1, max: 30 }))
  .chain(([when, who, nonce, back, days]) => {
    const from = addDays(dayOf(when.occurredAt), back);
    const to = addDays(from, days);
    const shared = { participantId, occurrence: when };
    const id = `0190a1b2-0000-7000-8000-00000000000${who}`;
    const reported = fc.constantFrom('2019-12', '2020-01', '2020-02').map(month);
    const hash = fc.constantFrom(documentHash, undefined);
    const one = <Command extends ParticipantCommand>(sent: Command): fc.Arbitrary<ParticipantCommand> => fc.constant(sent);
    return fc.oneof(
      one({ ...register, occurrence: when }),
      one({ type: 'TransferParticipant', ...shared, toDistrictCode: who === 'a' ? tebet : cakung, centreOpenedOn: launch }),
      one({ type: 'WithdrawParticipant', ...shared, category: who === 'a' ? 'moved' : 'health' }),
      one({ type: 'ReturnParticipant', ...shared }),
      one({ type: 'ReceiveParticipant', ...shared, districtCode: who === 'a' ? tebet : cakung, centreOpenedOn: launch }),
      fc
        .constantFrom(...leaveCategories)
        .map<ParticipantCommand>((category) => ({ type: 'DeclareLeave', ...shared, leaveId: String(nonce), from, to, category })),
      // The leave is chosen among those she has by then.
      one({ type: 'EndLeave', ...shared, leaveId: String(nonce % 4), on: to }),
      fc.constantFrom(to, null).map<ParticipantCommand>((validUntil) => ({
        type: 'RecordLicence',
        ...shared,
        licenceId: id,
        kind: 'NIB',
        issuedOn: from,
        validUntil,
      })),
      one({ type: 'LapseLicence', ...shared, licenceId: id, on: to }),
      fc
        .tuple(reported, hash, fc.option(fc.integer({ min: 0, max: 8 }), { nil: undefined, freq: 1 }))
        .map<ParticipantCommand>(([filed, paper, daysAgo]) => ({
          ...{ type: 'FileMonthlyReport', ...shared, month: filed, workers: 1 },
          ...{ filingId: id, filedBy: who, documentHash: paper },
          receivedOn: daysAgo === undefined ? undefined : addDays(dayOf(when.occurredAt), -daysAgo),
        })),
      fc.tuple(reported, hash).map<ParticipantCommand>(([corrected, paper]) => ({
        ...{ type: 'CorrectMonthlyReport', ...shared, month: corrected, workers: 1 },
        ...{ filingId: `0190a1b2-0000-7000-8000-00000000000${nonce % 4}`, correctedBy: who, documentHash: paper },
      })),
      reported.map<ParticipantCommand>((verified) => ({ type: 'VerifyMonthlyReport', ...shared, month: verified, verifiedBy: who })),
      reported.map<ParticipantCommand>((taken) => ({ type: 'WithdrawMonthlyReport', ...shared, month: taken, withdrawnBy: who })),
      one({ type: 'LinkLogin', ...shared, loginId: id }),
      one({ type: 'ReceiveSessionConfirmation', ...shared, sessionId: id, sessionEndsAt: firstMoment }),
    );
  });

function record(commands: readonly ParticipantCommand[]): readonly ParticipantFact[] {
  return commands.reduce<readonly ParticipantFact[]>((facts, next) => {
    try {
      return [...facts, ...participant.decide(amongHers(next, facts), fold(participant, facts))];
    } catch (error) {
      if (error instanceof RuleViolation) return facts;
      throw error;
    }
  }, []);
}

function amongHers(command: ParticipantCommand, facts: readonly ParticipantFact[]): ParticipantCommand {
  if (command.type !== 'EndLeave') return command;
  const leaves = of(facts, 'LeaveDeclared');
  return { ...command, leaveId: leaves[Number(command.leaveId) % (leaves.length || 1)]?.leaveId ?? command.leaveId };
}

function of<Type extends ParticipantFact['type']>(facts: readonly ParticipantFact[], type: Type) {
  return facts.flatMap((fact) => (fact.type === type ? [fact.data as Extract<ParticipantFact, { type: Type }>['data']] : []));
}

/** In any order, or in the order in which things happened: most of what a desk sends comes in that order, and gets further. */
const histories = (check: (facts: readonly ParticipantFact[], commands: readonly ParticipantCommand[]) => void) =>
  fc.assert(
    fc.property(fc.array(command, { maxLength: 60, size: 'max' }), fc.boolean(), (sent, inOrder) => {
      const commands = inOrder ? [...sent].sort((a, b) => (a.occurrence.occurredAt < b.occurrence.occurredAt ? -1 : 1)) : sent;
      check(record([register, ...commands]), commands);
    }),
    { seed: 20_200_108, numRuns: 200 },
  );

/** Every day of a leave by the facts alone, one entry for each leave that has it. */
function daysOnLeave(facts: readonly ParticipantFact[]): readonly CalendarDate[] {
  return facts.flatMap((fact, position) => {
    if (fact.type !== 'LeaveDeclared') return [];
    const { leaveId, from, to } = fact.data;
    const ends = facts.slice(position).flatMap((later) => {
      if (later.type === 'ParticipantWithdrawn') return [dayOf(later.data.occurredAt)];
      return later.type === 'LeaveEnded' && later.data.leaveId === leaveId ? [later.data.on] : [];
    });
    const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, after) => addDays(from, after));
    return days.filter((leaveDay) => ends.every((end) => leaveDay < end));
  });
}

describe('whatever commands come', () => {
  it('facts of an enrolment’s life never go backwards, and alternate between leaving and coming back', () =>
    histories((facts) => {
      const life = facts.filter(({ type }) => /Registered|Transferred|Withdrawn$|Returned|Leave/.test(type) && !type.startsWith('Monthly'));
      const moments = life.map(({ data }) => data.occurredAt);
      expect(moments).toEqual([...moments].sort());
      const turns = life.filter(({ type }) => /Withdrawn|Returned/.test(type)).map(({ type }) => type);
      expect(turns).toEqual(turns.map((_, turn) => (turn % 2 === 0 ? 'ParticipantWithdrawn' : 'ParticipantReturned')));
    }));
  it('nothing is dated before the registration', () =>
    histories((facts) => expect(facts.map(({ data }) => data.occurredAt).sort()[0]).toBe(firstMoment)));
  it('a day is of one leave at most, and of none once she withdrew', () =>
    histories((facts) => {
      const days = daysOnLeave(facts);
      expect(new Set(days).size).toBe(days.length);
      const state = fold(participant, facts);
      const standing = state.status === 'unregistered' ? [] : [...state.leaves.values()];
      const asTheyStand = standing.flatMap(({ from, firstDayBack }) =>
        Array.from({ length: daysBetween(from, firstDayBack) }, (_, after) => addDays(from, after)),
      );
      expect([...asTheyStand].sort()).toEqual([...days].sort());
      for (const { from, occurredAt } of of(facts, 'LeaveDeclared')) {
        expect(from >= firstDay && daysBetween(from, dayOf(occurredAt)) <= 30).toBe(true);
      }
    }));
  it('a leave is declared while she is enrolled', () =>
    histories((facts) =>
      facts.forEach(({ type }, position) => {
        if (type !== 'LeaveDeclared') return;
        const latest = facts.slice(0, position).findLast((fact) => /Registered|ParticipantWithdrawn|Returned/.test(fact.type));
        expect(latest?.type).not.toBe('ParticipantWithdrawn');
      }),
    ));
  it('a month has one report at a time, received from its last day on, and never more than 7 days before it is told', () =>
    histories((facts) => {
      const standing = new Set<string>();
      for (const fact of facts) {
        if (fact.type === 'MonthlyReportFiled') {
          const { month: filed, receivedOn, occurredAt, documentHash: paper } = fact.data;
          expect(standing.has(filed)).toBe(false);
          standing.add(filed);
          const daysAgo = daysBetween(receivedOn, dayOf(occurredAt));
          expect(receivedOn >= lastDayOfMonth(filed) && daysAgo >= 0 && daysAgo <= 7 && (daysAgo === 0 || paper !== undefined)).toBe(true);
        }
        if (fact.type === 'MonthlyReportCorrected' || fact.type === 'MonthlyReportVerified')
          expect(standing.has(fact.data.month)).toBe(true);
        if (fact.type === 'MonthlyReportWithdrawn') expect(standing.delete(fact.data.month)).toBe(true);
      }
    }));
  it('nobody verifies what she filed or corrected, and a correction keeps the filing day', () =>
    histories((facts) => {
      const reports = new Map<string, { receivedOn: string; writers: readonly string[] }>();
      for (const { type, data } of facts) {
        if (type === 'MonthlyReportFiled') reports.set(data.month, { receivedOn: data.receivedOn, writers: [data.filedBy] });
        if (type === 'MonthlyReportVerified') expect(reports.get(data.month)?.writers).not.toContain(data.verifiedBy);
        if (type !== 'MonthlyReportCorrected') continue;
        const { receivedOn, writers = [] } = reports.get(data.month) ?? {};
        expect(data.receivedOn).toBe(receivedOn);
        reports.set(data.month, { receivedOn: data.receivedOn, writers: [...writers, data.correctedBy] });
      }
    }));
  it('a licence lapses once, neither before it was issued nor after it ran out', () =>
    histories((facts) => {
      const lapses = of(facts, 'LicenceLapsed');
      expect(new Set(lapses.map(({ licenceId }) => licenceId)).size).toBe(lapses.length);
      for (const { licenceId, on: lapsedOn, occurredAt } of lapses) {
        const licence = of(facts, 'LicenceRecorded').find((recorded) => recorded.licenceId === licenceId);
        expect(licence && lapsedOn >= licence.issuedOn && lapsedOn <= (licence.validUntil ?? lapsedOn)).toBe(true);
        expect(lapsedOn <= dayOf(occurredAt)).toBe(true);
      }
    }));
  it('she has one login at most, and a session is confirmed by code once', () =>
    histories((facts) => {
      expect(of(facts, 'LoginLinked').length).toBeLessThanOrEqual(1);
      const confirmed = of(facts, 'SessionConfirmationReceived').map(({ sessionId }) => sessionId);
      expect(new Set(confirmed).size).toBe(confirmed.length);
    }));
  it('every kind of fact occurs, but for those of an import', () => {
    const seen = new Set<string>();
    histories((facts) => facts.forEach(({ type }) => seen.add(type)));
    expect(seen.size).toBe(15);
  });
  it('the same command again adds nothing', () =>
    histories((facts, commands) => {
      const once = record([register, ...commands.flatMap((next) => [next, next])]);
      expect(once).toEqual(facts);
    }));
  it('the same facts give the same state', () =>
    histories((facts) => expect(fold(participant, facts)).toStrictEqual(fold(participant, structuredClone(facts) as ParticipantFact[]))));
});
