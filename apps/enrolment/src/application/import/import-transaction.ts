import { inTransaction, type FactMetadata } from '@okoce/event-sourcing';
import type { CommandContext } from '@okoce/platform';
import type { ClientBase, Pool } from 'pg';

/** A live registration claimed what this batch was about to claim: the batch is judged again. */
export class ClaimLost extends Error {}

const MOST_ATTEMPTS = 5;

/** One transaction for a whole batch: what was answered is in, and what is in was whole. */
export async function inImportTransaction<Result>(pool: Pool, work: (client: ClientBase) => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inTransaction(pool, work);
    } catch (error) {
      if (!(error instanceof ClaimLost) || attempt === MOST_ATTEMPTS) throw error;
    }
  }
}

/** Whatever the token says, what comes through the import is of the import. */
export function legacyMetadata({ metadata }: CommandContext): FactMetadata {
  return { ...metadata, actor: { ...metadata.actor, channel: 'import' } };
}
