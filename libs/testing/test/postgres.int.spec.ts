import { Client } from 'pg';
import { postgresDatabase } from '../src/postgres';

describe('postgresDatabase', () => {
  it('gives each caller a database of its own, in UTF-8', async () => {
    const [one, two] = await Promise.all([postgresDatabase(), postgresDatabase()]);
    await one.pool.query('CREATE TABLE only_here (name text)');
    const found = await two.pool.query(`SELECT to_regclass('only_here') AS found, current_setting('server_encoding') AS encoding`);
    expect(found.rows).toEqual([{ found: null, encoding: 'UTF8' }]);
    await Promise.all([one.close(), two.close()]);
  });

  it('copies a template that is built once', async () => {
    let built = 0;
    const template = {
      name: 'fixture_template',
      build: async (url: string) => {
        built += 1;
        const client = new Client({ connectionString: url });
        await client.connect();
        await client.query('CREATE TABLE from_template AS SELECT 1 AS one');
        await client.end();
      },
    };
    const databases = await Promise.all([postgresDatabase({ template }), postgresDatabase({ template })]);
    for (const { pool } of databases) expect((await pool.query('SELECT one FROM from_template')).rows).toEqual([{ one: 1 }]);
    expect(built).toBe(1);
    await Promise.all(databases.map((database) => database.close()));
  });

  it('connects as a role of less privilege', async () => {
    const database = await postgresDatabase({ roles: ['fixture_role'] });
    const client = new Client({ connectionString: database.urlAs('fixture_role') });
    await client.connect();
    expect((await client.query('SELECT current_user')).rows).toEqual([{ current_user: 'fixture_role' }]);
    await expect(client.query('CREATE TABLE mine (name text)')).rejects.toThrow('permission denied');
    await client.end();
    await database.close();
  });
});
