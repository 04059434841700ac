import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const project = join(__dirname, '..');

/** A process keeps the zone it began with, so each zone is a run of its own, on the database server of this one. */
async function histories(zone: string, config: string, spec: string): Promise<string> {
  const jest = [require.resolve('jest/bin/jest'), '--config', join(project, config), '--runInBand', '--testPathPatterns', spec];
  const names = ['--testNamePattern', 'history 3'];
  const { stderr } = await run(process.execPath, [...jest, ...names], { cwd: project, env: { ...process.env, TZ: zone } });
  return stderr;
}

describe.each(['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'])('in a process of the zone %s', (zone) => {
  it('the histories give the same figures', async () => {
    expect(await histories(zone, 'jest.config.js', 'histories')).toMatch(/Tests: .*\d\d passed/);
    expect(await histories(zone, 'jest.int.config.js', 'ledger')).toMatch(/Tests: .*1\d passed/);
  }, 180_000);
});
