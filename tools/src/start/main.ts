import { Command } from 'commander';
import { once } from 'node:events';
import { ServiceClient } from '../client/service-client';
import { Tokens } from '../client/tokens';
import { CannotRun, toolsConfig, type ToolsConfig } from '../config';
import { DataFolder } from './data-folder';
import { takeLock } from './lock';
import { System } from './system';

const LEFTOVERS_END_WITHIN_MS = 12_000;

interface Flags {
  readonly sample: boolean;
  readonly fresh: boolean;
  readonly kafka: boolean;
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

async function run(flags: Flags): Promise<number> {
  const config = toolsConfig();
  const folder = new DataFolder(config.dataDirectory, flags.kafka ? 'kafka' : 'embedded');
  const lock = takeLock(folder.in('runner.json'));
  const system = new System({ config, folder, say, portPatienceMs: lock.wasLeftBehind ? LEFTOVERS_END_WITHIN_MS : 0 });
  const asked = Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)));
  // A second Ctrl-C, and npm's own passing on of the first, change nothing.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
  try {
    const failure = await Promise.race([
      bringUp(system, folder, config, flags).then(() => undefined, asError),
      asked.then(() => undefined),
    ]);
    if (failure) tell(failure);
    else await asked;
    say('Menghentikan semua proses...');
    await system.stop();
    say('Semua berhenti.');
    return failure ? 2 : 0;
  } finally {
    lock.release();
  }
}

async function bringUp(system: System, folder: DataFolder, config: ToolsConfig, flags: Flags): Promise<void> {
  const isNew = flags.fresh || folder.isNew();
  const withSample = isNew ? flags.sample : folder.sample() !== 'declined';
  await system.start({ fresh: flags.fresh, dailySweep: withSample ? 'off' : 'on' });
  const tokens = new Tokens(config);
  const enrolment = new ServiceClient(config.urls.enrolment, { forMs: 10_000 });
  await enrolment.call({ path: '/centres/opening', body: {}, token: tokens.for({ roles: ['admin'] }) });
  if (isNew && !flags.sample) folder.declineSample();
  if (flags.sample) await loadSampleOnce(folder, config);
  announce(config, folder, withSample);
}

async function loadSampleOnce(folder: DataFolder, config: ToolsConfig): Promise<void> {
  const sample = folder.sample();
  if (sample === 'loaded') return;
  if (sample === 'undecided') {
    const { loadSample } = await import('../sample/load-sample.js');
    folder.recordSample(await loadSample({ config, say, messageFolder: folder.in('messages') }));
    return;
  }
  say(
    'Folder data ini dimulai tanpa program contoh, jadi program contoh tidak dimuat; "npm start -- --fresh" mulai kosong dengan program contoh.',
  );
  say('(This data folder was started without the sample programme, so it is not loaded; --fresh starts anew with it.)');
}

function announce({ urls }: ToolsConfig, folder: DataFolder, withSample: boolean): void {
  const lines: readonly (readonly [string, string])[] = [
    ['dasbor', urls.dashboard],
    ['pendaftaran (enrolment)', `${urls.enrolment}/openapi.json`],
    ['pendampingan (mentoring)', `${urls.mentoring}/openapi.json`],
    ['pelatihan (training-events)', `${urls['training-events']}/openapi.json`],
    ['laporan (reporting)', `${urls.reporting}/openapi.json`],
    ['penerbit token (issuer)', urls.issuer],
  ];
  say('');
  for (const [name, url] of lines) say(`  ${name.padEnd(30)} ${url}`);
  say(`  ${'data dan catatan'.padEnd(30)} ${folder.path}`);
  say(`  ${'pesan (SMS)'.padEnd(30)} ${folder.in('messages')}`);
  say('');
  say('  Masuk: pilih seorang di halaman masuk, tanpa kata sandi. (Sign in as anyone on the page; no passwords.)');
  say('  Token: npm run --silent okoce -- token --role officer --centre 31.74.01');
  // Its mentors' accreditations ran out in 2021: today's sweep would end every mentorship of the sample.
  if (withSample)
    say('  Sapuan harian: tidak berjalan sendiri, sebab program contoh berakhir Juni 2020 (npm run okoce -- sweep --on HARI)');
  say('  Berhenti: Ctrl-C');
  say('');
  say(`OK OCE is ready: ${urls.dashboard}`);
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

async function main(): Promise<void> {
  const program = new Command('npm start --')
    .description('Menjalankan seluruh sistem di mesin ini. (Runs the whole system on this machine.)')
    .option('--no-sample', 'tanpa program contoh (without the sample programme)')
    .option('--fresh', 'hapus data lama dan mulai kosong (forget all data and start empty)', false)
    .option('--kafka', 'pakai Apache Kafka sebagai log (use Apache Kafka as the event log)', false);
  process.exit(await run(program.parse().opts<Flags>()));
}

function tell(error: unknown): void {
  process.stderr.write(`${error instanceof CannotRun ? error.message : (asError(error).stack ?? '')}\n`);
}

main().catch((error: unknown) => {
  tell(error);
  process.exit(2);
});
