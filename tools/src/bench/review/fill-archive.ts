import { toRecord, subjectsOf } from '@okoce/event-contracts';
import type { Envelope } from '@okoce/event-contracts';
import { Client } from 'pg';
import type { Connection, Submittable } from 'pg';
import { programme } from './programme';
import type { ProgrammeSize } from './programme';

const ROWS_AT_ONCE = 20_000;
const BASE = 'https://okoce.example/services';

/** Puts a programme's contracts into reporting's archive as its consumers would, each once for everyone it names; answers how many. @param url of an owner */
export async function fillArchive(url: string, size: ProgrammeSize, onProgress: (contracts: number) => void): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const restore = await takeIndexesOff(client);
    let contracts = 0;
    let lines: string[] = [];
    for (const envelope of programme(size)) {
      contracts += 1;
      lines.push(...linesOf(envelope));
      if (lines.length < ROWS_AT_ONCE) continue;
      await copyIn(client, lines);
      lines = [];
      onProgress(contracts);
    }
    await copyIn(client, lines);
    await client.query(`SET maintenance_work_mem = '512MB'`);
    for (const statement of restore) await client.query(statement);
    await client.query('VACUUM (FREEZE, ANALYZE) archive');
    return contracts;
  } finally {
    await client.end();
  }
}

/** Millions of rows are sorted once faster than put in their places one by one; answers what makes the indexes again. */
async function takeIndexesOff(client: Client): Promise<readonly string[]> {
  const { rows: keys } = await client.query<{ name: string; definition: string }>(
    `SELECT conname AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conrelid = 'archive'::regclass AND contype = 'p'`,
  );
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes WHERE tablename = 'archive' AND indexname NOT IN
       (SELECT conname FROM pg_constraint WHERE conrelid = 'archive'::regclass)`,
  );
  for (const { name } of indexes) await client.query(`DROP INDEX "${name}"`);
  for (const { name } of keys) await client.query(`ALTER TABLE archive DROP CONSTRAINT "${name}"`);
  return [
    ...keys.map(({ name, definition }) => `ALTER TABLE archive ADD CONSTRAINT "${name}" ${definition}`),
    ...indexes.map(({ definition }) => definition),
  ];
}

function linesOf(envelope: Envelope): readonly string[] {
  const { id, type, source, position, time } = envelope;
  // The only thing in a contract that COPY reads otherwise.
  const record = toRecord(envelope, BASE).value.replaceAll('\\', '\\\\');
  return subjectsOf(envelope).map((person) => [person.id, id, person.kind, type, source, position, time, record].join('\t'));
}

function copyIn(client: Client, lines: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const columns = 'subject_id, fact_id, subject_kind, type, source, position, recorded_at, record';
    client.query(new CopyIn(`COPY archive (${columns}) FROM STDIN`, `${lines.join('\n')}\n`, resolve, reject));
  });
}

/** What `pg` leaves to others: one chunk of COPY. */
class CopyIn implements Submittable {
  private error: Error | undefined;

  constructor(
    private readonly text: string,
    private readonly chunk: string,
    private readonly resolve: () => void,
    private readonly reject: (error: Error) => void,
  ) {}

  submit(connection: Connection): void {
    connection.query(this.text);
  }

  handleCopyInResponse(connection: { sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void }): void {
    connection.sendCopyFromChunk(Buffer.from(this.chunk));
    connection.endCopyFrom();
  }

  handleCommandComplete(): void {}

  handleError(error: Error): void {
    this.error = error;
    this.reject(error);
  }

  handleReadyForQuery(): void {
    if (!this.error) this.resolve();
  }
}
