import { dayOf } from '@okoce/domain';
import type { CalendarDate } from '@okoce/domain';
import type { StreamPlace } from '../facts';
import type { WorkFact, WorkName } from '../work/facts';
import type { Item, ThingRef, ThingType } from './item';

/** A recorded fact, as it is found again in the service that owns it. */
export interface TracedFact {
  readonly factId: string;
  readonly service: string;
  readonly type: string;
  /** The day it happened. */
  readonly day: CalendarDate;
  /** Null where the fact came without it. */
  readonly stream: StreamPlace | null;
}

/** A participant's facts by what they are about, each list in the canonical order. */
export class FactIndex {
  private readonly byThing = new Map<string, WorkFact[]>();
  private readonly thingsOfFact = new Map<string, readonly ThingRef[]>();

  constructor(facts: readonly WorkFact[]) {
    for (const fact of facts) {
      const things = thingsOf(fact);
      this.thingsOfFact.set(fact.factId, things);
      for (const thing of things) this.factsOf(thing).push(fact);
    }
  }

  /** All facts about an item's thing; of a step those about what proves it. */
  of({ thing, factIds }: Item): readonly TracedFact[] {
    const things = factIds ? factIds.flatMap((factId) => this.thingsOfFact.get(factId) ?? []) : [thing];
    return [...new Set(things.flatMap((one) => this.factsOf(one)))].map(traced);
  }

  private factsOf({ type, id }: ThingRef): WorkFact[] {
    const key = `${type} ${id}`;
    const facts = this.byThing.get(key) ?? [];
    this.byThing.set(key, facts);
    return facts;
  }
}

function traced({ factId, source, name, data, stream }: WorkFact): TracedFact {
  return { factId, service: source, type: name, day: dayOf(data.occurredAt), stream: stream ?? null };
}

/** Which facts are about what kind of thing, and which of their names says which one; where none does it is the fact itself. */
const about: readonly (readonly [ThingType, string | null, readonly WorkName[]])[] = [
  ['enrolment', null, ['ParticipantRegistered', 'ParticipantTransferred', 'ParticipantWithdrawn', 'ParticipantReturned']],
  ['leave', 'leaveId', ['LeaveDeclared', 'LeaveEnded']],
  ['mentorship', 'mentorshipId', ['MentorAssigned', 'MentorshipEnded']],
  ['plan', 'mentorshipId', ['PlanAgreed']],
  ['slot', 'slotId', ['SlotOffered']],
  ['session', 'sessionId', ['SessionScheduled', 'SessionRescheduled', 'SessionCancelled', 'SessionMissed']],
  ['session', 'sessionId', ['SessionLogged', 'SessionConfirmed', 'SessionDisputed', 'SessionRetracted']],
  ['seat', 'seatId', ['SeatReserved', 'SeatRescheduled', 'SeatReleased', 'SeatMissed', 'CheckedIn']],
  ['attendance', 'attendanceId', ['CheckedIn', 'CheckedOut']],
  ['certificate', 'certificateId', ['CertificateIssued', 'CertificateRevoked']],
  ['monthly-report', 'month', ['MonthlyReportFiled', 'MonthlyReportCorrected', 'MonthlyReportVerified', 'MonthlyReportWithdrawn']],
  ['licence', 'licenceId', ['LicenceRecorded', 'LicenceLapsed']],
  ['evidence', 'evidenceId', ['StepEvidenceSubmitted', 'StepEvidenceVerified', 'StepEvidenceRejected', 'StepEvidenceRevoked']],
  ['legacy-step', null, ['LegacyStepRecorded']],
  ['goal', 'goalId', ['QuarterGoalSet', 'QuarterGoalAgreed']],
  ['action', 'actionId', ['ActionAgreed', 'ActionDropped', 'ActionClosed']],
];

function thingsOf({ factId, name, data }: WorkFact): readonly ThingRef[] {
  return about.flatMap(([type, named, names]) => {
    if (!names.includes(name)) return [];
    const id = named === null ? factId : (data as object as Readonly<Record<string, unknown>>)[named];
    return typeof id === 'string' ? [{ type, id }] : [];
  });
}
