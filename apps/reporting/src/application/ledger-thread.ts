import { parentPort, workerData } from 'node:worker_threads';
import { Client } from 'pg';
import { foundBy } from './ledger-work';
import type { ThreadTask } from './ledger-threads';

/** So much may wait to be taken: more would fill the memory. */
const WAITING = 2;

/** A thread of `inThreads`: does one task and ends. */
async function run({ work, connection, snapshot }: ThreadTask): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('This file is run as a thread');
  let waiting = 0;
  let taken = (): void => undefined;
  port.on('message', () => {
    waiting -= 1;
    taken();
  });
  const client = new Client({ ...connection, application_name: 'okoce-reporting-sealing' });
  await client.connect();
  try {
    await client.query(snapshot === undefined ? 'BEGIN' : 'BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    if (snapshot !== undefined) await client.query(`SET TRANSACTION SNAPSHOT '${snapshot.replaceAll("'", "''")}'`);
    await client.query(`SET LOCAL work_mem = '64MB'`);
    for await (const found of foundBy(client, work)) {
      if (waiting >= WAITING) await new Promise<void>((resolve) => (taken = resolve));
      port.postMessage(found);
      waiting += 1;
    }
    await client.query('COMMIT');
  } finally {
    await client.end();
    port.removeAllListeners('message');
    port.unref();
  }
}

void run(workerData as ThreadTask).catch((error: unknown) => {
  // Thrown outside of the promise, it reaches whoever started the thread.
  setImmediate(() => {
    throw error;
  });
});
