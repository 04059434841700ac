import type { DistrictCode } from '@okoce/domain';
import type { IndicatorValues } from '../assessment/indicator-names';
import { nearestWay } from '../assessment/nearest';
import { compareRatios, textOf, whole } from '../assessment/ratio';
import type { Ratio } from '../assessment/ratio';
import type { AssessedClass, ByMerit, RuleSet } from '../assessment/rule-set';
import { comparisonTraced } from '../assessment/trace';
import type { TracedComparison } from '../assessment/trace';
import { clauseShortfall } from './shortfall';

/** A condition that is not met: one of its comparisons has to be. */
export interface UnmetCondition {
  readonly anyOf: readonly TracedComparison[];
  /** What is missing, as a share of the whole: `1/16`. */
  readonly shortfall: string;
}

/** Somebody close to a better class under a candidate. */
export interface NearBorder {
  readonly participantId: string;
  readonly districtCode: DistrictCode;
  /** By the rules in force, and by the candidate. */
  readonly now: AssessedClass;
  readonly class: ByMerit;
  readonly next: ByMerit;
  readonly unmet: readonly UnmetCondition[];
}

interface Placed extends NearBorder {
  /** The largest of her shortfalls. */
  readonly shortfall: Ratio;
}

type Candidate = Pick<NearBorder, 'participantId' | 'districtCode' | 'now' | 'class'>;

/** The people nearest to a better class: those with the fewest unmet conditions, of them those whose largest shortfall is the smallest, then by id. */
export class NearestToBorder {
  private nearest: readonly Placed[] = [];

  constructor(
    private readonly ruleSet: RuleSet,
    private readonly most: number,
  ) {}

  consider(person: Candidate, values: IndicatorValues): void {
    const way = nearestWay(person.class, values, this.ruleSet);
    const last = this.nearest.at(-1);
    if (!way || (this.nearest.length === this.most && last && way.clauses.length > last.unmet.length)) return;
    const shortfalls = way.clauses.map((clause) => clauseShortfall(clause, values));
    const unmet = way.clauses.map((clause, index) => ({
      anyOf: clause.map((comparison) => comparisonTraced(comparison, values)),
      shortfall: textOf(shortfalls[index] ?? whole(1)),
    }));
    const shortfall = shortfalls.reduce((most, one) => (compareRatios(one, most) > 0 ? one : most), whole(0));
    this.add({ ...person, next: way.class, unmet, shortfall });
  }

  list(): readonly NearBorder[] {
    return this.nearest.map(({ shortfall: _shortfall, ...person }) => person);
  }

  private add(person: Placed): void {
    this.nearest = [...this.nearest, person].sort(byNearness).slice(0, this.most);
  }
}

function byNearness(one: Placed, other: Placed): number {
  return (
    one.unmet.length - other.unmet.length ||
    compareRatios(one.shortfall, other.shortfall) ||
    (one.participantId < other.participantId ? -1 : Number(one.participantId > other.participantId))
  );
}
