import { assertOccurrence, RuleViolation, type Sentence } from '@okoce/domain';
import { decidingServices, tableOf, type DecidingService } from '../built-service';
import type { GeneratedFile } from '../generated-files';
import { advice, datingAdvice, type Advice } from './advice';
import { reportingProblems, sharedProblems, type SharedProblem } from './shared-problems';

/** A service's refusals: its own sentences and statuses, as it was built. */
export interface Refusals {
  readonly sentences: Readonly<Record<string, Sentence>>;
  readonly statuses: Readonly<Record<string, number>>;
}

export const problemFiles: readonly GeneratedFile[] = [
  {
    path: 'docs/problems.md',
    render: async () => {
      const read = await Promise.all(decidingServices.map(async (service) => [service, await refusalsOf(service)] as const));
      return renderProblems(new Map(read));
    },
  },
];

async function refusalsOf(service: DecidingService): Promise<Refusals> {
  const { refusals } = await tableOf(service, 'domain/refusals.js');
  const { ruleStatuses } = await tableOf(service, 'http/rule-statuses.js');
  return { sentences: refusals as Refusals['sentences'], statuses: ruleStatuses as Refusals['statuses'] };
}

const head = `# Problems

Generated from the services’ code by \`npm run generate\`; do not edit. Every error answer is \`application/problem+json\` (RFC 9457): \`code\` is stable and
for programs, \`title\` (Bahasa Indonesia) and \`titleEn\` are for people, \`details\` has ids and days to act on, \`errors\` lists fields,
\`correlationId\` finds the request in the services’ logs. \`type\` is \`/problems/\` and the code. A refused command records nothing.

Why a row of an imported register is rejected is another list: [import](import.md).
`;

/** @throws when a refusal has no advice, or an advice no refusal. */
export function renderProblems(services: ReadonlyMap<DecidingService, Refusals>): string {
  return [
    head,
    `## Every request\n\n${table(['Code', 'Status', 'When it comes', 'What to do'], sharedRows(sharedProblems))}`,
    `## Every command\n\nOf \`occurredAt\`, and what limits it.\n\n${refusalTable(datingSentences(), statusesOfAll(services), datingAdvice)}`,
    ...[...services].map(([service, { sentences, statuses }]) => `## ${service}\n\n${refusalTable(sentences, statuses, advice[service])}`),
    `## reporting\n\n${table(['Code', 'Status', 'When it comes', 'What to do'], sharedRows(reportingProblems))}`,
  ].join('\n');
}

function sharedRows(problems: readonly SharedProblem[]): string[][] {
  return problems.map(({ code, status, when, act }) => [`\`${code}\``, String(status), when, act]);
}

function refusalTable(
  sentences: Readonly<Record<string, Sentence>>,
  statuses: Readonly<Record<string, number>>,
  advised: Readonly<Record<string, Advice>>,
): string {
  const unknown = Object.keys(advised).filter((code) => !(code in sentences));
  if (unknown.length > 0) throw new Error(`Advice for what no rule refuses: ${unknown.join(', ')}`);
  const rows = Object.entries(sentences).map(([code, { id, en }]) => {
    const { [code]: status } = statuses;
    const { [code]: known } = advised;
    if (status === undefined || !known) throw new Error(`${code} has no ${known ? 'status' : 'advice'}`);
    return [`\`${code}\``, String(status), `${id}<br>_${en}_`, known.when, known.act];
  });
  return table(['Code', 'Status', 'What it says', 'When it comes', 'What to do'], rows);
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('');
}

/** Each service gives the shared refusals a status of its own; the page has one line for them, so they must agree. */
function statusesOfAll(services: ReadonlyMap<DecidingService, Refusals>): Record<string, number> {
  const codes = Object.keys(datingAdvice);
  return Object.fromEntries(
    codes.map((code) => {
      const statuses = new Set([...services.values()].map(({ statuses }) => statuses[code]));
      const [status] = statuses;
      if (statuses.size !== 1 || status === undefined) throw new Error(`The services answer ${code} differently`);
      return [code, status];
    }),
  );
}

/** The sentences of the rule every service shares, as it says them. */
function datingSentences(): Record<string, Sentence> {
  const now = '2020-03-01T00:00:00.000Z';
  const refused = [
    { occurredAt: '2020-03-02T00:00:00.000Z' },
    { occurredAt: '2020-02-28T00:00:00.000Z', notBefore: '2020-02-29T00:00:00.000Z' },
    { occurredAt: '2020-01-01T00:00:00.000Z' },
  ].map((occurrence): [string, Sentence] => {
    try {
      assertOccurrence({ now, channel: 'live', role: 'mentor', ...occurrence });
    } catch (error) {
      if (error instanceof RuleViolation) return [error.code, error.sentence];
    }
    throw new Error(`Not refused: ${occurrence.occurredAt}`);
  });
  return Object.fromEntries(refused);
}
