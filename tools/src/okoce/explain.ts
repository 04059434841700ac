import { isDistrictCode, isRegencyCode, parseCalendarDate, parseInstant, parseQuarter } from '@okoce/domain';
import { ServiceClient } from '../client/service-client';
import { Tokens } from '../client/tokens';
import { CannotRun, toolsConfig } from '../config';
import { differencesText, figureText } from './explain-text';
import type { Differences, ExplainedFigure } from './explain-text';
import { checkLabel } from './label';
import type { AddVerb } from './verb';

interface Options {
  readonly quarter?: string;
  readonly on?: string;
  readonly centre?: string;
  readonly regency?: string;
  readonly figure?: string;
  readonly asOf?: string;
  readonly label?: string;
  readonly from?: string;
  readonly fromLabel?: string;
  readonly to?: string;
  readonly toLabel?: string;
  readonly after?: string;
  readonly limit?: string;
  readonly json: boolean;
}

export const addExplain: AddVerb = (program) => {
  program
    .command('explain')
    .description('dari mana sebuah angka, atau mengapa dua laporan berbeda (where a figure comes from, or why two reports differ)')
    .option('--quarter <quarter>', 'triwulan, 2020-Q1')
    .option('--on <day>', 'posisi pada akhir hari, 2018-02-15 (the stocks at the end of a day)')
    .option('--centre <districtCode>', 'pusat kecamatan, 31.74.01; tanpa ini dan --regency seluruh program (else the whole programme)')
    .option('--regency <code>', 'kota atau kabupaten, 31.74')
    .option('--figure <name>', 'letak angka di laporan: attendances, steps.P2.cumulative (its place in the report)')
    .option('--as-of <instant>', 'menurut yang tercatat sampai saat itu, 2020-04-01T00:00:00+07:00 (as recorded by then)')
    .option('--label <label>', 'angka seperti yang dinyatakan: sealed, restated-1 (the figure as stated)')
    .option('--from <instant>', 'beda laporan menurut catatan sampai saat ini (the difference: from the report as of then)')
    .option('--from-label <label>', 'beda dari laporan yang dinyatakan itu: sealed (the difference: from the statement)')
    .option('--to <instant>', 'dengan laporan menurut catatan sampai saat itu; tanpa ini yang terkini (to the one as of then)')
    .option('--to-label <label>', 'dengan laporan yang dinyatakan itu: restated-1 (to the statement)')
    .option('--limit <n>', 'sebanyak ini sekaligus, 1 sampai 200 (so many at once)')
    .option('--after <place>', 'sesudah halaman sebelumnya, "next" dari jawabannya (the page after)')
    .option('--json', 'satu baris JSON (prints one line)', false)
    .action(async (options: Options) => {
      const path = explainPath(options);
      const config = toolsConfig();
      const request = { method: 'GET' as const, path, token: new Tokens(config).for({ roles: ['admin'] }) };
      const answer = await new ServiceClient(config.urls.reporting).call(request);
      const text =
        options.figure === undefined ? differencesText(answer as unknown as Differences) : figureText(answer as unknown as ExplainedFigure);
      process.stdout.write(options.json ? `${JSON.stringify(answer)}\n` : text);
    });
};

/** @throws CannotRun for what is no question. */
export function explainPath(options: Omit<Options, 'json'>): string {
  checkForms(options);
  const { quarter, on, figure, asOf, label, from, fromLabel, to, toLabel, after, limit } = options;
  if ((quarter === undefined) === (on === undefined))
    throw new CannotRun('Sebutkan triwulan dengan --quarter 2020-Q1, atau hari dengan --on 2018-02-15. (Give a quarter or a day.)');
  checkReports(options);
  const when = quarter === undefined ? `/days/${String(on)}` : `/quarters/${quarter}`;
  const what = figure === undefined ? 'differences' : `figures/${encodeURIComponent(figure)}`;
  const given = Object.entries({ asOf, label, from, fromLabel, to, toLabel, after, limit }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const query = given.length === 0 ? '' : `?${new URLSearchParams(Object.fromEntries(given)).toString()}`;
  return `${when}/${scopePath(options)}/${what}${query}`;
}

/** One report with a figure, or two of one quarter; each named once. */
function checkReports({ on, figure, asOf, label, from, fromLabel, to, toLabel }: Omit<Options, 'json'>): void {
  const [earlier, later] = [from ?? fromLabel, to ?? toLabel];
  if ((figure === undefined) === (earlier === undefined))
    throw new CannotRun(
      'Sebutkan angka dengan --figure attendances, atau laporan pertama dengan --from atau --from-label. (Give a figure, or the earlier report.)',
    );
  const isOne = earlier === undefined;
  if (isOne ? later !== undefined : asOf !== undefined || label !== undefined || on !== undefined)
    throw new CannotRun('--from dan --to membandingkan dua laporan satu triwulan. (They compare two reports of one quarter.)');
  for (const [moment, name] of [
    [asOf, label],
    [from, fromLabel],
    [to, toLabel],
  ] as const) {
    if (moment !== undefined && name !== undefined)
      throw new CannotRun('Sebutkan saat atau label, jangan keduanya. (A moment or a label, not both.)');
  }
  if (label !== undefined && on !== undefined) throw new CannotRun('Label milik triwulan, bukan hari. (Labels are of quarters.)');
}

function scopePath({ centre, regency }: Pick<Options, 'centre' | 'regency'>): string {
  if (centre !== undefined && regency !== undefined) throw new CannotRun('Sebutkan --centre atau --regency, jangan keduanya. (Not both.)');
  if (centre !== undefined) return `centres/${centre}`;
  return regency === undefined ? 'programme' : `regencies/${regency}`;
}

function checkForms({ quarter, on, centre, regency, asOf, label, from, fromLabel, to, toLabel, limit }: Omit<Options, 'json'>): void {
  [label, fromLabel, toLabel].forEach(checkLabel);
  if (quarter !== undefined && !parseQuarter(quarter))
    throw new CannotRun(`Triwulan ditulis seperti 2020-Q1, bukan "${quarter}". (Not a quarter.)`);
  if (on !== undefined && !parseCalendarDate(on)) throw new CannotRun(`Hari ditulis seperti 2018-02-15, bukan "${on}". (Not a day.)`);
  if (centre !== undefined && !isDistrictCode(centre))
    throw new CannotRun(`Pusat ditulis seperti 31.74.01, bukan "${centre}". (Not a centre.)`);
  if (regency !== undefined && !isRegencyCode(regency))
    throw new CannotRun(`Kota atau kabupaten ditulis seperti 31.74, bukan "${regency}". (Not a regency.)`);
  for (const moment of [asOf, from, to]) {
    if (moment !== undefined && !parseInstant(moment))
      throw new CannotRun(`Saat ditulis dengan zona waktunya, seperti 2020-04-01T00:00:00+07:00, bukan "${moment}". (Not an instant.)`);
  }
  if (limit !== undefined && !/^[1-9]\d{0,2}$/.test(limit))
    throw new CannotRun(`--limit harus bilangan 1 sampai 200, bukan "${limit}". (Not a number from 1 to 200.)`);
}
