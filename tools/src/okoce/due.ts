import { Option } from 'commander';
import { isDistrictCode, parseCalendarDate } from '@okoce/domain';
import { ServiceClient } from '../client/service-client';
import { Tokens } from '../client/tokens';
import { CannotRun, toolsConfig } from '../config';
import { dueText, workKinds } from './due-text';
import type { WorkList } from './due-text';
import type { AddVerb } from './verb';

interface Options {
  readonly centre?: string;
  readonly on?: string;
  readonly kind?: string;
  readonly after?: string;
  readonly limit?: string;
  readonly json: boolean;
}

export const addDue: AddVerb = (program) => {
  program
    .command('due')
    .description('yang perlu dikerjakan, yang paling berisiko dahulu (what is due, the riskiest first)')
    .option('--centre <districtCode>', 'pusat kecamatan, 31.74.01; wajib bagi yang melihat semua pusat')
    .option('--on <day>', 'pada akhir hari itu, 2020-03-20; tanpa ini hari ini (at the end of that day)')
    .addOption(new Option('--kind <kind>', 'hanya yang sejenis; finding: semua temuan (only of this kind)').choices(workKinds))
    .option('--limit <n>', 'sebanyak ini sekaligus, 1 sampai 200 (so many at once)')
    .option('--after <place>', 'sesudah halaman sebelumnya, "next" dari jawabannya (the page after)')
    .option('--json', 'satu baris JSON (prints one line)', false)
    .action(async (options: Options) => {
      const config = toolsConfig();
      if (options.centre === undefined && config.token === undefined)
        throw new CannotRun('Sebutkan pusat kecamatan dengan --centre 31.74.01: daftar pekerjaan dibuat per pusat. (Name a centre.)');
      const path = duePath(options);
      const token = new Tokens(config).for({ roles: ['admin'] });
      const list = await new ServiceClient(config.urls.reporting).call<WorkList>({ method: 'GET', path, token });
      process.stdout.write(options.json ? `${JSON.stringify(list)}\n` : dueText(list));
    });
};

/** @throws CannotRun for what is no centre, day or number. */
export function duePath({ centre, on, kind, after, limit }: Omit<Options, 'json'>): string {
  if (centre !== undefined && !isDistrictCode(centre))
    throw new CannotRun(`Pusat ditulis seperti 31.74.01, bukan "${centre}". (Not a centre.)`);
  if (on !== undefined && !parseCalendarDate(on)) throw new CannotRun(`Hari ditulis seperti 2020-03-20, bukan "${on}". (Not a day.)`);
  if (limit !== undefined && !(/^[1-9]\d{0,2}$/.test(limit) && Number(limit) <= 200))
    throw new CannotRun(`--limit harus bilangan 1 sampai 200, bukan "${limit}". (Not a number from 1 to 200.)`);
  const given = Object.entries({ centre, on, kind, after, limit }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return `/due?${new URLSearchParams(Object.fromEntries(given)).toString()}`;
}
