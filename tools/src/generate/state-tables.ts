import type { RenderedStateTable, StateTableCell } from '@okoce/domain';
import { askService, services, type Service } from './built-service';
import type { GeneratedFile } from './generated-files';

/** Of the built services: each decider says itself what it answers in each state. */
export const stateTableFiles: readonly GeneratedFile[] = [{ path: 'docs/state-tables.md', render: renderStateTables }];

async function renderStateTables(): Promise<string> {
  const parts = await Promise.all(services.map(renderService));
  return [
    '# State tables',
    '',
    'What each decider answers to each command in each state: the facts it records, `CODE` when it refuses, `·` when it stays quiet because it is so already.',
    'Made by asking the deciders themselves (`npm run generate`; the states and commands are in `apps/*/src/domain/*.states.ts`), so it cannot differ from the code.',
    'A command here is one example, dated within the limits; the rules of dates and scope are in the specs beside each decider. Codes are explained in [problems](problems.md), facts in the [fact catalogue](fact-catalogue.md).',
    '',
    ...parts.flat(),
  ].join('\n');
}

async function renderService(service: Service): Promise<readonly string[]> {
  const tables = (await askService(service, 'state-tables')) as readonly RenderedStateTable[];
  return [`## ${service}`, '', ...tables.flatMap(renderTable)];
}

function renderTable({ name, title, situations, rows }: RenderedStateTable): readonly string[] {
  return [
    `### ${name}`,
    '',
    `${title}`,
    '',
    row(['command', ...situations]),
    row(['---', ...situations.map(() => '---')]),
    ...rows.map(({ command, cells }) => row([command, ...cells.map(renderCell)])),
    '',
  ];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function renderCell(cell: StateTableCell): string {
  if ('refused' in cell) return `\`${cell.refused}\``;
  return cell.facts.length === 0 ? '·' : counted(cell.facts).join(', ');
}

/** `SeatReleased x 3` for three in a row. */
function counted(facts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const fact of facts) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  return [...counts].map(([fact, count]) => (count === 1 ? fact : `${fact} x ${count}`));
}
