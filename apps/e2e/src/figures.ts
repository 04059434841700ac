/** The quarters of the sample programme. */
export const QUARTERS = ['2019-Q3', '2019-Q4', '2020-Q1', '2020-Q2'];
export const FLOWS = [
  'registrations',
  'withdrawals',
  'returns',
  'transfersIn',
  'transfersOut',
  'sessionsLogged',
  'sessionsConfirmed',
  'attendances',
  'activeMentors',
];
export const STOCKS = ['registered', 'withdrawn', 'active'];

export type Report = Record<string, number> & {
  scope: string;
  steps: Record<string, Record<string, number>>;
  activeMonths: Record<string, number>;
  target: Record<string, number>;
  classes: Record<string, number> | null;
};

/** Every number of a report under its path, the goal aside. */
export function numbersOf(report: Report): Record<string, number> {
  const flat: Record<string, number> = {};
  for (const field of [...FLOWS, ...STOCKS]) flat[field] = report[field] ?? NaN;
  for (const [step, figures] of Object.entries(report.steps))
    for (const [name, value] of Object.entries(figures)) flat[`steps.${step}.${name}`] = value;
  for (const [months, value] of Object.entries(report.activeMonths)) flat[`activeMonths.${months}`] = value;
  for (const [name, value] of Object.entries(report.target)) if (name !== 'goal') flat[`target.${name}`] = value;
  for (const [name, value] of Object.entries(report.classes ?? {})) flat[`classes.${name}`] = value;
  return flat;
}

export function sumOf(reports: readonly Report[]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const report of reports) for (const [name, value] of Object.entries(numbersOf(report))) sum[name] = (sum[name] ?? 0) + value;
  return sum;
}
