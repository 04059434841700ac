import { parseQuarter } from '@okoce/domain';
import type { Quarter } from '@okoce/domain';
import type { Command } from 'commander';
import { sealBaseline, waitingText } from '../client/seal-baseline';
import { CannotRun } from '../config';
import { askReporting } from './ask-reporting';
import { checkStatementLabel } from './label';
import { checkParticipant } from './participant';
import { restatementText, statementText, verificationText } from './quarter-text';
import type { Restated, Statement, Verification } from './quarter-text';
import type { AddVerb } from './verb';

interface Options {
  readonly baseline: boolean;
  readonly fromLog: boolean;
  readonly participant: string;
  readonly label?: string;
  readonly json: boolean;
}

const DIFFERS = 1;

export const addQuarter: AddVerb = (program, exitWith) => {
  const quarter = program.command('quarter').description('menutup triwulan: angka yang tidak berubah diam-diam (closing a quarter)');

  verb(quarter, 'seal', 'segel satu triwulan setelah batas pencatatannya lewat (seals a quarter)')
    .option('--baseline', 'triwulan yang selesai sebelum sistem dipakai (one that ended before the system went live)', false)
    .action(async (name: string, { baseline, json }: Options) => {
      const sealed = baseline
        ? await sealBaseline<Statement>(quarterOf(name), askReporting, {
            onWait: (behind) => void process.stderr.write(`${waitingText(quarterOf(name), behind)}\n`),
          })
        : await askReporting<Statement>({ path: path(name, 'seal'), body: {} });
      print(json, sealed, statementText);
    });

  verb(quarter, 'restate', 'nyatakan ulang bila yang tercatat kemudian mengubahnya (states it anew if later facts change it)').action(
    async (name: string, { json }: Options) => {
      const { statements } = await askReporting<{ statements: readonly Statement[] }>({ method: 'GET', path: path(name, 'seals') });
      const last = await askReporting<Restated>({ path: path(name, 'restatement'), body: {} });
      print(json, last, (statement) => restatementText(statement, statements.at(-1)?.label ?? ''));
    },
  );

  verb(quarter, 'verify', 'hitung semuanya lagi dari arsip dan bandingkan dengan yang disegel (recomputes and compares)')
    .option('--from-log', 'dari log peristiwa saja (Kafka atau bawaan), bukan dari arsip (from the event log alone)', false)
    .action(async (name: string, { fromLog, json }: Options) => {
      const verification = fromLog ? 'verification?from=log' : 'verification';
      const told = await askReporting<Verification>({ method: 'GET', path: path(name, verification) });
      print(json, told, verificationText);
      if (!told.verified) exitWith(DIFFERS);
    });

  verb(quarter, 'prove', 'bukti bahwa baris seorang peserta ada di bawah akar; periksa dengan docs/verify_inclusion.py (proves inclusion)')
    .requiredOption('--participant <id>', 'peserta itu (the participant)')
    .option(
      '--label <label>',
      'di bawah akar pernyataan ini: sealed, restated-1; bila tidak, yang terakhir (of which statement, else the last)',
    )
    .action(async (name: string, options: Options) => {
      process.stdout.write(`${JSON.stringify(await askReporting({ method: 'GET', path: proofPath(name, options) }))}\n`);
    });
};

/** @throws CannotRun for what is no quarter, participant or label */
export function proofPath(quarter: string, { participant, label }: Pick<Options, 'participant' | 'label'>): string {
  checkStatementLabel(label);
  checkParticipant(participant);
  return path(quarter, `proofs/${participant}${label === undefined ? '' : `?label=${label}`}`);
}

function verb(parent: Command, name: string, about: string): Command {
  return parent.command(`${name} <quarter>`).description(about).option('--json', 'satu baris JSON (prints one line)', false);
}

function quarterOf(text: string): Quarter {
  const quarter = parseQuarter(text);
  if (!quarter) throw new CannotRun(`Triwulan ditulis seperti 2020-Q1, bukan "${text}". (Not a quarter.)`);
  return quarter;
}

function path(quarter: string, of: string): string {
  return `/quarters/${quarterOf(quarter)}/${of}`;
}

function print<T>(json: boolean, told: T, text: (told: T) => string): void {
  process.stdout.write(json ? `${JSON.stringify(told)}\n` : text(told));
}
