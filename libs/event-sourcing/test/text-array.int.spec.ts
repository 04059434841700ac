import { postgresDatabase, type PostgresDatabase } from '@okoce/testing';
import { textArray } from '../src/sql';

let database: PostgresDatabase;
beforeAll(async () => (database = await postgresDatabase()));
afterAll(() => database.close());

it.each([
  ['nothing', []],
  ['empty text', ['', 'NULL', 'null', '{}', ',']],
  ['quotes and backslashes', ['"', '\\', '\\"', '\\\\n', JSON.stringify({ note: 'she said "no"\n\\' })]],
  ['control characters', ['a\nb', '\t', '\u0001', '\b\f\r']],
  ['other alphabets and signs', ['é', 'ꦗꦮ', '😀', '\u2028']],
])('a text[] parameter of %s arrives as it was', async (_, texts) => {
  const { rows } = await database.pool.query<{ texts: string[] }>('SELECT $1::text[] AS texts', [textArray(texts)]);
  expect(rows[0]?.texts).toEqual(texts);
});
