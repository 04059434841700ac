import { lastDayOf } from '@okoce/domain';
import type { CalendarDate, DistrictCode, Quarter, Sentence } from '@okoce/domain';
import { workOut } from '../assessment/assessment';
import { nearestOf } from '../assessment/nearest';
import type { Nearest } from '../assessment/nearest';
import { outlookOn } from '../assessment/outlook';
import type { AssessedClass, ByMerit, NotAssessableReason, RuleSet } from '../assessment/rule-set';
import type { DueKind } from '../due/due-item';
import type { ParticipantWork } from '../work/participant-work';

/** How a participant's quarter stands for her mentor, and what helps her most. */
export interface MenteeQuarter {
  readonly districtCode: DistrictCode;
  /** Null for quarters before the first rule set, and so is the index. */
  readonly class: AssessedClass | null;
  readonly reason: NotAssessableReason | null;
  readonly index: number | null;
  readonly nearest: WayUp | null;
  /** Of a verified touch in any quarter, up to this one's end. */
  readonly lastTouch: CalendarDate | null;
  readonly activeMonths: number;
}

/** The nearest step to a better class; to any, for one who is not assessed. */
export interface WayUp {
  readonly class: ByMerit | null;
  /** Whether the quarter still allows all of it. */
  readonly possible: boolean;
  readonly unmet: number;
  /** What is still possible first. */
  readonly sentences: readonly Sentence[];
}

export interface Mentee extends MenteeQuarter {
  readonly participantId: string;
  /** What a reviewer decided, which reports count; null: nobody did. */
  readonly decidedClass: AssessedClass | null;
  /** Of the items on her mentor's work list that are about her. */
  readonly due: number;
  /** Those of them whose time is over. */
  readonly overdue: number;
}

/** What should have happened by now. */
const overdueKinds: ReadonlySet<DueKind> = new Set<DueKind>([
  'action_overdue',
  'report_late',
  'session_to_log',
  'silent_45',
  'accreditation_ended',
]);

export const isOverdue = ({ kind }: { readonly kind: DueKind }): boolean => overdueKinds.has(kind);

/** Undefined for someone who was not registered by the quarter's end. `on` decides what is still possible, never the figures. */
export function menteeQuarter(
  work: ParticipantWork,
  quarter: Quarter,
  ruleSet: RuleSet | undefined,
  on: CalendarDate,
): MenteeQuarter | undefined {
  const { life } = work.counted;
  const last = lastDayOf(quarter);
  if (!life || life.registration.day > last) return undefined;
  const worked = ruleSet && workOut(work, quarter, ruleSet);
  const { class: given = null, reason = null, index = null, C1 = 0 } = worked?.assessment ?? {};
  const touchDays = work.touches().flatMap(({ day }) => (day <= last ? [day] : []));
  return {
    districtCode: life.centreOn(last),
    class: given,
    reason,
    index,
    nearest: ruleSet && worked ? wayUp(nearestOf(outlookOn(on, worked), ruleSet)) : null,
    lastTouch: touchDays.sort().at(-1) ?? null,
    activeMonths: C1,
  };
}

function wayUp(nearest: Nearest | null): WayUp | null {
  if (!nearest) return null;
  const { class: name, possible, unmet } = nearest;
  const sentences = [...unmet].sort((a, b) => Number(b.possible) - Number(a.possible)).map(({ sentence }) => sentence);
  return { class: name, possible, unmet: unmet.length, sentences };
}

/** Whoever is fewest steps from a better class that the quarter still allows, then who has most that is due, then the higher index. */
export function byWhatHelpsMost(a: Mentee, b: Mentee): number {
  return stepsLeft(a) - stepsLeft(b) || b.due - a.due || (b.index ?? 0) - (a.index ?? 0) || (a.participantId < b.participantId ? -1 : 1);
}

/** Those for whom nothing is to be gained in the quarter come last. */
function stepsLeft({ nearest }: Mentee): number {
  return nearest?.possible ? nearest.unmet : Number.MAX_SAFE_INTEGER;
}
