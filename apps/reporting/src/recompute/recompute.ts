import { firstDayOf, lastDayOf } from '@okoce/domain';
import type { CalendarDate, DistrictCode, Instant, Month, Quarter } from '@okoce/domain';
import { subjectsOf } from '@okoce/event-contracts';
import { countedFact, workFact } from '../application/contracts';
import type { Amount } from '../domain/amounts';
import { assess } from '../domain/assessment/assessment';
import type { Assessment } from '../domain/assessment/assessment';
import { classMix } from '../domain/assessment/class-mix';
import type { ClassMix } from '../domain/assessment/class-mix';
import type { RuleSet } from '../domain/assessment/rule-set';
import { inCanonicalOrder } from '../domain/facts';
import type { CountedFact, SubjectKind } from '../domain/facts';
import { quarterFigures } from '../domain/figures';
import type { QuarterFigures } from '../domain/figures';
import { amountsOf } from '../domain/ledger';
import type { Measure } from '../domain/measures';
import { participantQuarter } from '../domain/participant-view';
import type { StepView } from '../domain/participant-view';
import { countedClass } from '../domain/review/decided-classes';
import type { DecidedClasses } from '../domain/review/decided-classes';
import type { WorkFact } from '../domain/work/facts';
import { ParticipantWork } from '../domain/work/participant-work';
import { decidedIn } from './decided';
import type { HistoryContract } from './history';

const figureNames = [
  ...(['registered', 'withdrawn', 'active', 'registrations', 'withdrawals', 'returns', 'transfersIn', 'transfersOut'] as const),
  ...(['attendances', 'sessionsLogged', 'sessionsConfirmed', 'activeMentors', 'activeMonths', 'steps'] as const),
] satisfies readonly (keyof QuarterFigures)[];

export type RecomputedFigures = Pick<QuarterFigures, (typeof figureNames)[number]> & { readonly classes: ClassMix };

export interface RecomputedParticipant {
  readonly districtCode: DistrictCode;
  readonly registeredOn: CalendarDate;
  readonly steps: Readonly<Record<string, Pick<StepView, 'day' | 'newlyReachedIn' | 'verified'>>>;
  readonly touchMonths: readonly Month[];
  readonly touchDays: readonly CalendarDate[];
  readonly reportedTouches: Readonly<Record<Month, number>>;
  readonly assessment: Omit<Assessment, 'ruleSet'>;
}

/** A quarter as a history of contracts makes it; `regencies` and `centres` are those that occur in the history, all others are zero. */
export interface RecomputedQuarter {
  readonly quarter: Quarter;
  readonly asOf: Instant | null;
  readonly programme: RecomputedFigures;
  readonly regencies: Readonly<Record<string, RecomputedFigures>>;
  readonly centres: Readonly<Record<string, RecomputedFigures>>;
  readonly participants: Readonly<Record<string, RecomputedParticipant>>;
}

interface Subject {
  readonly id: string;
  readonly kind: SubjectKind;
  readonly counted: readonly CountedFact[];
  readonly work: readonly WorkFact[];
}

/** The figures, views and assessments that a service would give that has read these contracts and no others; mixes count what reporting says was decided. */
export function recompute(
  contracts: readonly HistoryContract[],
  quarter: Quarter,
  asOf: Instant | null,
  ruleSet: RuleSet,
): RecomputedQuarter {
  const known = contracts.filter(({ time }) => asOf === null || time <= asOf);
  const subjects = subjectsIn(known);
  const decided = decidedIn(known, quarter);
  const amounts = subjects.flatMap(({ kind, counted }) => amountsOf(kind, counted)).filter(({ day }) => day <= lastDayOf(quarter));
  const participants = subjects.flatMap((subject) => participant(subject, quarter, ruleSet));
  const figures = (scope: string): RecomputedFigures => figuresOf(scope, quarter, amounts, participants, decided);
  const centres = [...new Set(contracts.flatMap(centresNamedBy))].sort();
  const regencies = [...new Set(centres.map((code) => code.slice(0, 5)))];
  return {
    ...{ quarter, asOf, programme: figures('') },
    regencies: Object.fromEntries(regencies.map((code) => [code, figures(code)])),
    centres: Object.fromEntries(centres.map((code) => [code, figures(code)])),
    participants: Object.fromEntries(participants),
  };
}

/** Everyone named, by id, with the facts of each in the canonical order. */
function subjectsIn(contracts: readonly HistoryContract[]): readonly Subject[] {
  const subjects = new Map<string, { id: string; kind: SubjectKind; counted: CountedFact[]; work: WorkFact[] }>();
  for (const contract of contracts) {
    const { id: factId, type, source, position, time, data } = contract;
    const placed = { factId, type, source, position, recordedAt: time as Instant };
    for (const { id, kind } of subjectsOf(contract)) {
      const subject = subjects.get(`${kind} ${id}`) ?? { id, kind, counted: [], work: [] };
      subjects.set(`${kind} ${id}`, subject);
      const [counted, work] = [countedFact(placed, kind, data), workFact(placed, kind, data)];
      if (counted) subject.counted.push(counted);
      if (work) subject.work.push(work);
    }
  }
  for (const { counted, work } of subjects.values()) for (const facts of [counted, work]) facts.sort(inCanonicalOrder);
  return [...subjects.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function centresNamedBy({ data }: HistoryContract): readonly string[] {
  return ['districtCode', 'fromDistrictCode', 'toDistrictCode'].map((name) => data[name]).filter((code) => typeof code === 'string');
}

/** None for someone who was not registered by the quarter's end. */
function participant(
  { id, kind, work: facts }: Subject,
  quarter: Quarter,
  ruleSet: RuleSet,
): readonly (readonly [string, RecomputedParticipant])[] {
  if (kind !== 'participant') return [];
  const work = ParticipantWork.of(facts);
  const [view, assessed] = [participantQuarter(work.counted, quarter), assess(work, quarter, ruleSet)];
  if (!view || !assessed) return [];
  const { districtCode, registeredOn, touchMonths, touchDays, reportedTouches } = view;
  const { ruleSet: _version, ...assessment } = assessed;
  const steps = Object.fromEntries(
    Object.entries(view.steps).map(([step, { day, newlyReachedIn, verified }]) => [step, { day, newlyReachedIn, verified }]),
  );
  return [[id, { districtCode, registeredOn, steps, touchMonths, touchDays, reportedTouches, assessment }]];
}

function figuresOf(
  scope: string,
  quarter: Quarter,
  amounts: readonly Amount[],
  participants: readonly (readonly [string, RecomputedParticipant])[],
  decided: DecidedClasses,
): RecomputedFigures {
  const [inQuarter, toDate] = [new Map<Measure, number>(), new Map<Measure, number>()];
  for (const { centre, day, measure, amount } of amounts) {
    if (!centre.startsWith(scope)) continue;
    toDate.set(measure, (toDate.get(measure) ?? 0) + amount);
    if (day >= firstDayOf(quarter)) inQuarter.set(measure, (inQuarter.get(measure) ?? 0) + amount);
  }
  const figures = quarterFigures({ inQuarter, toDate });
  const here = participants.filter(([, { districtCode }]) => districtCode.startsWith(scope));
  return {
    ...(Object.fromEntries(figureNames.map((name) => [name, figures[name]])) as Pick<QuarterFigures, (typeof figureNames)[number]>),
    classes: classMix(here.map(([id, { assessment }]) => countedClass(decided, id, assessment.class))),
  };
}
