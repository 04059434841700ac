import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generatedFiles } from './generated-files';

const root = join(__dirname, '../../..');

async function main(): Promise<void> {
  for (const { path, render } of generatedFiles) {
    await writeFile(join(root, path), await render());
    console.log(`generated ${path}`);
  }
}

void main();
