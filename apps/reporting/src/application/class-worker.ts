import { setTimeout as delay } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { inTransaction } from '@okoce/event-sourcing';
import { LOGGER, PG_POOL } from '@okoce/platform';
import type { Logger } from '@okoce/platform';
import type { Pool } from 'pg';
import { tryLockClasses } from '../persistence/classes.table';
import { assessNext } from './class-assessment';

/** What a crash undoes is still noted, and is done again: nothing waits for the disk. */
const UNHURRIED = 'BEGIN; SET LOCAL synchronous_commit TO off';
const REST_MS = 1_000;
const REST_AFTER_FAILURE_MS = 5_000;

/**
 * Brings classes up to what was recorded, a few people a transaction. Of several processes one writes at a time: the lock is the transaction's, so
 * it goes with it.
 */
@Injectable()
export class ClassWorker implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(
    @Inject(PG_POOL) private readonly pool: Pool,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    let assessed = 0;
    while (!signal.aborted) {
      const { people, rest } = await this.next();
      assessed += people;
      if (people === 0 && assessed > 0) {
        this.logger.info({ people: assessed }, 'Assessed whom something had reached');
        assessed = 0;
      }
      await delay(rest, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  private async next(): Promise<{ people: number; rest: number }> {
    try {
      const people = await inTransaction(this.pool, async (client) => ((await tryLockClasses(client)) ? assessNext(client) : 0), UNHURRIED);
      return { people, rest: people === 0 ? REST_MS : 0 };
    } catch (error) {
      if (!this.stopping.signal.aborted) this.logger.error({ err: error }, 'Classes could not be brought up and are tried again');
      return { people: 0, rest: REST_AFTER_FAILURE_MS };
    }
  }
}
