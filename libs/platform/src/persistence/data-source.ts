import type { Type } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import type { Logger } from '../logging/logger';

export interface DataSourceSettings {
  readonly url: string;
  readonly applicationName: string;
  readonly poolSize: number;
  readonly entities?: readonly Type[];
  readonly logger: Logger;
}

/** Opens a service's database; TypeORM's pool is the only one, and `poolOf` hands it out for SQL by hand. */
export async function openDataSource(settings: DataSourceSettings): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: settings.url,
    applicationName: settings.applicationName,
    poolSize: settings.poolSize,
    connectTimeoutMS: 10_000,
    entities: [...(settings.entities ?? [])],
    // The schema is made by migrations, in their own step.
    synchronize: false,
    migrationsRun: false,
    installExtensions: false,
    logging: false,
    poolErrorHandler: (error: unknown) => settings.logger.warn({ err: error }, 'A database connection was lost'),
  });
  return dataSource.initialize();
}

/** The `pg` pool behind a DataSource. */
export function poolOf(dataSource: DataSource): Pool {
  const pool: unknown = Reflect.get(dataSource.driver, 'master');
  if (typeof pool !== 'object' || pool === null || !('query' in pool)) throw new Error('The data source is not open');
  return pool as Pool;
}
