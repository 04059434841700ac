/** A part of a statement of which is told otherwise than it stands: one assessment, or what a restatement changed at one centre. */
export interface PartToldOtherwise {
  readonly fact: 'ParticipantAssessed' | 'QuarterDifferencesPublished';
  /** Whose assessment, or at which centre; null where the fact names none. */
  readonly of: string | null;
  /** Nothing is told of it; it is told of what is not there, or more than once; or it is told otherwise. */
  readonly fault: 'missing' | 'extra' | 'differing';
}

/** What is told of the parts of one statement, against the parts. */
export interface PartsTold {
  readonly missing: number;
  readonly extra: number;
  readonly differing: number;
  /** The first of them. */
  readonly named: readonly PartToldOtherwise[];
}

export const toldAsTheyStand: PartsTold = { missing: 0, extra: 0, differing: 0, named: [] };

const NAMED = 20;

export function withPart(told: PartsTold, part: PartToldOtherwise): PartsTold {
  const named = told.named.length < NAMED ? [...told.named, part] : told.named;
  return { ...told, [part.fault]: told[part.fault] + 1, named };
}

export function areToldAsTheyStand({ missing, extra, differing }: PartsTold): boolean {
  return missing + extra + differing === 0;
}
