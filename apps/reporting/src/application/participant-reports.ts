import { Injectable } from '@nestjs/common';
import { addMilliseconds, dayOf, isUuid, lastDayOf } from '@okoce/domain';
import type { CalendarDate, DistrictCode, Quarter } from '@okoce/domain';
import { NotFound, requireDistrict } from '@okoce/platform';
import type { Caller } from '@okoce/platform';
import type { ClientBase } from 'pg';
import { explain, isDormant } from '../domain/assessment/explanation';
import type { ExplainedAssessment } from '../domain/assessment/explanation';
import type { AssessedClass, RuleSet } from '../domain/assessment/rule-set';
import { ruleSetFor } from '../domain/assessment/rule-sets';
import { inCanonicalOrder } from '../domain/facts';
import type { CountedFact } from '../domain/facts';
import { ParticipantRecord } from '../domain/participant-record';
import { participantQuarter } from '../domain/participant-view';
import type { ParticipantQuarter } from '../domain/participant-view';
import type { CaseView } from '../domain/review/case-view';
import type { WorkFact } from '../domain/work/facts';
import { ParticipantWork } from '../domain/work/participant-work';
import { archivedOf } from '../persistence/archive.table';
import { decisionsBefore, decisionsOn, decidedClasses } from '../persistence/assessment-acts.table';
import { residentsByClass } from '../persistence/classes.queries';
import { assessmentsOf } from '../persistence/seals.table';
import { BEFORE_ALL_IDS } from '../persistence/sql';
import type { StatementHead } from '../persistence/statements.queries';
import { caseAsOf } from './assessment-cases';
import { countedFromArchive, countedTypes } from './contracts';
import type { Edition } from './editions';
import { maySee } from './participant-access';
import { Reports } from './reports';
import type { QuarterStanding } from './reports';
import { allRuleSets } from './rule-sets';
import { placedWorkFactsOf } from './work-facts';

export type ParticipantReport = { readonly participantId: string; readonly quarter: Quarter } & QuarterStanding &
  ParticipantQuarter &
  AssessedQuarter & {
    /** What a person decided on the class, or is asked to; null where nobody objected. */
    readonly review: Pick<CaseView, 'state' | 'decidedClass' | 'flagged'> | null;
  };

export interface AssessedQuarter {
  /** Null for quarters before the first rule set. */
  readonly assessment: ExplainedAssessment | null;
  /** Something may still happen in the quarter, by the day it is seen from. */
  readonly soFar: boolean;
  /** Inactive in the last two quarters in which she was assessed. */
  readonly dormant: boolean;
}

export interface QuarterAsked {
  readonly quarter: Quarter;
  readonly edition: Edition;
  /** What is still possible is so from this day on, or from that of the edition when it is earlier. */
  readonly today: CalendarDate;
}

/** One of a centre's people in a quarter. */
export interface ParticipantSummary {
  readonly participantId: string;
  readonly registeredOn: CalendarDate;
  readonly status: 'enrolled' | 'withdrawn';
  readonly stepsReached: number;
  readonly activeMonths: number;
  /** The one that the class mix counts: the decided one where a person decided, else the rules'. */
  readonly class: AssessedClass;
}

export type CentreParticipants = { readonly scope: DistrictCode; readonly quarter: Quarter } & QuarterStanding & {
    readonly participants: readonly ParticipantSummary[];
    /** Ask for those after this one; null on the last page. */
    readonly next: string | null;
  };

/** Of a centre's people. */
export interface Page {
  /** Leaves out those in another class. */
  readonly class?: AssessedClass | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

const notRegistered = {
  id: 'Peserta ini belum terdaftar pada akhir triwulan itu.',
  en: 'This participant was not registered by the end of that quarter.',
};

/** One participant in one quarter, folded from her archive: there are few facts of one person, and no figure of others is touched. */
@Injectable()
export class ParticipantReports {
  constructor(private readonly reports: Reports) {}

  /** @throws NotFound for someone unknown, out of the caller's sight, or not yet registered in that quarter. */
  async quarter(participantId: string, { quarter, edition, today }: QuarterAsked, caller: Caller): Promise<ParticipantReport> {
    if (!isUuid(participantId)) throw new NotFound();
    return this.reports.ofQuarter(quarter, edition, async (client, standing, statement) => {
      const { asOf, ruleSet } = standing;
      const facts = await placedWorkFactsOf(client, participantId);
      if (!maySee(caller, participantId, ParticipantWork.of(facts).counted)) throw new NotFound();
      const known = asOf === null ? facts : facts.filter(({ recordedAt }) => recordedAt <= asOf);
      const view = participantQuarter(ParticipantWork.of(known).counted, quarter);
      if (!view) throw new NotFound(notRegistered);
      const on = asOf !== null && dayOf(asOf) < today ? dayOf(asOf) : today;
      const decided = await decisionsOn(client, participantId, asOf === null ? null : addMilliseconds(asOf, 1));
      const worked = assessed(known, quarter, on, { ruleSet, all: await allRuleSets(client), decided });
      const told = statement ? { ...worked, assessment: await asStated(client, statement, participantId, worked.assessment) } : worked;
      const review = told.assessment && (await caseAsOf(client, { quarter, participantId }, told.assessment.class, asOf));
      return { participantId, quarter, ...standing, ...view, ...told, review };
    });
  }

  /** The next people by id who are with a centre at the quarter's end, as far as the caller may see them now. */
  async ofCentre(centre: DistrictCode, quarter: Quarter, page: Page, caller: Caller): Promise<CentreParticipants> {
    requireDistrict(caller, centre);
    return this.reports.ofQuarter(quarter, null, async (client, standing) => {
      const asked = { centre, quarter, class: page.class ?? null, after: page.after ?? BEFORE_ALL_IDS, limit: page.limit + 1 };
      const found = await residentsByClass(client, asked, decidedClasses(await decisionsBefore(client, quarter, null)));
      const shown = found.slice(0, page.limit);
      const facts = await factsOfAll(
        client,
        shown.map(({ id }) => id),
      );
      const participants = shown.flatMap(({ id, class: given }) => {
        const record = recordOf(facts.get(id) ?? []);
        const view = maySee(caller, id, record) ? participantQuarter(record, quarter) : undefined;
        return view ? [summaryOf(id, view, given)] : [];
      });
      return { scope: centre, quarter, ...standing, participants, next: found.length > shown.length ? (shown.at(-1)?.id ?? null) : null };
    });
  }
}

function assessed(
  facts: readonly WorkFact[],
  quarter: Quarter,
  on: CalendarDate,
  rules: { readonly ruleSet: string | null; readonly all: readonly RuleSet[]; readonly decided: ReadonlyMap<Quarter, AssessedClass> },
): AssessedQuarter {
  const ruleSet = rules.all.find(({ version }) => version === rules.ruleSet);
  return {
    assessment: (ruleSet && explain(facts, quarter, ruleSet, on)) ?? null,
    soFar: on <= lastDayOf(quarter),
    dormant: isDormant(ParticipantWork.of(facts), quarter, on, (past) => ruleSetFor(past, rules.all), rules.decided),
  };
}

/** The class and its indicators are those that the statement keeps, whatever the code of today makes of the facts; null where it keeps none. */
async function asStated(
  client: ClientBase,
  statement: StatementHead,
  participantId: string,
  worked: ExplainedAssessment | null,
): Promise<ExplainedAssessment | null> {
  const stated = (await assessmentsOf(client, statement, [participantId])).get(participantId);
  return stated && worked ? { ...stated.assessment, trace: worked.trace, nearest: worked.nearest } : null;
}

/** Facts in the canonical order, by whom they are of. */
async function factsOfAll(client: ClientBase, participantIds: readonly string[]): Promise<ReadonlyMap<string, readonly CountedFact[]>> {
  const factsOf = new Map<string, CountedFact[]>(participantIds.map((id) => [id, []]));
  for (const contract of await archivedOf(client, participantIds, countedTypes)) {
    const fact = countedFromArchive(contract);
    if (fact) factsOf.get(contract.subjectId)?.push(fact);
  }
  for (const facts of factsOf.values()) facts.sort(inCanonicalOrder);
  return factsOf;
}

function recordOf(facts: readonly CountedFact[]): ParticipantRecord {
  const record = new ParticipantRecord();
  facts.forEach((fact) => record.apply(fact));
  return record;
}

function summaryOf(
  participantId: string,
  { registeredOn, enrolled, steps, activeMonths }: ParticipantQuarter,
  given: AssessedClass,
): ParticipantSummary {
  const stepsReached = Object.keys(steps).length;
  return { participantId, registeredOn, status: enrolled ? 'enrolled' : 'withdrawn', stepsReached, activeMonths, class: given };
}
