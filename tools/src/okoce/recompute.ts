import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { workspaceRoot } from '../config';
import type { AddVerb } from './verb';

interface Options {
  readonly quarter: string;
  readonly asOf?: string;
  readonly ruleSet?: string;
  readonly json: boolean;
}

const COULD_NOT_RUN = 2;

export const addRecompute: AddVerb = (program, exitWith) => {
  program
    .command('recompute <history>')
    .description('hitung satu triwulan dari berkas kontrak saja, tanpa sistem yang berjalan (a quarter from a file of contracts alone)')
    .requiredOption('--quarter <quarter>', 'triwulan, 2027-Q1')
    .option('--as-of <instant>', 'menurut yang tercatat sampai saat itu, 2027-04-20T23:59:59.999+07:00 (as recorded by then)')
    .option('--rule-set <file>', 'menurut aturan di berkas ini, bukan aturan pertama (by the rules in this file)')
    .option('--json', 'satu baris JSON (prints one line)', false)
    .action(async (history: string, { quarter, asOf, ruleSet, json }: Options) => {
      const flags = [
        ...['--quarter', quarter],
        ...(asOf === undefined ? [] : ['--as-of', asOf]),
        ...(ruleSet === undefined ? [] : ['--rule-set', ruleSet]),
        ...(json ? ['--json'] : []),
      ];
      exitWith(await reporting('recompute', ...flags, '--', history));
    });
};

/** The reporting service's own code, as a process of its own: what an auditor runs is what counts. */
function reporting(...args: readonly string[]): Promise<number> {
  const main = join(workspaceRoot, 'apps/reporting/dist/main.js');
  const service = spawn(process.execPath, ['--enable-source-maps', main, ...args], { stdio: ['ignore', 'inherit', 'inherit'] });
  return new Promise((resolve, reject) => {
    service.once('error', reject);
    service.once('exit', (code) => resolve(code ?? COULD_NOT_RUN));
  });
}
