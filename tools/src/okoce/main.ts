import { Command, CommanderError } from 'commander';
import { ServiceProblem } from '../client/service-client';
import { CannotRun } from '../config';
import { addCentres } from './centres';
import { addDefinitions } from './definitions';
import { addDue } from './due';
import { addExplain } from './explain';
import { addExport } from './export';
import { addFact } from './fact';
import { addImport } from './import';
import { addObjections, addReview } from './objections';
import { isRefusal, problemText } from './problem';
import { addQuarter } from './quarter';
import { addRecompute } from './recompute';
import { addReport } from './report';
import { addRuleSet } from './rule-set';
import { addSimulate } from './simulate';
import { addStatus } from './status';
import { addSweep } from './sweep';
import { addToken } from './token';
import { addWhatIf } from './what-if';

/** What commander's own English sentences mean; help that was not asked for has printed itself. */
const misuse: Readonly<Record<string, string>> = {
  'commander.unknownCommand': 'Perintah tidak dikenal.',
  'commander.unknownOption': 'Pilihan tidak dikenal.',
  'commander.missingArgument': 'Perintah belum lengkap.',
  'commander.excessArguments': 'Terlalu banyak kata.',
  'commander.optionMissingArgument': 'Pilihan tanpa nilai.',
  'commander.missingMandatoryOptionValue': 'Pilihan wajib belum disebut.',
  'commander.invalidArgument': 'Nilai tidak dapat dipakai.',
};

/** 0: all went well; 1: it ran, and something was refused; 2: it could not run. */
async function main(): Promise<number> {
  const program = new Command('okoce')
    .description('Perkakas OK OCE. (The tools of OK OCE.)')
    .exitOverride()
    // Told below, in Bahasa Indonesia first.
    .configureOutput({ outputError: () => undefined })
    .configureHelp({ showGlobalOptions: true });
  let exitCode = 0;
  for (const add of [
    addToken,
    addReport,
    addExplain,
    addExport,
    addFact,
    addDue,
    addDefinitions,
    addQuarter,
    addObjections,
    addReview,
    addRecompute,
    addRuleSet,
    addWhatIf,
    addSweep,
    addImport,
    addCentres,
    addSimulate,
    addStatus,
  ])
    add(program, (code) => (exitCode = code));
  try {
    await program.parseAsync();
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      const sentence = misuse[error.code];
      if (sentence) process.stderr.write(`${sentence} "--help" menjelaskan. (${error.message})\n`);
      return 2;
    }
    if (error instanceof ServiceProblem) {
      process.stderr.write(problemText(error));
      return isRefusal(error) ? 1 : 2;
    }
    process.stderr.write(`${error instanceof CannotRun ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
    return 2;
  }
}

void main().then((code) => process.exit(code));
