import { toolsConfig, type ServiceUrl } from '../config';
import type { AddVerb } from './verb';

const healthPaths: Readonly<Record<ServiceUrl, string>> = {
  dashboard: '/health/live',
  enrolment: '/health/ready',
  mentoring: '/health/ready',
  'training-events': '/health/ready',
  reporting: '/health/ready',
  issuer: '/health/live',
};

export const addStatus: AddVerb = (program, exitWith) => {
  program
    .command('status')
    .description('apakah layanan siap (whether the services are ready)')
    .action(async () => {
      const { urls } = toolsConfig();
      const names = Object.keys(healthPaths) as ServiceUrl[];
      const states = await Promise.all(names.map((name) => state(urls[name] + healthPaths[name])));
      for (const [index, name] of names.entries()) process.stdout.write(`${name.padEnd(16)} ${urls[name].padEnd(28)} ${states[index]}\n`);
      exitWith(states.every((found) => found === 'siap') ? 0 : 1);
    });
};

async function state(url: string): Promise<string> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(3_000) });
    await response.body?.cancel();
    return response.ok ? 'siap' : `belum siap (${response.status})`;
  } catch {
    return 'tidak berjalan';
  }
}
