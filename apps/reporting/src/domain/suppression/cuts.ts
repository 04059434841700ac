import type { LevelFigures, SealedFigures } from '../seal/level-figures';
import { rowOf } from './columns';
import { programmeHierarchy } from './hierarchy';
import type { Cut } from './mask';
import { suppressed } from './suppression';

/** What an agency may see of each statement of a quarter, given those before it. @param statements the seal first */
export function agencyCuts(statements: readonly LevelFigures[], known: readonly Cut[] = []): readonly Cut[] {
  const cuts = [...known];
  for (const figures of statements.slice(known.length)) {
    const rows = programmeHierarchy.scopes.map((scope) => rowOf(figuresOf(figures, scope)));
    cuts.push(suppressed(programmeHierarchy, rows, cuts));
  }
  return cuts;
}

export function figuresOf({ programme, regencies, centres }: LevelFigures, scope: string): SealedFigures {
  const found = scope === 'programme' ? programme : ({ ...regencies, ...centres } as Readonly<Record<string, SealedFigures>>)[scope];
  if (!found) throw new Error(`The statement says nothing of ${scope}`);
  return found;
}
