import { addMonths, dayOf, quarterOf, startOfDay, steps } from '@okoce/domain';
import type { CalendarDate, Instant, Quarter, Step } from '@okoce/domain';
import type { Enrolment } from './enrolment';
import { compareTexts } from './known-facts';
import type { Fact } from './known-facts';
import { isConfirmed, reportsOf, sessionsOf } from './work';

interface Evidence {
  readonly step: Step;
  readonly at: Instant;
  readonly legacy: boolean;
}

/** A step ever reached. */
export interface ReachedStep {
  readonly step: Step;
  readonly at: Instant;
  readonly day: CalendarDate;
  readonly newlyReachedIn: Quarter;
  /** What dates it is neither legacy nor of a day before the registration. */
  readonly fresh: boolean;
  verifiedOn(day: CalendarDate): boolean;
}

/** Section 3, *the day of a step*: every step for which there is valid evidence. */
export function reachedSteps(facts: readonly Fact[], enrolment: Enrolment): readonly ReachedStep[] {
  const registeredAt = enrolment.registeredAt;
  if (registeredAt === undefined) return [];
  const evidence: readonly Evidence[] = [
    { step: 'P1', at: registeredAt, legacy: false },
    ...certificates(facts),
    ...mentoring(facts),
    ...named(facts, 'LicenceRecorded').map(({ data }) => onDay('P4', data.issuedOn)),
    ...checkedEvidence(facts),
    ...books(facts),
    ...named(facts, 'LegacyStepRecorded').map(({ data }) => ({ ...onDay(data.step, data.achievedOn), legacy: true })),
  ];
  return steps.flatMap((step) => {
    const ofStep = evidence
      .filter((piece) => piece.step === step)
      .sort((a, b) => compareTexts(a.at, b.at) || Number(a.legacy) - Number(b.legacy));
    const first = ofStep[0];
    if (!first) return [];
    const at = first.at < registeredAt ? registeredAt : first.at;
    const fresh = !first.legacy && dayOf(first.at) >= dayOf(registeredAt);
    const verifiedOn = (day: CalendarDate): boolean => ofStep.some((piece) => !piece.legacy && dayOf(piece.at) <= day);
    return [{ step, at, day: dayOf(at), newlyReachedIn: quarterOf(dayOf(at)), fresh, verifiedOn }];
  });
}

function named(facts: readonly Fact[], name: string): readonly Fact[] {
  return facts.filter((fact) => fact.name === name);
}

function onDay(step: Step, day: CalendarDate): Evidence {
  return { step, at: startOfDay(day), legacy: false };
}

function certificates(facts: readonly Fact[]): readonly Evidence[] {
  const revoked = new Set(named(facts, 'CertificateRevoked').map(({ data }) => data.certificateId));
  return named(facts, 'CertificateIssued')
    .filter(({ data }) => data.kind === 'core' && !revoked.has(data.certificateId))
    .map(({ data }) => ({ step: 'P2', at: data.checkedOutAt, legacy: false }));
}

function mentoring(facts: readonly Fact[]): readonly Evidence[] {
  const starts = sessionsOf(facts)
    .filter((session) => isConfirmed(session) && session.minutes >= 30)
    .map(({ loggedStart }) => loggedStart as Instant)
    .sort(compareTexts);
  const plans = named(facts, 'PlanAgreed')
    .map(({ data }) => data.occurredAt)
    .sort(compareTexts);
  const [second, plan] = [starts[1], plans[0]];
  return second && plan ? [{ step: 'P3', at: second > plan ? second : plan, legacy: false }] : [];
}

/** P5 and P7: the later of a verification and a rejection decides, a revocation is final. */
function checkedEvidence(facts: readonly Fact[]): readonly Evidence[] {
  return named(facts, 'StepEvidenceSubmitted').flatMap(({ data }) => {
    const ofIt = facts.filter((fact) => fact.data.evidenceId === data.evidenceId).map(({ name }) => name);
    const decision = ofIt.filter((name) => name === 'StepEvidenceVerified' || name === 'StepEvidenceRejected').at(-1);
    const valid = decision === 'StepEvidenceVerified' && !ofIt.includes('StepEvidenceRevoked');
    return valid ? [onDay(data.step, data.day)] : [];
  });
}

/** P6: the filing that completed each three months in a row. */
function books(facts: readonly Fact[]): readonly Evidence[] {
  const verified = new Map(reportsOf(facts).flatMap((report) => (report.verified ? [[report.month, report.filedOn] as const] : [])));
  return [...verified].flatMap(([month, first]) => {
    const [second, third] = [verified.get(addMonths(month, 1)), verified.get(addMonths(month, 2))];
    const completed = second && third && [first, second, third].sort(compareTexts).at(-1);
    return completed ? [onDay('P6', completed)] : [];
  });
}
