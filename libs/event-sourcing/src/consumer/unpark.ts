import type { Pool } from 'pg';
import { asError, isTransient } from '../errors';
import { inTransaction } from '../sql';
import type { ConsumerHandling } from './consumer';
import { countParked, firstParked, keysParked, removeParked, renameReason, type ParkedKey } from './parking';
import { lockPosition } from './positions';

export interface UnparkResult {
  readonly replayed: number;
  /** What is parked still. */
  readonly parked: number;
}

/**
 * Replays a consumer's parked records in order, all or those of one key, each in a transaction of its own; a key stops at its first
 * record that fails again, and its reason becomes the new one. Runs beside the live consumer. Throws what is transient.
 */
export async function unpark<Prepared>(pool: Pool, consumer: ConsumerHandling<Prepared>, key?: string): Promise<UnparkResult> {
  let replayed = 0;
  for (const parked of await keysParked(pool, consumer.name, key)) {
    while (await replayFirst(pool, consumer, parked)) replayed += 1;
  }
  return { replayed, parked: await countParked(pool, consumer.name) };
}

async function replayFirst<Prepared>(pool: Pool, consumer: ConsumerHandling<Prepared>, parked: ParkedKey): Promise<boolean> {
  let offset: number | undefined;
  try {
    return await inTransaction(pool, async (client) => {
      // The live consumer waits, so it cannot overtake the record in hand.
      await lockPosition(client, parked);
      const record = await firstParked(client, parked);
      offset = record?.offset;
      if (!record) return false;
      const value = consumer.prepare(record);
      await consumer.apply({ topic: record.topic, partition: record.partition, items: [{ record, value }] }, client);
      await removeParked(client, parked, record.offset);
      return true;
    });
  } catch (error) {
    if (isTransient(error) || offset === undefined) throw error;
    await renameReason(pool, parked, offset, asError(error).message);
    return false;
  }
}
