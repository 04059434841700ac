import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { join } from 'node:path';
import { kindOf } from './kind-of';

/**
 * Loaded before a process' own code in a benchmark (NODE_OPTIONS=--require): samples its CPU every 10 ms, which costs well under a
 * hundredth, and leaves the profile in OKOCE_PROFILE_DIR when it ends.
 */
const INTERVAL_MICROSECONDS = 10_000;
const directory = process.env['OKOCE_PROFILE_DIR'];

if (directory !== undefined) {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.setSamplingInterval', { interval: INTERVAL_MICROSECONDS });
  session.post('Profiler.start');
  process.once('exit', () => {
    // In the same thread the answer comes before post returns.
    session.post('Profiler.stop', (error, result) => {
      if (error) return;
      const name = kindOf(process.argv[1] ?? '');
      writeFileSync(join(directory, `${name}-${process.pid}.cpuprofile`), JSON.stringify(result.profile));
    });
  });
}
