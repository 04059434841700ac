import { parseCalendarDate } from '@okoce/domain';
import { ServiceClient } from '../client/service-client';
import { Tokens } from '../client/tokens';
import { CannotRun, toolsConfig } from '../config';
import type { AddVerb } from './verb';

/** What a service recorded this time, by kind. */
export interface Swept {
  readonly service: string;
  readonly done: Readonly<Record<string, number>>;
}

const swept = ['enrolment', 'mentoring', 'training-events', 'reporting'] as const;

export const addSweep: AddVerb = (program) => {
  program
    .command('sweep')
    .description('catat yang datang dengan berjalannya waktu, masing-masing sekali (records what time alone brought, each thing once)')
    .requiredOption('--on <day>', 'sampai awal hari itu, 2020-03-20 (up to the start of that day)')
    .option('--json', 'satu baris JSON (prints one line)', false)
    .action(async ({ on, json }: { on: string; json: boolean }) => {
      if (!parseCalendarDate(on)) throw new CannotRun(`Hari ditulis seperti 2020-03-20, bukan "${on}". (Not a day.)`);
      const config = toolsConfig();
      const token = new Tokens(config).for({ roles: ['admin'] });
      const services: Swept[] = [];
      for (const service of swept) {
        const client = new ServiceClient(config.urls[service]);
        if (!(await hasSweep(client))) continue;
        const { done } = await client.call<Pick<Swept, 'done'>>({ path: '/sweeps', body: { on }, token });
        services.push({ service, done });
      }
      process.stdout.write(json ? `${JSON.stringify({ on, services })}\n` : sweepText(on, services));
    });
};

/** A service says itself what it answers. */
async function hasSweep(client: ServiceClient): Promise<boolean> {
  const { paths } = await client.call<{ paths?: Readonly<Record<string, object>> }>({ method: 'GET', path: '/openapi.json' });
  return paths !== undefined && '/sweeps' in paths;
}

export function sweepText(on: string, services: readonly Swept[]): string {
  const number = new Intl.NumberFormat('id-ID');
  const lines = services.map(({ service, done }) => {
    const counts = Object.entries(done).map(([kind, count]) => `${kind} ${number.format(count)}`);
    return `${service.padEnd(16)} ${counts.join(', ') || 'tidak ada'}`;
  });
  return [`Yang dicatat sampai awal ${on}:`, ...lines, ''].join('\n');
}
