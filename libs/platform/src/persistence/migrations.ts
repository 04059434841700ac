import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';

/** One step of a schema, written by hand; never edited after a release. */
export interface Migration {
  /** A name in words and a timestamp in milliseconds at its end: `CreateEventStore1735689600000`. */
  readonly name: string;
  /** SQL in order, run in one transaction as the owner; `serviceRole` is the role to grant to. */
  readonly statements: (serviceRole: string) => readonly string[];
}

export interface MigrationSettings {
  /** As the schema's owner. */
  readonly url: string;
  readonly serviceRole: string;
  readonly migrations: readonly Migration[];
}

const TABLE = 'schema_migrations';
/** Held while migrations run: of two that start at once, the second waits and finds nothing to do. */
const LOCK = `SELECT pg_advisory_lock(hashtext('okoce schema migrations'))`;

/** Brings a schema up to date, each migration in its own transaction; answers the names of those it ran. */
export async function runMigrations(settings: MigrationSettings): Promise<readonly string[]> {
  const dataSource = await new DataSource({
    type: 'postgres',
    url: settings.url,
    poolSize: 3,
    migrations: settings.migrations.map((migration) => asClass(migration, settings.serviceRole)),
    migrationsTableName: TABLE,
    installExtensions: false,
    logging: false,
  }).initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query(LOCK);
    const ran = await dataSource.runMigrations({ transaction: 'each' });
    await lock.query(`GRANT SELECT ON ${TABLE} TO ${settings.serviceRole}`);
    return ran.map(({ name }) => name);
  } finally {
    await lock.release();
    await dataSource.destroy();
  }
}

/** Refuses to serve on a schema that is behind; one that is ahead is fine, since steps only ever expand before they contract. */
export async function assertSchema(dataSource: DataSource, migrations: readonly Migration[]): Promise<void> {
  const applied = await appliedMigrations(dataSource);
  const missing = migrations.map(({ name }) => name).filter((name) => !applied.has(name));
  if (missing.length > 0) throw new Error(`The database schema is behind: run "migrate" first (missing: ${missing.join(', ')}).`);
}

async function appliedMigrations(dataSource: DataSource): Promise<ReadonlySet<string>> {
  const [found] = await dataSource.query<{ there: boolean }[]>(`SELECT to_regclass($1) IS NOT NULL AS there`, [TABLE]);
  if (!found?.there) return new Set();
  const rows = await dataSource.query<{ name: string }[]>(`SELECT name FROM ${TABLE}`);
  return new Set(rows.map(({ name }) => name));
}

/** TypeORM wants a class a migration and takes its name and time from the class' name. */
function asClass({ name, statements }: Migration, serviceRole: string): new () => MigrationInterface {
  return class implements MigrationInterface {
    readonly name = name;

    async up(runner: QueryRunner): Promise<void> {
      for (const statement of statements(serviceRole)) await runner.query(statement);
    }

    down(): never {
      throw new Error('Schemas only go forward: write the next migration.');
    }
  };
}
