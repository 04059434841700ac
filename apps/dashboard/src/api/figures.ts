import { classesShown, reasonsOfN, type PeriodReport } from './reports';

/** The figures that count people by their assessments, not entries of the ledger. */
export const figuresOfPeople: readonly string[] = [
  ...classesShown.map((name) => `classes.${name}`),
  ...reasonsOfN.map((reason) => `notAssessed.${reason}`),
];

/** A report's number by its path, such as `steps.P2.cumulative`; nothing where the report does not tell it. */
export function figureIn(report: PeriodReport, figure: string): number | undefined {
  const found = figure.split('.').reduce<unknown>((part, name) => {
    return typeof part === 'object' && part !== null && Object.hasOwn(part, name) ? Reflect.get(part, name) : undefined;
  }, report);
  return typeof found === 'number' ? found : undefined;
}
