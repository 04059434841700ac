import type { FactBatch } from '@okoce/platform';
import { inTransaction } from '@okoce/event-sourcing';
import { postgresDatabase } from '@okoce/testing';
import { Pool } from 'pg';
import { assessNext } from '../src/application/class-assessment';
import { Completeness } from '../src/application/completeness';
import { Differences } from '../src/application/differences';
import { LedgerApplier } from '../src/application/ledger-applier';
import { Lineage } from '../src/application/lineage';
import { ParticipantReports } from '../src/application/participant-reports';
import { Reports } from '../src/application/reports';
import { WorkLists } from '../src/application/work-lists';
import { createLedger } from '../src/persistence/migrations/1764000000000-create-ledger';
import { indexMentorMoves } from '../src/persistence/migrations/1764115200000-index-mentor-moves';
import { createSeals } from '../src/persistence/migrations/1764201600000-create-seals';
import { createEventStore } from '../src/persistence/migrations/1764201650000-create-event-store';
import { indexFigures } from '../src/persistence/migrations/1764201700000-index-figures';
import { createClasses } from '../src/persistence/migrations/1764201800000-create-classes';
import { indexCanonicalOrder } from '../src/persistence/migrations/1764300110000-index-canonical-order';
import { createNotAssessed } from '../src/persistence/migrations/1764300100000-create-not-assessed';
import { createAssessmentActs } from '../src/persistence/migrations/1764300200000-create-assessment-acts';
import { createRuleSets } from '../src/persistence/migrations/1764300400000-create-rule-sets';
import { indexReachedSteps } from '../src/persistence/migrations/1764300500000-index-reached-steps';
import { placeEntries } from '../src/persistence/migrations/1764300700000-place-entries';

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
  for (const migration of [
    createLedger,
    indexMentorMoves,
    createSeals,
    createEventStore,
    indexFigures,
    createClasses,
    createNotAssessed,
    indexCanonicalOrder,
    createAssessmentActs,
    createRuleSets,
    indexReachedSteps,
    placeEntries,
  ]) {
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
    differences: new Differences(reports),
    apply: async (batches) => {
      for (const batch of batches) await inTransaction(pool, (client) => applier.apply({ ...batch, client }));
    },
    assess: async () => {
      while ((await inTransaction(pool, assessNext)) > 0);
    },
    rows: async () => {
      const tables = ['archive', 'entries', 'day_sums', 'quarter_sums', 'classes', 'class_sums', 'assessed_people'];
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
