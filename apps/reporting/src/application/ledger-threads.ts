import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { inTransaction } from '@okoce/event-sourcing';
import type { ClientBase, Pool, PoolOptions } from 'pg';
import type { RuleSet } from '../domain/assessment/rule-set';
import { everyone, rangesOfPeople } from '../persistence/people-ranges.queries';
import { foundBy } from './ledger-work';
import type { LedgerWork, PeopleWork, Found, LedgerTask } from './ledger-work';

type Of<Work> = Work extends { ranges: unknown } ? Omit<Work, 'ranges'> : never;
/** Work on everyone. */
export type WorkOnAll = Of<PeopleWork>;

/** What a thread is told: its session sees exactly what that of the transaction sees. */
export interface ThreadTask {
  readonly work: LedgerTask;
  readonly connection: Connection;
  /** None for work that writes: of that each thread's is a transaction of its own. */
  readonly snapshot?: string;
}
type Connection = Pick<PoolOptions, 'connectionString' | 'host' | 'port' | 'user' | 'password' | 'database'>;

const MOST_THREADS = 4;
/** What is read lives as long as its page: with room for some pages hardly any of it is ever copied by the garbage collector. */
const YOUNG_MB = 96;
const RANGES_A_THREAD = 4;

/**
 * What there is to find of the ledger and of everyone, in no order. Of a large programme people are worked on in threads, with sessions of their own
 * on the snapshot of the transaction; of a small one all is done on its session. What comes is the same.
 */
export async function* foundOf(pool: Pool, client: ClientBase, ledger: LedgerWork, people: WorkOnAll, few?: number): AsyncGenerator<Found> {
  const threads = threadsToUse();
  const ranges = await rangesOfPeople(client, threads * RANGES_A_THREAD, few);
  if (ranges.length === 1) {
    yield* foundBy(client, { ...people, ranges: [everyone] } as PeopleWork);
    yield* foundBy(client, ledger);
    return;
  }
  const shares = Array.from({ length: threads }, (_, thread) => ranges.filter((_range, at) => at % threads === thread));
  const tasks = [ledger, ...shares.map((share) => ({ ...people, ranges: share }) as PeopleWork)];
  yield* inThreads(tasks, { connection: connectionOf(pool), snapshot: await exportedSnapshot(client) });
}

/** How many people a rebuild has made, some at a time: in threads that commit by themselves, or of a small programme in one transaction. */
export async function* rebuiltBy(pool: Pool, ruleSets: readonly RuleSet[], few?: number): AsyncGenerator<number> {
  const ranges = await inTransaction(pool, (client) => rangesOfPeople(client, threadsToUse(), few));
  if (ranges.length === 1) {
    yield await inTransaction(pool, async (client) => {
      let people = 0;
      for await (const found of foundBy(client, { kind: 'rebuild', ruleSets, ranges }))
        people += found.kind === 'rebuild' ? found.people : 0;
      return people;
    });
    return;
  }
  const tasks = ranges.map((range): LedgerTask => ({ kind: 'rebuild', ruleSets, ranges: [range] }));
  for await (const found of inThreads(tasks, { connection: connectionOf(pool) })) if (found.kind === 'rebuild') yield found.people;
}

/** All tasks at the same time; one that fails ends all. */
export async function* inThreads(tasks: readonly LedgerTask[], shared: Omit<ThreadTask, 'work'>): AsyncGenerator<Found> {
  const came: { readonly worker: Worker; readonly found?: Found; readonly failure?: unknown }[] = [];
  let wake = (): void => undefined;
  const workers = tasks.map((work) => {
    const worker = new Worker(threadFile, {
      workerData: { work, ...shared } satisfies ThreadTask,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    const arrive = (what: object): void => {
      came.push({ worker, ...what });
      wake();
    };
    worker.on('message', (found: Found) => arrive({ found }));
    worker.once('error', (failure) => arrive({ failure }));
    worker.once('exit', (code) => arrive(code === 0 ? {} : { failure: new Error(`A thread ended with code ${code}`) }));
    return worker;
  });
  try {
    for (let running = workers.length; running > 0;) {
      const next = came.shift();
      if (!next) await new Promise<void>((resolve) => (wake = resolve));
      else if (next.failure !== undefined) throw next.failure;
      else if (!next.found) running -= 1;
      else {
        yield next.found;
        next.worker.postMessage('taken');
      }
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function threadsToUse(): number {
  return Math.min(MOST_THREADS, availableParallelism());
}

/** Specs run the sources; a thread runs what was built of them. */
const threadFile = join(__dirname.replace(/src(?=.application$)/, 'dist'), 'ledger-thread.js');

async function exportedSnapshot(client: ClientBase): Promise<string> {
  const { rows } = await client.query<{ snapshot: string }>('SELECT pg_export_snapshot() AS snapshot');
  return rows[0]?.snapshot ?? '';
}

/** What can be told a thread: the password of a pool's options is not among what is listed of them. */
function connectionOf({ options }: Pool): Connection {
  const { connectionString, host, port, user, password, database } = options;
  if (typeof password === 'function') throw new Error('A password that has to be asked for cannot be told a thread');
  return { connectionString, host, port, user, password, database };
}
