import { assessedClasses, reasons } from './assessment/rule-set';
import type { AssessedClass, NotAssessableReason } from './assessment/rule-set';

/** A figure that counts people by their assessments: it is made of them, and of no entries. */
export type FigureOfPeople = { readonly class: AssessedClass } | { readonly reason: NotAssessableReason };

/** By name, the path to it in the published answer: `classes.D`, `notAssessed.no_mentor`. */
export const figuresOfPeople: ReadonlyMap<string, FigureOfPeople> = new Map<string, FigureOfPeople>([
  ...assessedClasses.map((one) => [classFigure(one), { class: one }] as const),
  ...reasons.map((reason) => [reasonFigure(reason), { reason }] as const),
]);

export function classFigure(assessed: AssessedClass): string {
  return `classes.${assessed}`;
}

export function reasonFigure(reason: NotAssessableReason): string {
  return `notAssessed.${reason}`;
}
