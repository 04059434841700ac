import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Pool } from 'pg';
import { eventually, postgresDatabase, type PostgresDatabase } from '@okoce/testing';
import {
  CommandHandler,
  consumerSchema,
  embeddedLogSchema,
  EventStore,
  eventStoreSchema,
  openEmbeddedLog,
  startConsumer,
  startRelay,
  type DeciderShape,
  type FactMetadata,
} from '../src';
import { quiet as logger } from './fixture';

let database: PostgresDatabase;
beforeAll(async () => (database = await postgresDatabase({ roles: ['library'] })));
afterAll(() => database.close());

it('the example of the README works as it stands there', async () => {
  const [pool, owner] = [new Pool({ connectionString: database.urlAs('library') }), database.pool];
  const metadata: FactMetadata = { actor: { id: 'someone', role: 'librarian', channel: 'live' }, correlationId: 'a request' };
  // #region readme
  for (const statement of [...eventStoreSchema('library'), ...consumerSchema('library'), ...embeddedLogSchema('library')]) {
    await owner.query(statement);
  }
  await owner.query('CREATE TABLE lent (day text PRIMARY KEY, books int NOT NULL)');
  await owner.query('GRANT SELECT, INSERT, UPDATE ON lent TO library');

  // Decide: pure.
  type Lent = { type: 'BookLent'; data: { day: string } };
  const book: DeciderShape<{ lent: boolean }, { day: string }, Lent> = {
    initialState: { lent: false },
    decide: ({ day }, { lent }) => (lent ? [] : [{ type: 'BookLent', data: { day } }]),
    evolve: () => ({ lent: true }),
  };

  // Append, relay, consume.
  const admin = await openEmbeddedLog({ connectionString: database.url, logger });
  await admin.createTopics([{ topic: 'library.v1', partitions: 6 }]);
  const log = await openEmbeddedLog({ connectionString: database.urlAs('library'), logger });
  const store: EventStore = new EventStore(pool, { onAppended: () => relay.wake() });
  const relay = startRelay({
    pool,
    store,
    log,
    topic: 'library.v1',
    service: 'library',
    toRecords: ({ streamId, data, position }) => [{ key: streamId, value: JSON.stringify(data), headers: { ce_position: `${position}` } }],
    completenessRecord: (completeTo) => ({ key: '', value: JSON.stringify({ completeTo }), headers: {} }),
    logger,
  });
  const consumer = await startConsumer({
    name: 'lent-a-day',
    topics: ['library.v1'],
    pool,
    log,
    logger,
    prepare: ({ value }) => JSON.parse(value) as { day?: string },
    apply: async ({ items }, client) => {
      const days = items.flatMap(({ value }) => value.day ?? []);
      await client.query(
        `INSERT INTO lent SELECT day, count(*) FROM unnest($1::text[]) AS day GROUP BY day
         ON CONFLICT (day) DO UPDATE SET books = lent.books + excluded.books`,
        [days],
      );
    },
  });

  const commands = new CommandHandler(store, pool);
  const outcome = ({ version }: { version: number }) => ({ version });
  await commands.execute({ decider: book, streamId: 'a book', command: { day: '2020-01-08' }, metadata, outcome });
  // #endregion
  await eventually(
    async () => expect((await pool.query('SELECT * FROM lent')).rows).toEqual([{ day: '2020-01-08', books: 1 }]),
    'the book is counted',
  );
  await consumer.stop();
  await relay.stop();
  await Promise.all([log.close(), admin.close(), pool.end()]);
});

it('is the one in the README', () => {
  const region = /\n *\/\/ #region readme\n(.*?)\n *\/\/ #endregion/s.exec(readFileSync(__filename, 'utf8'))?.[1] ?? 'no region';
  expect(readFileSync(join(__dirname, '..', 'README.md'), 'utf8')).toContain(region.replaceAll(/^ {2}/gm, ''));
});
