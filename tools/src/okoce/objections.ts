import { isDistrictCode, parseQuarter } from '@okoce/domain';
import { Option } from 'commander';
import { CannotRun } from '../config';
import { askReporting } from './ask-reporting';
import { objectionsText } from './objections-text';
import type { OpenCases } from './objections-text';
import { checkParticipant } from './participant';
import type { AddVerb } from './verb';

interface ListOptions {
  readonly quarter?: string;
  readonly centre?: string;
  readonly json: boolean;
}

interface ReviewOptions {
  readonly participant: string;
  readonly class: string;
  readonly reason: string;
}

export const addObjections: AddVerb = (program) => {
  program
    .command('objections')
    .description('keberatan yang menunggu keputusan, atau perlu dilihat lagi (objections that wait for a person)')
    .option('--quarter <quarter>', 'satu triwulan, 2020-Q1 (of one quarter)')
    .option('--centre <districtCode>', 'satu pusat kecamatan, 31.74.01 (of one centre)')
    .option('--json', 'satu baris JSON (prints one line)', false)
    .action(async (options: ListOptions) => {
      const open = await askReporting<OpenCases>({ method: 'GET', path: objectionsPath(options) });
      process.stdout.write(options.json ? `${JSON.stringify(open)}\n` : objectionsText(open));
    });
};

export const addReview: AddVerb = (program) => {
  program
    .command('review <quarter>')
    .description('putuskan keberatan seorang peserta; kelas menurut aturan tetap terlihat (decides on an objection)')
    .requiredOption('--participant <id>', 'peserta itu (the participant)')
    .addOption(
      new Option('--class <class>', 'kelas yang diputuskan (as decided)').choices(['N', 'E', 'A', 'B', 'C', 'D']).makeOptionMandatory(),
    )
    .requiredOption('--reason <text>', 'alasannya; disimpan terenkripsi (why; kept encrypted)')
    .action(async (quarter: string, { participant, class: decidedClass, reason }: ReviewOptions) => {
      const body = { decidedClass, reason };
      const decided = await askReporting({ path: `${casePath(quarter, participant)}/review`, body });
      process.stdout.write(`${JSON.stringify(decided)}\n`);
    });
};

/** @throws CannotRun for what is no quarter or centre */
export function objectionsPath({ quarter, centre }: Omit<ListOptions, 'json'>): string {
  if (quarter !== undefined) requireQuarter(quarter);
  if (centre !== undefined && !isDistrictCode(centre))
    throw new CannotRun(`Pusat ditulis seperti 31.74.01, bukan "${centre}". (Not a centre.)`);
  const given = Object.entries({ quarter, centre }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return `/assessments/objections?${new URLSearchParams(Object.fromEntries(given)).toString()}`;
}

function casePath(quarter: string, participantId: string): string {
  requireQuarter(quarter);
  checkParticipant(participantId);
  return `/assessments/${quarter}/${participantId}`;
}

function requireQuarter(quarter: string): void {
  if (!parseQuarter(quarter)) throw new CannotRun(`Triwulan ditulis seperti 2020-Q1, bukan "${quarter}". (Not a quarter.)`);
}
