import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles } from './generated-files';

it.each(generatedFiles)('$path is what the code makes (else: npm run generate)', async ({ path, render }) =>
  expect(readFileSync(join(__dirname, '../../..', path), 'utf8')).toBe(await render()),
);
