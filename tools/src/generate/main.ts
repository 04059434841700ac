import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { workspaceRoot } from '../config';
import { generatedFiles } from './generated-files';
import { openApiFiles } from './open-api';
import { stateTableFiles } from './state-tables';
import { problemFiles } from './problems/problems-file';

/** Writes every generated file; with `--check` writes none and ends with 1 when one is not what the code makes. */
async function main(check: boolean): Promise<number> {
  let outdated = 0;
  for (const { path, render } of [...generatedFiles, ...openApiFiles, ...problemFiles, ...stateTableFiles]) {
    const made = await render();
    const committed = await readFile(join(workspaceRoot, path), 'utf8').catch(() => undefined);
    if (committed === made) continue;
    outdated++;
    if (!check) await writeFile(join(workspaceRoot, path), made);
    console.log(check ? `${path} is not what the code makes: npm run generate` : `generated ${path}`);
  }
  return check && outdated > 0 ? 1 : 0;
}

void main(process.argv.includes('--check')).then((code) => (process.exitCode = code));
