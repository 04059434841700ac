import { resolve } from 'node:path';
import { CannotRun } from '../config';
import { Scale } from '../simulate/published-figures';
import { writeLegacyRegister } from '../simulate/write-legacy';
import type { AddVerb } from './verb';

export const addSimulate: AddVerb = (program) => {
  program
    .command('simulate')
    .description('data tiruan (simulated data)')
    .command('legacy')
    .description(
      'register lama sebagaimana mungkin adanya, dengan angka yang pernah diumumkan (a legacy register with the published figures)',
    )
    .requiredOption('--out <dir>', 'folder untuk participants.csv dan steps.csv')
    .option('--seed <n>', 'benih acak: benih sama, bita sama', '1')
    .option('--scale <s>', 'setiap angka dikalikan s', '1')
    .action(({ out, seed, scale }: { out: string; seed: string; scale: string }) => {
      const factor = Scale.parse(scale);
      if (!factor) throw new CannotRun(`--scale harus bilangan desimal positif seperti 0.01, bukan "${scale}".`);
      if (!/^\d{1,9}$/.test(seed)) throw new CannotRun(`--seed harus bilangan bulat, bukan "${seed}".`);
      const written = writeLegacyRegister(resolve(out), Number(seed), factor);
      const number = new Intl.NumberFormat('id-ID');
      process.stdout.write(
        `${resolve(out)}: ${number.format(written.participants)} peserta (participants.csv), ${number.format(written.steps)} langkah (steps.csv).\n`,
      );
    });
};
