import { Injectable } from '@nestjs/common';
import { isUuid } from '@okoce/domain';
import type { Quarter } from '@okoce/domain';
import { NotFound } from '@okoce/platform';
import type { Caller } from '@okoce/platform';
import { timelineOf } from '../domain/people/timeline';
import type { TimelineItem } from '../domain/people/timeline';
import { ParticipantWork } from '../domain/work/participant-work';
import { firstRecordedAt } from '../persistence/sealed-entries.queries';
import type { Edition } from './editions';
import { maySee } from './participant-access';
import { Reports } from './reports';
import type { QuarterStanding } from './reports';
import { ruleSetOfVersion } from './rule-sets';
import { placedWorkFactsOf } from './work-facts';

export type Timeline = { readonly participantId: string; readonly quarter: Quarter } & QuarterStanding & {
    readonly items: readonly TimelineItem[];
  };

export interface TimelineRequest {
  readonly participantId: string;
  readonly quarter: Quarter;
  readonly edition: Edition;
}

/** One participant's facts in one quarter, each with what it counted for. */
@Injectable()
export class Timelines {
  constructor(private readonly reports: Reports) {}

  /** Before she was registered there is nothing to tell. @throws NotFound for someone unknown or out of the caller's sight, RuleViolation for no such statement. */
  async of({ participantId, quarter, edition }: TimelineRequest, caller: Caller): Promise<Timeline> {
    if (!isUuid(participantId)) throw new NotFound();
    return this.reports.ofQuarter(quarter, edition, async (client, standing) => {
      const { asOf } = standing;
      const facts = await placedWorkFactsOf(client, participantId);
      if (!maySee(caller, participantId, ParticipantWork.of(facts).counted)) throw new NotFound();
      const known = asOf === null ? facts : facts.filter(({ recordedAt }) => recordedAt <= asOf);
      const ruleSet = standing.ruleSet === null ? undefined : await ruleSetOfVersion(client, standing.ruleSet);
      const liveSince = await firstRecordedAt(client);
      return { participantId, quarter, ...standing, items: timelineOf(known, { quarter, ruleSet, liveSince }) };
    });
  }
}
