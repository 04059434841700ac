import { Injectable } from '@nestjs/common';
import { addMilliseconds, isUuid } from '@okoce/domain';
import type { DistrictCode, Instant, Quarter } from '@okoce/domain';
import { EventStore } from '@okoce/event-sourcing';
import { NotFound, Vault } from '@okoce/platform';
import type { Caller } from '@okoce/platform';
import type { ClientBase } from 'pg';
import { assess } from '../domain/assessment/assessment';
import type { AssessedClass } from '../domain/assessment/rule-set';
import { ruleSetFor } from '../domain/assessment/rule-sets';
import type { ParticipantRecord } from '../domain/participant-record';
import { caseView } from '../domain/review/case-view';
import type { CaseAct, CaseView } from '../domain/review/case-view';
import { ParticipantWork } from '../domain/work/participant-work';
import { openCases } from '../persistence/assessment-acts.queries';
import type { OpenCase } from '../persistence/assessment-acts.queries';
import { actsOf } from '../persistence/assessment-acts.table';
import { maySee } from './participant-access';
import { Reports } from './reports';
import { mayReadReasons } from './review-access';
import { allRuleSets } from './rule-sets';
import { placedWorkFactsOf } from './work-facts';

export type { OpenCase };

/** A person's assessment in a quarter, of which somebody may think otherwise. */
export interface AssessmentId {
  readonly quarter: Quarter;
  readonly participantId: string;
}

/** Her as she is known now. */
export interface KnownPerson {
  readonly record: ParticipantRecord;
  /** By the rules; null where she was not registered by the quarter's end, or no rules hold for it. */
  readonly ruleClass: AssessedClass | null;
}

export interface Reasons {
  readonly objection: string | null;
  readonly review: string | null;
}

export type AssessmentCaseReport = AssessmentId &
  CaseView & {
    readonly version: number;
    readonly ruleClass: AssessedClass;
    /** Absent for whoever may not read them. */
    readonly reasons?: Reasons;
  };

export interface OpenCasesAsked {
  readonly quarter: Quarter | undefined;
  readonly centre: DistrictCode | undefined;
}

/** So many are listed, the oldest first: whoever decides them sees the next. */
const MOST_LISTED = 200;

/** What is in the vault, under the case and the version of the fact. */
export const reasonRef = ({ quarter }: AssessmentId, version: number): string => `${quarter}/${version}`;
export const reasonKinds = { objected: 'objection-reason', reviewed: 'review-reason' } as const;
export const streamOf = ({ quarter, participantId }: AssessmentId): string => `${quarter}.${participantId}`;

/** Objections to classes and what was decided. */
@Injectable()
export class AssessmentCases {
  constructor(
    private readonly reports: Reports,
    private readonly store: EventStore,
    private readonly vault: Vault,
  ) {}

  /** @throws NotFound for someone unknown, out of the caller's sight, or without an assessment in that quarter */
  async read(id: AssessmentId, caller: Caller): Promise<AssessmentCaseReport> {
    const { record, ruleClass, acts } = await this.reports.inOneMoment(null, async (client) => ({
      ...(await knownPerson(client, id)),
      acts: await actsOf(client, id.quarter, id.participantId, null),
    }));
    if (ruleClass === null || !maySee(caller, id.participantId, record)) throw new NotFound();
    const version = (await this.store.readStream(streamOf(id))).length;
    const reasons = mayReadReasons(caller, id.participantId, record, id.quarter) ? await this.reasons(id, acts, caller) : undefined;
    return { ...id, version, ruleClass, ...caseView(acts, ruleClass), ...(reasons && { reasons }) };
  }

  /** Those that wait for a decision, and those decided on a class that is no longer the rule's, in the caller's centres. */
  async open({ quarter, centre }: OpenCasesAsked, caller: Caller): Promise<{ cases: readonly OpenCase[]; more: boolean }> {
    if (centre !== undefined && caller.centres !== 'all' && !caller.centres.includes(centre)) throw new NotFound();
    const centres = centre === undefined ? caller.centres : [centre];
    const found = await this.reports.inOneMoment(null, (client) =>
      openCases(client, quarter ?? null, centres === 'all' ? null : centres, MOST_LISTED + 1),
    );
    return { cases: found.slice(0, MOST_LISTED), more: found.length > MOST_LISTED };
  }

  private async reasons(id: AssessmentId, acts: readonly CaseAct[], caller: Caller): Promise<Reasons> {
    const [objection, review] = [acts.findLast(({ act }) => act === 'objected'), acts.findLast(({ act }) => act === 'reviewed')];
    return { objection: await this.reason(id, objection, caller), review: await this.reason(id, review, caller) };
  }

  private async reason(id: AssessmentId, said: CaseAct | undefined, caller: Caller): Promise<string | null> {
    if (!said) return null;
    const ref = reasonRef(id, said.version);
    return (
      (await this.vault.read<{ reason: string }>(caller, 'objection read', id.participantId, reasonKinds[said.act], ref))?.reason ?? null
    );
  }
}

/** @throws NotFound for what is no id */
export async function knownPerson(client: ClientBase, { quarter, participantId }: AssessmentId): Promise<KnownPerson> {
  if (!isUuid(participantId)) throw new NotFound();
  const work = ParticipantWork.of(await placedWorkFactsOf(client, participantId));
  const ruleSet = ruleSetFor(quarter, await allRuleSets(client));
  return { record: work.counted, ruleClass: (ruleSet && assess(work, quarter, ruleSet)?.class) ?? null };
}

/** How a case stood at a moment, for whoever shows the assessment beside it; null where nobody had objected. */
export async function caseAsOf(
  client: ClientBase,
  { quarter, participantId }: AssessmentId,
  ruleClass: AssessedClass,
  asOf: Instant | null,
): Promise<Pick<CaseView, 'state' | 'decidedClass' | 'flagged'> | null> {
  const acts = await actsOf(client, quarter, participantId, asOf === null ? null : addMilliseconds(asOf, 1));
  const { state, decidedClass, flagged } = caseView(acts, ruleClass);
  return state === 'none' ? null : { state, decidedClass, flagged };
}
