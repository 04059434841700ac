import type { SealedFigures } from './level-figures';

/** A figure that a restatement changed, by its path in the published answer: `steps.P2.cumulative`. */
export interface FigureDifference {
  readonly figure: string;
  readonly before: number;
  readonly after: number;
}

/** Why a fact came after the seal, in the words of the published contract, which are kept and hashed. */
export type DifferenceReason = 'recordedLate' | 'corrected' | 'merged';

/** The figures of one scope that differ. */
export function figureDifferences(before: SealedFigures, after: SealedFigures): readonly FigureDifference[] {
  const known = new Map(numbersOf(before));
  return numbersOf(after).flatMap(([figure, number]) => {
    const was = known.get(figure) ?? 0;
    return was === number ? [] : [{ figure, before: was, after: number }];
  });
}

const corrections = /Corrected$|Retracted$|Revoked$|Rejected$|Disputed$|^MonthlyReportWithdrawn$|^AssessmentReviewed$/;

/**
 * By the name of its contract: a merge, a correction of what was recorded before, or simply recorded late. A person's decision on a class is a
 * correction too: the contract has no word of its own for it, and version 1 takes none.
 */
export function reasonOf(name: string): DifferenceReason {
  if (name === 'ParticipantsMerged' || name === 'ParticipantsUnmerged') return 'merged';
  return corrections.test(name) ? 'corrected' : 'recordedLate';
}

function numbersOf(value: object, path = ''): readonly (readonly [string, number])[] {
  return (Object.entries(value) as [string, unknown][]).flatMap(([key, field]) => {
    if (typeof field === 'number') return [[path + key, field] as const];
    return typeof field === 'object' && field !== null ? numbersOf(field, `${path}${key}.`) : [];
  });
}
