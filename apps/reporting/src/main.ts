import { loadConfig, runService } from '@okoce/platform';
import { Pool } from 'pg';
import { rebuildLedger } from './application/rebuild';
import { ReportingConfig } from './config';
import { recomputeCommand } from './recompute/command';
import { reportingService } from './service';

/** `node dist/main.js rebuild`: makes the ledger again from the archive, beside the running service, and prints what differed. */
async function rebuild(): Promise<void> {
  const pool = new Pool({ connectionString: loadConfig(ReportingConfig).databaseUrl.reveal(), max: 1 });
  // A session lost while it lies idle: the next query says so.
  pool.on('error', () => undefined);
  try {
    const progress = (people: number): boolean => process.stderr.write(`${people} people\n`);
    process.stdout.write(`${JSON.stringify(await rebuildLedger(pool, progress))}\n`);
  } finally {
    await pool.end();
  }
}

function fail(error: Error): void {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function recompute(): Promise<void> {
  process.exitCode = await recomputeCommand(process.argv.slice(3), {
    result: (text) => process.stdout.write(text),
    complaint: (text) => process.stderr.write(text),
  });
}

const commands: Readonly<Record<string, () => Promise<void>>> = { rebuild, recompute };
const command = commands[process.argv[2] ?? ''];
void (command ? command().catch(fail) : runService(reportingService));
