import type { Instant } from '@okoce/domain';
import type { ClientBase } from 'pg';
import { countedClass } from '../domain/review/decided-classes';
import type { DecidedClasses } from '../domain/review/decided-classes';
import type { CountedAs } from '../domain/seal/level-figures';
import type { SealedAssessment, Statement } from '../domain/seal/statement';
import { decidedClasses, decisionsBefore } from '../persistence/assessment-acts.table';
import type { DecidedFact } from '../persistence/assessment-acts.table';
import { assessmentsOf } from '../persistence/seals.table';

/** Someone of a statement and of the next. */
export interface Moved {
  readonly before: SealedAssessment | undefined;
  readonly now: SealedAssessment;
}

/** The same person as she counts: in the decided class where there is one, else in that of the rules. */
export interface Recounted {
  readonly participantId: string;
  readonly before: CountedAs | undefined;
  readonly now: CountedAs;
  /** The decisions since by which her class is another. */
  readonly decisions: readonly string[];
}

/** What was decided on classes of a quarter since a statement of it. */
export class DecisionsSince {
  private constructor(
    private readonly last: Statement,
    private readonly decidedBefore: DecidedClasses,
    private readonly decidedNow: DecidedClasses,
    private readonly fresh: readonly DecidedFact[],
  ) {}

  static async of(client: ClientBase, last: Statement, cutOff: Instant): Promise<DecisionsSince> {
    const before = await decisionsBefore(client, last.quarter, last.cutOff);
    const now = await decisionsBefore(client, last.quarter, cutOff);
    const known = new Set(before.map(({ factId }) => factId));
    return new DecisionsSince(
      last,
      decidedClasses(before),
      decidedClasses(now),
      now.filter(({ factId }) => !known.has(factId)),
    );
  }

  /** Those whose class was decided since, though their assessment is as stated. */
  async ofTheSame(client: ClientBase, reassessed: readonly Moved[]): Promise<readonly Moved[]> {
    const ids = new Set(this.fresh.map(({ participantId }) => participantId));
    for (const { now } of reassessed) ids.delete(now.participantId);
    const stated = await assessmentsOf(client, this.last, [...ids]);
    return [...stated.values()].map((same) => ({ before: same, now: same }));
  }

  recounted(people: readonly Moved[]): readonly Recounted[] {
    const freshOf = new Map<string, readonly string[]>();
    for (const { participantId, factId } of this.fresh) freshOf.set(participantId, [...(freshOf.get(participantId) ?? []), factId]);
    return people.map(({ before: stated, now: assessed }) => {
      const { participantId } = assessed;
      const before = stated && countedAs(this.decidedBefore, stated);
      const now = countedAs(this.decidedNow, assessed);
      return { participantId, before, now, decisions: before?.class === now.class ? [] : (freshOf.get(participantId) ?? []) };
    });
  }
}

function countedAs(decided: DecidedClasses, { participantId, centre, assessment }: SealedAssessment): CountedAs {
  return { centre, class: countedClass(decided, participantId, assessment.class), reason: assessment.reason };
}
