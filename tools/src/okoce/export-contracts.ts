import { once } from 'node:events';
import { parseInstant } from '@okoce/domain';
import { ServiceProblem } from '../client/service-client';
import { Tokens } from '../client/tokens';
import { CannotRun, toolsConfig } from '../config';
import type { AddVerb } from './verb';

export interface ContractPage {
  readonly lines: string;
  readonly next: string | null;
  readonly completeTo: string | null;
}

const AT_ONCE = 2_000;
const SAY_EVERY_MS = 5_000;
const number = new Intl.NumberFormat('id-ID');
const moment = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Jakarta' });

export const addExportContracts: AddVerb = (group) => {
  group
    .command('contracts')
    .description(
      'semua kontrak yang membentuk angka, untuk okoce recompute: okoce export contracts > BERKAS (all that the figures are made of)',
    )
    .option('--until <instant>', 'hanya yang tercatat sampai saat itu, 2020-04-20T23:59:59.999+07:00 (as recorded by then)')
    .action(async ({ until }: { until?: string }) => {
      if (until !== undefined && !parseInstant(until))
        throw new CannotRun(`Saat ditulis dengan zona waktunya, seperti 2020-04-01T00:00:00+07:00, bukan "${until}". (Not an instant.)`);
      const { urls, token } = toolsConfig();
      const tokens = new Tokens({ urls, token }).for({ roles: ['auditor'] });
      const page = (after: string | null) => pageOf(urls.reporting, { after, until: until ?? null }, tokens);
      await exportContracts(page, { out: process.stdout, say: (sentence) => void process.stderr.write(`${sentence}\n`) });
    });
};

/** Page after page, each written before the next is asked for: one is in memory at a time. */
export async function exportContracts(
  page: (after: string | null) => Promise<ContractPage>,
  { out, say }: { out: NodeJS.WritableStream; say: (sentence: string) => void },
): Promise<number> {
  let [contracts, said] = [0, Date.now()];
  for (let after: string | null = null; ;) {
    const { lines, next, completeTo }: ContractPage = await page(after);
    contracts += lines.split('\n').length - 1;
    if (!out.write(lines)) await once(out, 'drain');
    if (next === null) {
      say(
        `${number.format(contracts)} kontrak; lengkap sampai ${completeTo === null ? 'belum diketahui' : `${moment.format(new Date(completeTo))} WIB`}`,
      );
      return contracts;
    }
    if (Date.now() - said > SAY_EVERY_MS) {
      said = Date.now();
      say(`${number.format(contracts)} kontrak ...`);
    }
    after = next;
  }
}

async function pageOf(
  url: string,
  { after, until }: { readonly after: string | null; readonly until: string | null },
  token: () => Promise<string>,
): Promise<ContractPage> {
  const given = Object.entries({ after, until }).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
  const path = `/contracts?${new URLSearchParams(Object.fromEntries([...given, ['limit', String(AT_ONCE)]])).toString()}`;
  const headers = { authorization: `Bearer ${await token()}` };
  const response = await fetch(url + path, { headers }).catch((error: unknown) => {
    throw new CannotRun(`${url} tidak dapat dihubungi (${(error as Error).message}). Apakah layanan berjalan?`);
  });
  const lines = await response.text();
  if (!response.ok) throw new ServiceProblem(response.status, '', { detail: lines.slice(0, 200) }, `GET ${url}${path}`);
  return { lines, next: response.headers.get('okoce-next'), completeTo: response.headers.get('okoce-complete-to') };
}
