import { readFile } from 'node:fs/promises';
import { ServiceClient } from '../client/service-client';
import type { Call } from '../client/service-client';
import { Tokens } from '../client/tokens';
import { CannotRun, toolsConfig } from '../config';
import { toldRefusal } from './refusal';
import { ruleSetsText } from './rule-set-text';
import type { KnownRuleSets } from './rule-set-text';
import type { AddVerb } from './verb';

interface Options {
  readonly json: boolean;
}

export const addRuleSet: AddVerb = (program, exitWith) => {
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
      const told = await toldRefusal(exitWith, () => askReporting<{ document: object }>(call));
      if (told) process.stdout.write(`${JSON.stringify(told.document, null, 2)}\n`);
    });

  ruleSet
    .command('adopt <file>')
    .description('berlakukan mulai triwulan yang belum dimulai; tidak dapat diubah lagi (adopts it, for ever)')
    .action(async (file: string) => {
      const body = await documentIn(file);
      const told = await toldRefusal(exitWith, () => askReporting<{ id: string }>({ path: '/rule-sets', body }));
      if (told) process.stdout.write(`Aturan ${told.id} berlaku. (It is adopted.)\n`);
    });
};

export function askReporting<T>(call: Omit<Call, 'token'>): Promise<T> {
  const config = toolsConfig();
  return new ServiceClient(config.urls.reporting).call<T>({ ...call, token: new Tokens(config).for({ roles: ['director'] }) });
}

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
