import { dayOf, endOfDay, firstDayOf, lastDayOf, monthOf, monthsOf, quarterOf } from '@okoce/domain';
import type { CalendarDate, DistrictCode, Month, Quarter } from '@okoce/domain';
import { licenceValidOn } from './documents';
import type { EnrolmentLife } from './enrolment-life';
import type { Step } from './facts';
import type { ParticipantRecord } from './participant-record';
import { reachedSteps } from './step-proofs';
import type { ProofKind, ReachedStep } from './step-proofs';
import { reportedTouches, touchMonths, verifiedTouches } from './touches';

export interface StepView {
  readonly day: CalendarDate;
  readonly newlyReachedIn: Quarter;
  readonly verified: boolean;
  readonly evidence: { readonly kind: ProofKind | 'registration'; readonly factId: string };
  /** Of the licensing step: whether a licence is valid at the quarter's end. A lapse takes nothing from the step. */
  readonly licenceValid?: boolean;
}

/** One participant in one quarter, as of the quarter's last day. */
export interface ParticipantQuarter {
  readonly districtCode: DistrictCode;
  readonly mentorId: string | null;
  readonly enrolled: boolean;
  readonly registeredOn: CalendarDate;
  readonly steps: Readonly<Partial<Record<Step, StepView>>>;
  readonly touchMonths: readonly Month[];
  readonly touchDays: readonly CalendarDate[];
  readonly reportedTouches: Readonly<Record<Month, number>>;
  readonly activeMonths: number;
}

/** Undefined when she was not registered by the quarter's end. */
export function participantQuarter(record: ParticipantRecord, quarter: Quarter): ParticipantQuarter | undefined {
  const { life } = record;
  const lastDay = lastDayOf(quarter);
  if (!life || life.registration.day > lastDay) return undefined;
  const touches = verifiedTouches(record, life);
  const inQuarter = touches.filter(({ day }) => day >= firstDayOf(quarter) && day <= lastDay);
  const months = touchMonths(inQuarter);
  const reported = reportedTouches(touches);
  return {
    districtCode: life.centreOn(lastDay),
    mentorId: mentorOn(record, lastDay),
    enrolled: life.enrolledOn(lastDay),
    registeredOn: life.registration.day,
    steps: stepViews(record, life, lastDay),
    touchMonths: months,
    touchDays: inQuarter.map(({ day }) => day).sort(),
    reportedTouches: Object.fromEntries(
      monthsOf(quarter).map((month) => [month, reported.filter(({ day }) => monthOf(day) === month).length]),
    ),
    activeMonths: months.length,
  };
}

/** The mentor of the mentorship begun last of those in force at the day's end. */
function mentorOn({ mentorships }: ParticipantRecord, day: CalendarDate): string | null {
  const end = endOfDay(day);
  const inForce = [...mentorships.values()].filter(({ from, until }) => from <= end && (until === undefined || until > end));
  return inForce.reduce((last, mentorship) => (last && last.from > mentorship.from ? last : mentorship), inForce[0])?.mentorId ?? null;
}

function stepViews(record: ParticipantRecord, life: EnrolmentLife, lastDay: CalendarDate): ParticipantQuarter['steps'] {
  const { day } = life.registration;
  const evidence = { kind: 'registration' as const, factId: life.registration.factId };
  const views: Partial<Record<Step, StepView>> = { P1: { day, newlyReachedIn: quarterOf(day), verified: true, evidence } };
  for (const reached of reachedSteps(record, life)) {
    if (dayOf(reached.reachedAt) > lastDay) continue;
    views[reached.step] = {
      ...stepView(reached, lastDay),
      ...(reached.step === 'P4'
        ? { licenceValid: [...record.documents.values()].some((document) => licenceValidOn(document, lastDay)) }
        : {}),
    };
  }
  return views;
}

function stepView({ reachedAt, verifiedAt, proof }: ReachedStep, lastDay: CalendarDate): StepView {
  const day = dayOf(reachedAt);
  return {
    day,
    newlyReachedIn: quarterOf(day),
    verified: verifiedAt !== undefined && dayOf(verifiedAt) <= lastDay,
    evidence: { kind: proof.kind, factId: proof.factId },
  };
}
