import { Injectable } from '@nestjs/common';
import { lastDayOf } from '@okoce/domain';
import type { CalendarDate, DistrictCode, Instant, Quarter } from '@okoce/domain';
import type { ClientBase } from 'pg';
import { workOut } from '../domain/assessment/assessment';
import type { RuleSet } from '../domain/assessment/rule-set';
import { centreWorkOf, centreWorkTotal, isMentoredAt } from '../domain/people/centre-work';
import type { CentreWork } from '../domain/people/centre-work';
import { refuse } from '../domain/refusals';
import type { WorkFact } from '../domain/work/facts';
import { ParticipantWork } from '../domain/work/participant-work';
import { mentoredEverWith } from '../persistence/mentored-people.queries';
import type { Edition } from './editions';
import { Reports } from './reports';
import type { QuarterStanding } from './reports';
import { ruleSetOfVersion } from './rule-sets';
import { centreWorkTypes, mentoredTypes, workFactsOf } from './work-facts';

export type CentreWorkReport = { readonly scope: DistrictCode; readonly quarter: Quarter } & QuarterStanding & {
    readonly soFar: boolean;
  } & CentreWork;

export interface CentreWorkAsked {
  readonly centre: DistrictCode;
  readonly quarter: Quarter;
  readonly edition: Edition;
  readonly today: CalendarDate;
}

/** So few that nothing else in the process waits long for them. */
const PEOPLE_AT_ONCE = 200;

/** What was expected of a centre's mentored people and what was done, folded from their archives: only of those who ever had a mentor. */
@Injectable()
export class CentreWorks {
  constructor(private readonly reports: Reports) {}

  /** @throws RuleViolation NO_RULE_SET for quarters before the first, NOT_SEALED where there is no such statement. */
  async of({ centre, quarter, edition, today }: CentreWorkAsked): Promise<CentreWorkReport> {
    const last = lastDayOf(quarter);
    return this.reports.ofQuarter(quarter, edition, async (client, standing) => {
      if (standing.ruleSet === null) throw refuse('NO_RULE_SET', { quarter });
      const ruleSet = await ruleSetOfVersion(client, standing.ruleSet);
      const { asOf } = standing;
      const works: CentreWork[] = [];
      const ids = await mentoredEverWith(client, centre, last);
      for (let from = 0; from < ids.length; from += PEOPLE_AT_ONCE) {
        works.push(...(await worksOf(client, ids.slice(from, from + PEOPLE_AT_ONCE), { centre, quarter, ruleSet, asOf })));
      }
      return { scope: centre, quarter, ...standing, soFar: today <= last, ...centreWorkTotal(works) };
    });
  }
}

async function worksOf(
  client: ClientBase,
  ids: readonly string[],
  {
    centre,
    quarter,
    ruleSet,
    asOf,
  }: Pick<CentreWorkAsked, 'centre' | 'quarter'> & { readonly ruleSet: RuleSet; readonly asOf: Instant | null },
): Promise<readonly CentreWork[]> {
  const known = (facts: readonly WorkFact[]): ParticipantWork =>
    ParticipantWork.of(asOf === null ? facts : facts.filter(({ recordedAt }) => recordedAt <= asOf));
  // Most facts are of people who had their mentor in another quarter: first only what says who did in this one.
  const mentored = [...(await workFactsOf(client, ids, mentoredTypes))].flatMap(([id, facts]) =>
    isMentoredAt(known(facts), centre, quarter) ? [id] : [],
  );
  return [...(await workFactsOf(client, mentored, centreWorkTypes)).values()].flatMap((facts) => {
    const worked = workOut(known(facts), quarter, ruleSet);
    const work = worked && centreWorkOf(worked, centre);
    return work ? [work] : [];
  });
}
