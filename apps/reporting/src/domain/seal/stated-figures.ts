import { classMix } from '../assessment/class-mix';
import { quarterFigures } from '../figures';
import type { SealedFigures } from './level-figures';

type Numbers = { readonly [part: string]: number | Numbers };

const zeros: SealedFigures = { ...quarterFigures({ inQuarter: new Map(), toDate: new Map() }), classes: classMix([]) };

/** Figures as a statement keeps them, in the order of the published answer: the database keeps none. */
export function inPublishedOrder(stated: SealedFigures): SealedFigures {
  return filled(zeros as unknown as Numbers, stated as unknown as Numbers) as unknown as SealedFigures;
}

/** The figure with this name, the path to it; undefined where there is none. */
export function statedFigure(stated: SealedFigures, figure: string): number | undefined {
  const found = figure.split('.').reduce<unknown>((part, name) => (part as Numbers | undefined)?.[name], stated);
  return typeof found === 'number' ? found : undefined;
}

function filled(order: Numbers, numbers: Numbers): Numbers {
  return Object.fromEntries(
    Object.entries(order).map(([part, below]) => {
      const known = numbers[part];
      return [part, typeof below === 'object' ? filled(below, typeof known === 'object' ? known : {}) : (known ?? below)];
    }),
  );
}
