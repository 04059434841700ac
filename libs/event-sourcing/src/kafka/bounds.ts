import type { Admin } from 'kafkajs';
import { delay } from '../errors';

/** Where a partition's log begins, and the offset its next record will get. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

export async function boundsOf(admin: Admin, topic: string): Promise<ReadonlyMap<number, Bounds>> {
  const offsets = await admin.fetchTopicOffsets(topic);
  return new Map(offsets.map(({ partition, low, high }) => [partition, { low: Number(low), high: Number(high) }]));
}

export function isWithin({ low, high }: Bounds, position: number): boolean {
  return low <= position && position <= high;
}

/**
 * Why a reader that has come to this position cannot go on, if that is so. Kafka's clients would silently begin again at one end
 * of the log. Asked twice: a broker that has just come back may not know its end yet.
 */
export async function whyOutside(admin: Admin, topic: string, partition: number, position: number): Promise<string | undefined> {
  for (let attempt = 0; ; attempt += 1) {
    const bounds = (await boundsOf(admin, topic)).get(partition);
    const place = `partition ${partition} of ${topic}`;
    if (bounds && isWithin(bounds, position)) return undefined;
    if (attempt === 0) await delay(1_000);
    else if (!bounds) return `There is no ${place}.`;
    else if (position < bounds.low)
      return `The log of ${place} begins at ${bounds.low}, but it was read only to ${position}: records were deleted unread, so rebuild from the source.`;
    else
      return `The stored position ${position} is beyond the end ${bounds.high} of ${place}: this is another log than the one that was read.`;
  }
}
