import type { Command } from 'commander';
import { parseCalendarDate, parseInstant, parseQuarter } from '@okoce/domain';
import { ServiceClient } from '../client/service-client';
import { Tokens } from '../client/tokens';
import { CannotRun, toolsConfig } from '../config';
import { checkLabel } from './label';
import { reportText } from './report-text';
import type { AddVerb } from './verb';

interface Options {
  readonly quarter?: string;
  readonly on?: string;
  readonly asOf?: string;
  readonly label?: string;
  readonly json: boolean;
}

/** What a report is about, and whether it can be asked for on any day. */
const scopes = [
  { name: 'programme', about: 'seluruh program (the whole programme)', path: () => 'programme', onDays: true },
  {
    name: 'regency <code>',
    about: 'satu kota atau kabupaten, 31.74 (one regency)',
    path: (code: string) => `regencies/${code}`,
    onDays: true,
  },
  {
    name: 'centre <districtCode>',
    about: 'satu pusat kecamatan, 31.74.01 (one centre)',
    path: (code: string) => `centres/${code}`,
    onDays: true,
  },
  { name: 'participant <id>', about: 'satu peserta (one participant)', path: (id: string) => `participants/${id}`, onDays: false },
] as const;

export const addReport: AddVerb = (program) => {
  const report = program.command('report').description('laporan kemajuan triwulan atau per hari (progress by quarter, or on a day)');
  for (const { name, about, path, onDays } of scopes) {
    const command = report
      .command(name)
      .description(about)
      .option('--quarter <quarter>', 'triwulan, 2020-Q1')
      .option('--as-of <instant>', 'menurut yang tercatat sampai saat itu, 2020-04-01T00:00:00+07:00 (as recorded by then)')
      .option('--label <label>', 'seperti yang dinyatakan: sealed, restated-1, current (as stated)')
      .option('--json', 'satu baris JSON (prints one line)', false);
    if (onDays) command.option('--on <day>', 'posisi pada akhir hari, 2018-02-15 (the stocks at the end of a day)');
    command.action(async (...args: readonly unknown[]) => {
      const id = name === 'programme' ? '' : encodeURIComponent(String(args[0]));
      await print(path(id), (args.at(-1) as Command).opts<Options>());
    });
  }
};

async function print(path: string, { quarter, on, asOf, label, json }: Options): Promise<void> {
  if ((quarter === undefined) === (on === undefined))
    throw new CannotRun('Sebutkan triwulan dengan --quarter 2020-Q1, atau hari dengan --on 2018-02-15. (Give a quarter or a day.)');
  if (quarter !== undefined && !parseQuarter(quarter))
    throw new CannotRun(`Triwulan ditulis seperti 2020-Q1, bukan "${quarter}". (Not a quarter.)`);
  if (on !== undefined && !parseCalendarDate(on)) throw new CannotRun(`Hari ditulis seperti 2018-02-15, bukan "${on}". (Not a day.)`);
  if (asOf !== undefined && !parseInstant(asOf))
    throw new CannotRun(`Saat ditulis dengan zona waktunya, seperti 2020-04-01T00:00:00+07:00, bukan "${asOf}". (Not an instant.)`);
  checkLabel(label);
  if (label !== undefined && (asOf !== undefined || on !== undefined))
    throw new CannotRun('--label menyebut satu laporan triwulan, tanpa --as-of dan --on. (A label names one report of a quarter.)');
  const when = quarter === undefined ? `/days/${encodeURIComponent(on ?? '')}` : `/quarters/${encodeURIComponent(quarter)}`;
  const given = Object.entries({ asOf, label }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  const query = given.length === 0 ? '' : `?${new URLSearchParams(Object.fromEntries(given)).toString()}`;
  const config = toolsConfig();
  const token = new Tokens(config).for({ roles: ['admin'] });
  const report = await new ServiceClient(config.urls.reporting).call({ method: 'GET', path: `${when}/${path}${query}`, token });
  process.stdout.write(json ? `${JSON.stringify(report)}\n` : reportText(report));
}
