import { accessSync, constants, statSync } from 'node:fs';
import { ServiceClient } from '../client/service-client';
import { Tokens } from '../client/tokens';
import { CannotRun, toolsConfig } from '../config';
import { importFile, importKinds, type ImportKind, type ImportSummary } from '../import/import-file';
import type { Progress } from '../terminal/progress';
import type { AddVerb } from './verb';

/** A service that is being restarted is back by then. */
const PATIENCE_MS = 60_000;

const about: Readonly<Record<ImportKind, string>> = {
  participants: 'siapa yang terdaftar (who registered)',
  steps: 'langkah yang dicapai, sesudah pesertanya (the steps they reached; participants go first)',
};

export const addImport: AddVerb = (program, exitWith) => {
  const importing = program.command('import').description('masukkan register lama dari CSV (imports a legacy register)');
  for (const kind of Object.keys(importKinds) as ImportKind[]) {
    importing
      .command(`${kind} <file>`)
      .description(`${about[kind]}; kolom: ${importKinds[kind].join(',')}`)
      .option('--json', 'satu baris JSON (prints one line)', false)
      .action(async (file: string, { json }: { json: boolean }) => {
        const summary = await run(kind, file);
        process.stdout.write(json ? `${JSON.stringify(summary)}\n` : sentences(file, summary));
        exitWith(summary.rejected > 0 ? 1 : 0);
      });
  }
};

async function run(kind: ImportKind, path: string): Promise<ImportSummary> {
  requireReadable(path);
  const config = toolsConfig();
  let progress: Progress | undefined;
  const enrolment = new ServiceClient(config.urls.enrolment, {
    forMs: PATIENCE_MS,
    onWait: (reason, waitMs) =>
      progress?.say(`Sambungan ke layanan pendaftaran terputus (${reason}); dicoba lagi dalam ${waitMs / 1000} dtk.`),
  });
  const token = new Tokens(config).for({ roles: ['admin'], channel: 'import' });
  return importFile({ kind, path, enrolment, token, onProgress: (started) => (progress = started) });
}

function requireReadable(path: string): void {
  try {
    accessSync(path, constants.R_OK);
  } catch {
    throw new CannotRun(`${path}: berkas tidak ada atau tidak dapat dibaca. (No such file.)`);
  }
  if (!statSync(path).isFile()) throw new CannotRun(`${path}: bukan berkas. (Not a file.)`);
}

function sentences(file: string, summary: ImportSummary): string {
  const number = new Intl.NumberFormat('id-ID');
  const { read, accepted, unchanged, rejected, warned, seconds } = summary;
  const lines = [
    `Dibaca ${number.format(read)} baris: ${number.format(accepted)} masuk, ${number.format(unchanged)} sudah ada, ${number.format(rejected)} ditolak (${number.format(seconds)} dtk).`,
    ...(rejected > 0 ? [`Yang ditolak: ${file}.rejects.csv`] : []),
    ...(warned > 0 ? [`Yang masuk dengan peringatan, ${number.format(warned)} baris: ${file}.warnings.csv`] : []),
  ];
  return `${lines.join('\n')}\n`;
}
