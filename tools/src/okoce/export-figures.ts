import { Option } from 'commander';
import { parseInstant, parseQuarter } from '@okoce/domain';
import { download } from '../client/download';
import { Tokens } from '../client/tokens';
import { CannotRun, toolsConfig } from '../config';
import type { AddVerb } from './verb';

interface Options {
  readonly quarter: string;
  readonly format: string;
  readonly level?: string;
  readonly label?: string;
  readonly asOf?: string;
  readonly separator?: string;
}

export const addExportFigures: AddVerb = (group) => {
  group
    .command('figures')
    .description('angka satu triwulan, semua tingkat: okoce export figures ... > BERKAS (the figures of a quarter as a file)')
    .requiredOption('--quarter <quarter>', 'triwulan, 2020-Q1')
    .addOption(new Option('--format <format>', 'bentuk berkas').choices(['csv', 'xlsx']).default('csv'))
    .addOption(new Option('--level <level>', 'tingkat; tanpa ini semua').choices(['centres', 'regencies', 'programme', 'all']))
    .option('--label <label>', 'sealed, restated-1, atau current; tanpa ini terkini, bagi lembaga yang terakhir disegel')
    .option('--as-of <instant>', 'menurut yang tercatat sampai saat itu, 2020-04-01T00:00:00+07:00 (as recorded by then)')
    .addOption(
      new Option('--separator <separator>', 'CSV; semicolon: dengan koma desimal dan BOM, untuk Excel setempat').choices([
        'comma',
        'semicolon',
      ]),
    )
    .action(async (options: Options) => {
      const path = exportPath(options);
      if (options.format === 'xlsx' && process.stdout.isTTY)
        throw new CannotRun('Berkas XLSX tidak untuk layar: arahkan ke berkas dengan > BERKAS.xlsx. (Redirect it to a file.)');
      const config = toolsConfig();
      const token = new Tokens(config).for({ roles: ['admin'] });
      process.stdout.write(await download(config.urls.reporting, path, token));
    });
};

/** @throws CannotRun for what is no quarter, label or moment. */
export function exportPath({ quarter, format, level, label, asOf, separator }: Options): string {
  if (!parseQuarter(quarter)) throw new CannotRun(`Triwulan ditulis seperti 2020-Q1, bukan "${quarter}". (Not a quarter.)`);
  if (label !== undefined && !/^(current|sealed|restated-[1-9]\d{0,4})$/.test(label))
    throw new CannotRun(`Label ditulis sealed, restated-1 atau current, bukan "${label}". (Not a label.)`);
  if (asOf !== undefined && !parseInstant(asOf))
    throw new CannotRun(`Saat ditulis dengan zona waktunya, seperti 2020-04-01T00:00:00+07:00, bukan "${asOf}". (Not an instant.)`);
  if (asOf !== undefined && label !== undefined)
    throw new CannotRun('Sebutkan --label atau --as-of, jangan keduanya. (A label or a moment, not both.)');
  const given = Object.entries({ format, level, label, asOf, separator }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return `/quarters/${quarter}/export?${new URLSearchParams(Object.fromEntries(given)).toString()}`;
}
