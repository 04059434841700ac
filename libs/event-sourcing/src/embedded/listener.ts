import { Client } from 'pg';
import { asError, backOff, delay } from '../errors';
import type { Logger } from '../event-log';

const CHANNEL = 'okoce_log';

/** What a notification says: records in a topic, or a change among the members of a consumer. */
export type Signal = { readonly kind: 'records' | 'members'; readonly name: string };

export const NOTIFY = `SELECT pg_notify('${CHANNEL}', $1)`;

export function payload({ kind, name }: Signal): string {
  return `${kind} ${name}`;
}

/** One session that listens for the whole process; whoever misses a signal finds out by its own slow poll. */
export class Listener {
  private readonly hearers = new Set<(signal: Signal | undefined) => void>();
  private client: Client | undefined;
  private pid: number | undefined;
  private closed = false;

  constructor(
    private readonly connectionString: string,
    private readonly logger: Logger,
  ) {}

  /** The session's server process: others take a member for dead when it is gone. Undefined while reconnecting. */
  get backendPid(): number | undefined {
    return this.pid;
  }

  /** Called with undefined after a reconnection: anything may have been missed. */
  hear(hearer: (signal: Signal | undefined) => void): () => void {
    this.hearers.add(hearer);
    return () => this.hearers.delete(hearer);
  }

  async open(): Promise<void> {
    const client = new Client({ connectionString: this.connectionString, keepAlive: true });
    client.on('notification', ({ payload: text = '' }) => {
      const [, kind, name] = /^(records|members) (.+)$/s.exec(text) ?? [];
      if ((kind === 'records' || kind === 'members') && name !== undefined) this.tell({ kind, name });
    });
    client.on('error', () => undefined);
    client.on('end', () => void this.reopen());
    await client.connect();
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    await client.query(`LISTEN ${CHANNEL}`);
    if (this.closed) return client.end();
    this.client = client;
    this.pid = rows[0]?.pid;
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.client?.end();
  }

  private async reopen(): Promise<void> {
    // A client that never opened is its caller's to try again.
    if (this.closed || !this.client) return;
    this.client = undefined;
    this.pid = undefined;
    for (let attempt = 0; !this.closed && this.pid === undefined; attempt += 1) {
      try {
        await this.open();
      } catch (error) {
        this.logger.warn({ error: asError(error).message }, 'event log: the listening session cannot be opened yet');
        await delay(backOff(attempt, 100, 5_000));
      }
    }
    this.tell(undefined);
  }

  private tell(signal: Signal | undefined): void {
    for (const hearer of this.hearers) hearer(signal);
  }
}
