import type { FactBatch } from '@okoce/platform';
import { inTransaction } from '@okoce/event-sourcing';
import { postgresDatabase } from '@okoce/testing';
import { Pool } from 'pg';
import { assessNext } from '../src/application/class-assessment';
import { Completeness } from '../src/application/completeness';
import { Differences } from '../src/application/differences';
import { LedgerApplier } from '../src/application/ledger-applier';
import { FigurePeople } from '../src/application/figure-people';
import { Lineage } from '../src/application/lineage';
import { ParticipantReports } from '../src/application/participant-reports';
import { Reports } from '../src/application/reports';
import { WorkLists } from '../src/application/work-lists';
import { reportingService } from '../src/service';

export const SERVICE_ROLE = 'okoce_reporting';

export interface LedgerDatabase {
  /** Of its superuser. */
  readonly url: string;
  /** As the service's own role. */
  readonly pool: Pool;
  readonly reports: Reports;
  readonly participants: ParticipantReports;
  readonly workLists: WorkLists;
  readonly lineage: Lineage;
  readonly figurePeople: FigurePeople;
  readonly differences: Differences;
  /** Each batch in a transaction of its own, as the consumer does it. */
  apply(batches: Iterable<Omit<FactBatch, 'client'>>): Promise<void>;
  /** Assesses all who wait for it, as the worker does. */
  assess(): Promise<void>;
  /** All rows of the ledger and the classes, in order. */
  rows(): Promise<Readonly<Record<string, readonly string[]>>>;
  query(sql: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
  close(): Promise<void>;
}

/** A fresh ledger, with the service's rights and no more. */
export async function ledgerDatabase(): Promise<LedgerDatabase> {
  const database = await postgresDatabase({ roles: [SERVICE_ROLE], connections: 2 });
  for (const migration of reportingService.migrations) {
    for (const statement of migration.statements(SERVICE_ROLE)) await database.pool.query(statement);
  }
  const pool = new Pool({ connectionString: database.urlAs(SERVICE_ROLE), max: 4 });
  // The server may stop while a connection is still closing.
  pool.on('error', () => {});
  const completeness = new Completeness();
  const reports = new Reports(pool, completeness);
  const applier = new LedgerApplier();
  const query = async (sql: string, values: readonly unknown[] = []): Promise<readonly Record<string, unknown>[]> =>
    (await database.pool.query<Record<string, unknown>>(sql, [...values])).rows;
  return {
    url: database.url,
    pool,
    reports,
    participants: new ParticipantReports(reports),
    workLists: new WorkLists(reports),
    lineage: new Lineage(reports),
    figurePeople: new FigurePeople(reports),
    differences: new Differences(reports),
    apply: async (batches) => {
      for (const batch of batches) await inTransaction(pool, (client) => applier.apply({ ...batch, client }));
    },
    assess: async () => {
      while ((await inTransaction(pool, assessNext)) > 0);
    },
    rows: async () => {
      const tables = ['archive', 'entries', 'day_sums', 'quarter_sums', 'recorded_sums', 'classes', 'class_sums', 'assessed_people'];
      // When a contract was applied differs from run to run.
      const columns = (table: string): string => (table === 'archive' ? 'ROW(subject_id, fact_id, record)' : table);
      const read = tables.map(async (table) => {
        const found = await query(`SELECT ${columns(table)}::text AS line FROM ${table} ORDER BY 1`);
        return [table, found.map(({ line }) => String(line))] as const;
      });
      return Object.fromEntries(await Promise.all(read));
    },
    query,
    close: async () => {
      await pool.end();
      await database.close();
    },
  };
}
