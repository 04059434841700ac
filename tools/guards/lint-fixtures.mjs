// Lints pieces of code as if they stood at a path of a real project, and prints what ESLint said of each: one process for all fixtures.
import { readFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import { createProjectGraphAsync } from '@nx/devkit';

// Without a cached project graph the boundary rule passes everything in silence.
await createProjectGraphAsync({ exitOnError: true });

const fixtures = JSON.parse(readFileSync(0, 'utf8'));
const eslint = new ESLint({ cwd: process.argv[2] });
const results = [];
for (const { path, code } of fixtures) {
  const [result] = await eslint.lintText(code, { filePath: path, warnIgnored: true });
  results.push(result.messages.map(({ ruleId, message }) => ({ ruleId, message })));
}
process.stdout.write(JSON.stringify(results));
