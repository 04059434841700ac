import { readFile } from 'node:fs/promises';
import { CannotRun } from '../config';
import { askReporting } from './ask-reporting';
import { ruleSetsText } from './rule-set-text';
import type { KnownRuleSets } from './rule-set-text';
import type { AddVerb } from './verb';

interface Options {
  readonly json: boolean;
}

export const addRuleSet: AddVerb = (program) => {
  const ruleSet = program.command('rule-set').description('aturan penilaian triwulan (the rules of the assessment)');

  ruleSet
    .command('list')
    .description('aturan yang ada, dan mulai kapan berlaku (those there are)')
    .option('--json', 'satu baris JSON (prints one line)', false)
    .action(async ({ json }: Options) => {
      const told = await askReporting<KnownRuleSets>({ method: 'GET', path: '/rule-sets' });
      process.stdout.write(json ? `${JSON.stringify(told)}\n` : ruleSetsText(told));
    });

  ruleSet
    .command('show <version>')
    .description('dokumennya, untuk disalin dan diubah menjadi calon aturan (its document)')
    .action(async (version: string) => {
      const call = { method: 'GET' as const, path: `/rule-sets/${encodeURIComponent(version)}` };
      process.stdout.write(`${JSON.stringify((await askReporting<{ document: object }>(call)).document, null, 2)}\n`);
    });

  ruleSet
    .command('adopt <file>')
    .description('berlakukan mulai triwulan yang belum dimulai; tidak dapat diubah lagi (adopts it, for ever)')
    .action(async (file: string) => {
      const { id } = await askReporting<{ id: string }>({ path: '/rule-sets', body: await documentIn(file) });
      process.stdout.write(`Aturan ${id} berlaku. (It is adopted.)\n`);
    });
};

/** @throws CannotRun for what is no JSON object */
export async function documentIn(file: string): Promise<object> {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new CannotRun(`${file} tidak dapat dibaca. (${error.message})`);
  });
  try {
    const document: unknown = JSON.parse(text);
    if (typeof document === 'object' && document !== null && !Array.isArray(document)) return document;
  } catch (error) {
    throw new CannotRun(`${file} bukan JSON. (${(error as Error).message})`);
  }
  throw new CannotRun(`${file} harus berisi satu objek JSON. (Not a JSON object.)`);
}
