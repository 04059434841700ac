import type { IndicatorName } from '../assessment/indicator-names';
import type { Period } from '../assessment/reviewed';
import type { Trace, TracedItem } from '../assessment/trace';
import type { WorkName } from '../work/facts';
import type { TimelineWhy } from './timeline-why';

/** What a fact can count for: what an indicator takes it as, or the step it reaches. */
export type CountsFor =
  | 'touch'
  | 'silence'
  | 'claimed'
  | 'verified'
  | 'kept'
  | 'broken'
  | 'report'
  | 'goal'
  | 'action'
  | 'closed'
  | 'progress'
  | 'enrolment'
  | 'mentorship'
  | 'session'
  | 'slot'
  | `step:${string}`;

/** What one fact counted for, and for what not, by the reason. */
export interface Mark {
  readonly counts: Set<CountsFor>;
  readonly leftOut: Map<TimelineWhy, Set<CountsFor>>;
}

/** What an indicator takes its items as; of those with a reason against them, what that is a reason against. */
const meanings: Readonly<
  Partial<
    Record<IndicatorName, { readonly as: Readonly<Partial<Record<TracedItem['as'], readonly CountsFor[]>>>; readonly not: CountsFor }>
  >
> = {
  assessableDays: { as: { counted: ['enrolment'] }, not: 'enrolment' },
  mentorshipDays: { as: { counted: ['mentorship'] }, not: 'mentorship' },
  sessionsHeld: { as: { counted: ['session'] }, not: 'session' },
  slotsOffered: { as: { counted: ['slot'] }, not: 'slot' },
  C1: { as: { counted: ['touch'] }, not: 'touch' },
  C2: { as: { kept: ['kept'], broken: ['broken'] }, not: 'kept' },
  C3: { as: { counted: ['report'] }, not: 'report' },
  F1: { as: { counted: ['goal'] }, not: 'goal' },
  F2: { as: { closed: ['action', 'closed'], open: ['action'] }, not: 'closed' },
  F3: { as: { counted: ['progress'] }, not: 'progress' },
  V: { as: { verified: ['claimed', 'verified'], claimed: ['claimed'] }, not: 'verified' },
};

const contact = ['C1', 'C4', 'V'] as const;
const ofSession = [...contact, 'sessionsHeld', 'C2', 'F3'] as const;
const ofPlan = ['slotsOffered', 'C2'] as const;
const ofReport = [...contact, 'C3', 'F3'] as const;

/** Of all facts about a thing, those that speak for or against an indicator. */
const speaksFor: Readonly<Partial<Record<WorkName, readonly IndicatorName[]>>> = {
  ParticipantRegistered: ['assessableDays'],
  ParticipantTransferred: ['assessableDays'],
  ParticipantWithdrawn: ['assessableDays'],
  ParticipantReturned: ['assessableDays'],
  LeaveDeclared: ['assessableDays'],
  LeaveEnded: ['assessableDays'],
  MentorAssigned: ['mentorshipDays'],
  MentorshipEnded: ['mentorshipDays'],
  SlotOffered: ['slotsOffered'],
  SessionScheduled: ofPlan,
  SessionRescheduled: ofPlan,
  SessionCancelled: ofPlan,
  SessionMissed: ofPlan,
  SessionLogged: ofSession,
  SessionConfirmed: [...contact, 'F3'],
  SessionDisputed: ofSession,
  SessionRetracted: ofSession,
  SeatReserved: ['C2'],
  SeatRescheduled: ['C2'],
  SeatReleased: ['C2'],
  SeatMissed: ['C2'],
  CheckedIn: [...contact, 'C2'],
  CheckedOut: contact,
  CertificateIssued: ['F3'],
  CertificateRevoked: ['F3'],
  MonthlyReportFiled: ofReport,
  MonthlyReportCorrected: [...contact, 'F3'],
  MonthlyReportVerified: [...contact, 'F3'],
  MonthlyReportWithdrawn: ofReport,
  PlanAgreed: ['F3'],
  LicenceRecorded: ['F3'],
  LicenceLapsed: ['F3'],
  StepEvidenceSubmitted: ['F3'],
  StepEvidenceVerified: ['F3'],
  StepEvidenceRejected: ['F3'],
  StepEvidenceRevoked: ['F3'],
  LegacyStepRecorded: ['F3'],
  QuarterGoalSet: ['F1'],
  QuarterGoalAgreed: ['F1'],
  ActionAgreed: ['F2'],
  ActionDropped: ['F2'],
  ActionClosed: ['F2'],
};

/** By fact, what the trace of an assessment says of it: of what is dated in the quarter, and of its goals, whenever they were set. */
export function marksOf(indicators: Trace['indicators'], { first }: Period): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>();
  for (const [name, { madeBy, leftOut }] of Object.entries(indicators) as [IndicatorName, Trace['indicators'][IndicatorName]][]) {
    for (const item of [...madeBy, ...leftOut]) {
      if (item.day < first && item.thing.type !== 'goal') continue;
      for (const { factId, type } of item.facts) {
        if (speaksFor[type as WorkName]?.includes(name)) mark(marks, factId, name, item);
      }
    }
  }
  return marks;
}

function mark(marks: Map<string, Mark>, factId: string, name: IndicatorName, { thing, as, why }: TracedItem): void {
  const known = marks.get(factId) ?? { counts: new Set(), leftOut: new Map() };
  marks.set(factId, known);
  const meaning = meanings[name];
  for (const one of meaning?.as[as] ?? []) known.counts.add(one);
  if (name === 'F3' && thing.type === 'step') known.counts.add(`step:${thing.id}`);
  // Beside what made it no touch, C4 says only that one on leave breaks no silence.
  const not = meaning?.not ?? (why?.code === 'on_leave' ? 'silence' : undefined);
  if (!why || !not) return;
  const from = known.leftOut.get(why.code) ?? new Set<CountsFor>();
  known.leftOut.set(why.code, from.add(not));
}
