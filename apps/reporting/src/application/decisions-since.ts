import type { DistrictCode, Instant } from '@okoce/domain';
import type { ClientBase } from 'pg';
import { countedClass } from '../domain/review/decided-classes';
import type { DecidedClasses } from '../domain/review/decided-classes';
import type { ClassCounts } from '../domain/seal/level-figures';
import type { SealedAssessment, Statement } from '../domain/seal/statement';
import { decidedClasses, decisionsBefore } from '../persistence/assessment-acts.table';
import type { DecidedFact } from '../persistence/assessment-acts.table';
import { assessmentsOf } from '../persistence/seals.table';

/** Someone of a statement and of the next. */
export interface Moved {
  readonly before: SealedAssessment | undefined;
  readonly now: SealedAssessment;
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

  /** Brings the counts of the last statement up to now. */
  count(classes: ClassCounts, people: readonly Moved[]): void {
    for (const { before, now } of people) {
      if (before) classes.add(before.centre, this.classBefore(before), -1);
      classes.add(now.centre, this.classNow(now));
    }
  }

  /** The decisions by which these people count otherwise, each with the centres where they do. */
  behind(people: readonly Moved[]): readonly { readonly factId: string; readonly centres: readonly DistrictCode[] }[] {
    const byPerson = new Map(people.map((moved) => [moved.now.participantId, moved]));
    return this.fresh.flatMap(({ participantId, factId }) => {
      const moved = byPerson.get(participantId);
      if (!moved || (moved.before && this.classBefore(moved.before) === this.classNow(moved.now))) return [];
      return [{ factId, centres: [...new Set([moved.now.centre, moved.before?.centre ?? moved.now.centre])] }];
    });
  }

  private classBefore({ participantId, assessment }: SealedAssessment) {
    return countedClass(this.decidedBefore, participantId, assessment.class);
  }

  private classNow({ participantId, assessment }: SealedAssessment) {
    return countedClass(this.decidedNow, participantId, assessment.class);
  }
}
