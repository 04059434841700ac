import { dayOf, daysBetween, startOfDay } from '@okoce/domain';
import type { CalendarDate, Instant } from '@okoce/domain';
import type { DueItem, DueKind, FindingKind } from './due-item';

/** What a kind of item weighs: the more, the more is lost, and the sooner, if nobody does it. */
const weights: Readonly<Record<Exclude<DueKind, FindingKind>, number>> & Readonly<Record<'finding', number>> = {
  // Figures may rest on it, and nothing but a person mends it.
  finding: 160,
  // Class B is lost after 45 days, E follows; whoever was here lately can still be called back.
  silent_45: 150,
  // In at most 14 days all mentorships of the mentor end.
  accreditation_ended: 140,
  // It no longer counts as filed in time, and each week makes it less likely to come at all.
  report_late: 130,
  // A touch the participant has made is lost to her by her mentor's omission.
  session_to_log: 120,
  // A step she has made is not hers until another mentor looks at it.
  evidence_waiting: 110,
  // The code on her phone lapses after 7 days.
  session_to_confirm: 100,
  // It can still be closed within the quarter.
  action_overdue: 90,
  // It can still be filed in time.
  report_due: 80,
  // It has to be set in the quarter's first 30 days.
  goal_missing: 70,
  // Half way to 45.
  silent_21: 60,
  action_due: 50,
  // Nobody is without a mentor; they have too little of theirs.
  mentor_over_capacity: 40,
  // 60 days are enough for a training.
  accreditation_ending: 30,
  // It goes on as it is.
  mentorship_received: 20,
};

/** Each week of waiting adds 1 to the risk, up to this: an item never overtakes a weightier kind. */
const MOST_WEEKS = 9;

/** Of someone dormant it comes after all others: less than the least weight, in the order of the kinds. */
const DORMANT_SHARE = 0.1;

/** 0 to 169; items are done in descending order. */
export function riskOf({ kind, since, dormant }: Pick<DueItem, 'kind' | 'since' | 'dormant'>, on: CalendarDate): number {
  const weight = weightOf(kind);
  if (dormant) return Math.round(weight * DORMANT_SHARE);
  const days = daysBetween(isInstant(since) ? dayOf(since) : since, on);
  return weight + Math.max(0, Math.min(MOST_WEEKS, Math.floor(days / 7)));
}

/** Where an item stands in a list; two items of one list differ in it. */
export type Place = readonly [risk: number, since: Instant, kind: DueKind, participantId: string, mentorId: string, thingId: string];

/** The places of one day's items; a list of thousands of items has few days that they are due since. */
export function placesOn(on: CalendarDate): (item: DueItem) => Place {
  const starts = new Map<DueItem['since'], Instant>();
  const startOf = (since: CalendarDate): Instant => {
    const start = starts.get(since) ?? startOfDay(since);
    starts.set(since, start);
    return start;
  };
  const risks = new Map<string, number>();
  return (item) => {
    const { kind, since, dormant, participantId, mentorId, thing } = item;
    const key = `${kind}${dormant}${since}`;
    const risk = risks.get(key) ?? riskOf(item, on);
    risks.set(key, risk);
    return [risk, isInstant(since) ? since : startOf(since), kind, participantId ?? '', mentorId ?? '', thing.id];
  };
}

/** The riskiest first, then the longest due. */
export function byRisk(a: Place, b: Place): number {
  if (a[0] !== b[0]) return b[0] - a[0];
  for (let part = 1; part < a.length; part += 1) {
    const [one, other] = [a[part] ?? '', b[part] ?? ''];
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

function weightOf(kind: DueKind): number {
  return isFinding(kind) ? weights.finding : weights[kind];
}

function isFinding(kind: DueKind): kind is FindingKind {
  return kind.startsWith('finding_');
}

function isInstant(since: CalendarDate | Instant): since is Instant {
  return since.length > 10;
}
