import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

it('finds every generated file as the built services make it (else: npm run generate)', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(__dirname, '../dist/generate/main.js'), '--check'], {
    encoding: 'utf8',
  });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
});
