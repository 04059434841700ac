import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotRun } from '../config';

const ASK_EVERY_MS = 200;

/** One clear sentence for the first port that somebody else holds, and still holds after `patienceMs`. */
export async function requireFreePorts(ports: Readonly<Record<string, number>>, patienceMs: number): Promise<void> {
  const giveUpAt = Date.now() + patienceMs;
  for (const [name, port] of Object.entries(ports)) {
    while (!(await isFree(port)) && Date.now() < giveUpAt) await sleep(ASK_EVERY_MS);
    if (await isFree(port)) continue;
    throw new CannotRun(
      `Port ${port} (${name}) sedang dipakai program lain: hentikan program itu, atau pilih deretan lain dengan OKOCE_PORT_BASE.`,
    );
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
