import { CannotRun } from '../config';
import { kafkaCommand } from './index';

kafkaCommand(process.argv.slice(2)).catch((error: unknown) => {
  const told = error instanceof CannotRun ? error.message : String(error instanceof Error ? error.stack : error);
  process.stderr.write(`${told}\n`);
  process.exitCode = 2;
});
