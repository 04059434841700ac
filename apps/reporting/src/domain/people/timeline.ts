import { dayOf, flaggedLateAfterMs } from '@okoce/domain';
import type { CalendarDate, Instant, Quarter, Sentence } from '@okoce/domain';
import { workOut } from '../assessment/assessment';
import { isWithin, periodOf } from '../assessment/reviewed';
import type { RuleSet } from '../assessment/rule-set';
import { traceOf } from '../assessment/trace';
import { inCanonicalOrder } from '../facts';
import type { StreamPlace } from '../facts';
import type { WorkFact } from '../work/facts';
import { ParticipantWork } from '../work/participant-work';
import { marksOf } from './timeline-marks';
import type { CountsFor } from './timeline-marks';
import { timelineWhys, whyNothing } from './timeline-why';
import type { TimelineWhy } from './timeline-why';

/** Plain fields of facts, none of which says who anybody is. */
export const detailNames = [
  'minutes',
  'startsAt',
  'month',
  'quarter',
  'step',
  'kind',
  'dueOn',
  'from',
  'to',
  'on',
  'withEvidence',
  'cancelledBy',
  'missedBy',
  'releasedBy',
  'confirmedBy',
  'districtCode',
  'fromDistrictCode',
  'toDistrictCode',
  'validUntil',
] as const;
export type TimelineDetails = Readonly<Partial<Record<(typeof detailNames)[number], string | number | boolean>>>;

/** For what a fact did not count, and why. */
export type LeftOut = { readonly from: readonly CountsFor[]; readonly code: TimelineWhy } & Sentence;

/** One recorded fact of a participant's quarter. */
export interface TimelineItem {
  /** The day it is dated by: a session's of its start, a report's of its receipt. */
  readonly day: CalendarDate;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly type: string;
  /** Recorded more than 7 days after it happened, since the system went live. */
  readonly late: boolean;
  readonly counts: readonly CountsFor[];
  readonly leftOut: readonly LeftOut[];
  readonly details: TimelineDetails;
  readonly fact: { readonly id: string; readonly service: string } & { readonly stream: StreamPlace | null };
}

export interface TimelineAsked {
  readonly quarter: Quarter;
  /** Undefined for quarters before the first: then nothing is said of what counted. */
  readonly ruleSet: RuleSet | undefined;
  /** When the first thing was recorded: what happened before was recorded in arrears, and is not late. */
  readonly liveSince: Instant | undefined;
}

/** What happened in a participant's quarter, and what else its assessment looked at, by day. @param facts in the canonical order */
export function timelineOf(facts: readonly WorkFact[], { quarter, ruleSet, liveSince }: TimelineAsked): readonly TimelineItem[] {
  const worked = ruleSet && workOut(ParticipantWork.of(facts), quarter, ruleSet);
  const period = periodOf(quarter);
  const marks = ruleSet && worked ? marksOf(traceOf(worked, ruleSet, facts).indicators, period) : undefined;
  const shown = facts.filter((fact) => isWithin(period, dayOfFact(fact)) || marks?.has(fact.factId));
  return [...shown].sort(byDay).map((fact) => {
    const { counts, leftOut } = marks?.get(fact.factId) ?? {
      counts: new Set<CountsFor>(),
      leftOut: new Map<TimelineWhy, Set<CountsFor>>(),
    };
    if (worked && counts.size === 0 && leftOut.size === 0) leftOut.set(whyNothing(fact, worked.reviewed), new Set());
    return {
      day: dayOfFact(fact),
      occurredAt: fact.data.occurredAt,
      recordedAt: fact.recordedAt,
      type: fact.name,
      late: isLate(fact, liveSince),
      counts: [...counts],
      leftOut: [...leftOut].map(([code, from]) => ({ from: [...from], code, ...timelineWhys[code] })),
      details: detailsOf(fact),
      fact: { id: fact.factId, service: fact.source, stream: fact.stream ?? null },
    };
  });
}

function dayOfFact({ name, data }: WorkFact): CalendarDate {
  switch (name) {
    case 'SessionLogged':
      return dayOf(data.startsAt);
    case 'MonthlyReportFiled':
      return data.receivedOn;
    case 'LegacyStepRecorded':
      return data.achievedOn;
    case 'LicenceRecorded':
      return data.issuedOn;
    case 'StepEvidenceSubmitted':
      return data.day;
    default:
      return dayOf(data.occurredAt);
  }
}

function isLate({ recordedAt, data: { occurredAt } }: WorkFact, liveSince: Instant | undefined): boolean {
  if (liveSince === undefined || occurredAt < liveSince) return false;
  return Date.parse(recordedAt) - Date.parse(occurredAt) > flaggedLateAfterMs;
}

function detailsOf({ data }: WorkFact): TimelineDetails {
  const said = data as object as Readonly<Record<string, unknown>>;
  const plain = (value: unknown): value is string | number | boolean => ['string', 'number', 'boolean'].includes(typeof value);
  return Object.fromEntries(detailNames.flatMap((name) => (plain(said[name]) ? [[name, said[name]]] : [])));
}

function byDay(a: WorkFact, b: WorkFact): number {
  const [one, other] = [dayOfFact(a), dayOfFact(b)];
  if (one !== other) return one < other ? -1 : 1;
  if (a.data.occurredAt !== b.data.occurredAt) return a.data.occurredAt < b.data.occurredAt ? -1 : 1;
  return inCanonicalOrder(a, b);
}
