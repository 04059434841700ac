import { districts, regencies } from '@okoce/domain';
import type { DistrictCode, RegencyCode } from '@okoce/domain';
import { classMix } from '../assessment/class-mix';
import type { ClassMix } from '../assessment/class-mix';
import type { AssessedClass, NotAssessableReason } from '../assessment/rule-set';
import { allDefinitions } from '../definitions/definitions';
import { quarterFigures } from '../figures';
import type { QuarterFigures, SumsOfDays } from '../figures';
import type { Measure } from '../measures';

/** The latest of what the numbers count: sealed figures keep the version they were counted by. */
export const DEFINITIONS_VERSION = allDefinitions.at(-1)?.version ?? '';

export type SealedFigures = QuarterFigures & { readonly classes: ClassMix };

/** A quarter's figures at every level, as a seal keeps them. */
export interface LevelFigures {
  readonly programme: SealedFigures;
  readonly regencies: Readonly<Record<RegencyCode, SealedFigures>>;
  readonly centres: Readonly<Record<DistrictCode, SealedFigures>>;
}

/** In which class someone counts, decided or by the rules, and at which centre. */
export interface CountedAs {
  readonly centre: DistrictCode;
  readonly class: AssessedClass;
  /** Why the rules do not assess her, whatever was decided; null where they do. */
  readonly reason: NotAssessableReason | null;
}

/** How many people of each centre are in each class. */
export class ClassCounts {
  private readonly counts = new Map<string, Record<AssessedClass, number>>();

  /** As figures have them. */
  static from(centres: LevelFigures['centres']): ClassCounts {
    const counts = new ClassCounts();
    for (const [centre, { classes }] of Object.entries(centres) as [DistrictCode, SealedFigures][])
      counts.counts.set(centre, { ...classes });
    return counts;
  }

  /** @param people one more, or with -1 one less */
  add(centre: string, assessed: AssessedClass, people: 1 | -1 = 1): void {
    const mix = this.counts.get(centre) ?? { ...classMix([]) };
    mix[assessed] += people;
    this.counts.set(centre, mix);
  }

  /** Someone from where she counted, if she did, to where she counts now. */
  move(before: CountedAs | undefined, now: CountedAs): void {
    if (before) this.add(before.centre, before.class, -1);
    this.add(now.centre, now.class);
  }

  of(centres: readonly string[]): ClassMix {
    const total = { ...classMix([]) };
    for (const centre of centres) {
      for (const [assessed, count] of Object.entries(this.counts.get(centre) ?? {}) as [AssessedClass, number][]) total[assessed] += count;
    }
    return total;
  }
}

/** @param totals sums of the entries by centre */
export function levelFigures(totals: ReadonlyMap<string, SumsOfDays>, classes: ClassCounts): LevelFigures {
  const figuresOf = (centres: readonly DistrictCode[]): SealedFigures => {
    const sums = addedUp(centres.map((code) => totals.get(code)));
    return { ...quarterFigures(sums), classes: classes.of(centres) };
  };
  const codes = districts.map(({ code }) => code);
  return {
    programme: figuresOf(codes),
    regencies: byCode(
      regencies.map(({ code }) => code),
      (regency) => figuresOf(districts.filter(({ regencyCode }) => regencyCode === regency).map(({ code }) => code)),
    ),
    centres: byCode(codes, (code) => figuresOf([code])),
  };
}

function addedUp(centres: readonly (SumsOfDays | undefined)[]): SumsOfDays {
  const [inQuarter, toDate] = [new Map<Measure, number>(), new Map<Measure, number>()];
  for (const centre of centres) {
    for (const [measure, amount] of centre?.inQuarter ?? []) inQuarter.set(measure, amount + (inQuarter.get(measure) ?? 0));
    for (const [measure, amount] of centre?.toDate ?? []) toDate.set(measure, amount + (toDate.get(measure) ?? 0));
  }
  return { inQuarter, toDate };
}

function byCode<Code extends string, T>(codes: readonly Code[], of: (code: Code) => T): Readonly<Record<Code, T>> {
  return Object.fromEntries(codes.map((code) => [code, of(code)])) as Record<Code, T>;
}
