import { Command, Option } from 'commander';
import { join } from 'node:path';
import { CannotRun, workspaceRoot } from '../config';
import { Scale } from '../simulate/published-figures';
import { benchImport } from './bench-import';
import { benchReports } from './bench-reports';
import { benchStart } from './bench-start';
import { benchReview } from './review/bench-review';

/** Away from the ports and data of a system in use. */
const PORT_BASE = 4600;
const DATA_DIRECTORY = join(workspaceRoot, '.okoce', 'bench');

async function main(): Promise<void> {
  const program = new Command('npm run bench --').description('Pengukuran: dicetak sebagai perbandingan, atas berapa data. (Benchmarks.)');
  const port = (): Option => new Option('--port-base <port>').default(PORT_BASE).argParser(Number);
  program
    .command('start')
    .description('sampai siap, dan memori saat diam (time to ready, memory when idle)')
    .addOption(port())
    .action(({ portBase }: { portBase: number }) => benchStart(portBase));
  program
    .command('import')
    .description('register lama sampai tampak di laporan (the legacy register, until it is in the reports)')
    .option('--scale <s>', 'setiap angka dikalikan s', '1')
    .addOption(port())
    .action(({ scale, portBase }: { scale: string; portBase: number }) => {
      const factor = Scale.parse(scale);
      if (!factor) throw new CannotRun(`--scale harus bilangan desimal positif, bukan "${scale}".`);
      return benchImport(DATA_DIRECTORY, portBase, factor);
    });
  program
    .command('reports')
    .description('lamanya laporan atas data dari "import" (how long reports take over what import left)')
    .addOption(port())
    .action(({ portBase }: { portBase: number }) => benchReports(DATA_DIRECTORY, portBase));
  program
    .command('review')
    .description('menyegel, memeriksa, "bagaimana jika" dan laporan triwulan (sealing, verifying, what-if and the quarter\'s views)')
    .option('--participants <n>', 'besarnya program; datanya dibuat sekali dan disimpan (made once and kept)', '200000')
    .option('--fresh', 'buat datanya baru (make the data anew)', false)
    .addOption(port())
    .action(({ participants, fresh, portBase }: { participants: string; fresh: boolean; portBase: number }) => {
      if (!/^[1-9]\d{2,6}$/.test(participants)) throw new CannotRun(`--participants harus 100 sampai 9999999, bukan "${participants}".`);
      return benchReview(
        { dataDirectory: `${DATA_DIRECTORY}-review-${participants}`, participants: Number(participants), portBase },
        fresh,
      );
    });
  await program.parseAsync();
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof CannotRun ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(2);
  },
);
