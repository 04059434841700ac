import type { DistrictCode } from '@okoce/domain';
import { assessedClasses, classesByMerit } from '../assessment/rule-set';
import type { AssessedClass } from '../assessment/rule-set';

/** How many people have one class now, by row, and would have another, by column. */
export type ClassMatrix = Readonly<Record<AssessedClass, Readonly<Record<AssessedClass, number>>>>;

/** Who would move, and where to. */
export interface Moves {
  readonly people: number;
  readonly moved: number;
  /** To a better class; to or from N is neither up nor down. */
  readonly up: number;
  readonly down: number;
  readonly matrix: ClassMatrix;
}

type Counts = Record<AssessedClass, Record<AssessedClass, number>>;

/** Counts people of each centre by the class they have and the one they would have. */
export class ClassMoves {
  private readonly centres = new Map<DistrictCode, Counts>();

  add(centre: DistrictCode, now: AssessedClass, then: AssessedClass, people = 1): void {
    const counts = this.centres.get(centre) ?? noCounts();
    this.centres.set(centre, counts);
    counts[now][then] += people;
  }

  /** Everyone else who was registered has no class by either. */
  completeTo(registered: ReadonlyMap<DistrictCode, number>): void {
    for (const [centre, people] of registered) this.add(centre, 'N', 'N', people - movesOf(this.centres.get(centre) ?? noCounts()).people);
  }

  programme(): Moves {
    const total = noCounts();
    for (const counts of this.centres.values()) {
      for (const now of assessedClasses) for (const then of assessedClasses) total[now][then] += counts[now][then];
    }
    return movesOf(total);
  }

  /** By code, those with people. */
  ofCentres(): readonly (readonly [DistrictCode, Moves])[] {
    return [...this.centres]
      .map(([centre, counts]) => [centre, movesOf(counts)] as const)
      .filter(([, { people }]) => people > 0)
      .sort(([one], [other]) => (one < other ? -1 : 1));
  }
}

function movesOf(matrix: Counts): Moves {
  let [people, moved, up, down] = [0, 0, 0, 0];
  for (const now of assessedClasses) {
    for (const then of assessedClasses) {
      const count = matrix[now][then];
      people += count;
      if (now === then) continue;
      moved += count;
      if (now === 'N' || then === 'N') continue;
      if (classesByMerit.indexOf(then) < classesByMerit.indexOf(now)) up += count;
      else down += count;
    }
  }
  return { people, moved, up, down, matrix };
}

function noCounts(): Counts {
  const row = (): Record<AssessedClass, number> => ({ N: 0, E: 0, A: 0, B: 0, C: 0, D: 0 });
  return { N: row(), E: row(), A: row(), B: row(), C: row(), D: row() };
}
