import { parseCalendarDate, parseInstant } from '@okoce/domain';
import { ServiceClient } from '../client/service-client';
import { Tokens } from '../client/tokens';
import { CannotRun, toolsConfig } from '../config';
import { definitionsText } from './definitions-text';
import type { Numbers } from './definitions-text';
import type { AddVerb } from './verb';

interface Options {
  readonly on?: string;
  readonly asOf?: string;
  readonly json: boolean;
}

export const addDefinitions: AddVerb = (program) => {
  program
    .command('definitions')
    .description('angka yang mana: tiap cara menghitung, di samping yang diumumkan (which number: every definition side by side)')
    .option('--on <day>', 'pada akhir hari itu, 2021-10-27; tanpa ini hari ini (at the end of that day)')
    .option('--as-of <instant>', 'menurut yang tercatat sampai saat itu, 2020-04-01T00:00:00+07:00 (as recorded by then)')
    .option('--json', 'satu baris JSON (prints one line)', false)
    .action(async (options: Options) => {
      const path = definitionsPath(options);
      const config = toolsConfig();
      const token = new Tokens(config).for({ roles: ['admin'] });
      const numbers = await new ServiceClient(config.urls.reporting).call<Numbers>({ method: 'GET', path, token });
      process.stdout.write(options.json ? `${JSON.stringify(numbers)}\n` : definitionsText(numbers));
    });
};

/** @throws CannotRun for what is no day or instant. */
export function definitionsPath({ on, asOf }: Omit<Options, 'json'>): string {
  if (on !== undefined && !parseCalendarDate(on)) throw new CannotRun(`Hari ditulis seperti 2021-10-27, bukan "${on}". (Not a day.)`);
  if (asOf !== undefined && !parseInstant(asOf))
    throw new CannotRun(`Saat ditulis dengan zona waktunya, seperti 2020-04-01T00:00:00+07:00, bukan "${asOf}". (Not an instant.)`);
  const query = new URLSearchParams({ ...(on === undefined ? {} : { on }), ...(asOf === undefined ? {} : { asOf }) }).toString();
  return query === '' ? '/definitions' : `/definitions?${query}`;
}
