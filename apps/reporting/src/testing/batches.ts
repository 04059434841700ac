import { parseRecord, toRecord, topics } from '@okoce/event-contracts';
import type { Envelope } from '@okoce/event-contracts';
import type { ConsumedFact, FactBatch } from '@okoce/platform';
import type { HistoryContract } from './histories';
import { namedBy } from './histories';

export type Batch = Omit<FactBatch, 'client'>;

/** A small generator of chance that a seed decides wholly (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function shuffled<T>(items: readonly T[], next: () => number): readonly T[] {
  return items
    .map((item) => ({ item, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** As a consumer gets it: through the record that a relay would send. */
export function consumed(contract: HistoryContract, partition = 0, offset = 0): ConsumedFact {
  const subject = namedBy(contract)[0]?.id ?? contract.id;
  return consumedEnvelope({ ...contract, subject, position: Number(contract.position) }, partition, offset);
}

export function consumedEnvelope(envelope: Envelope, partition = 0, offset = 0): ConsumedFact {
  const record = toRecord(envelope, 'https://okoce.example/services');
  const parsed = parseRecord(record);
  if (parsed.kind === 'malformed') throw new Error(parsed.reason);
  return {
    record: { ...record, topic: topics[envelope.source], partition, offset },
    envelope: parsed.envelope,
    known: parsed.kind === 'known',
  };
}

/** The contracts one after the other in batches of chance sizes; contracts next to each other of one topic share a batch. */
export function inBatches(contracts: readonly HistoryContract[], next: () => number): readonly Batch[] {
  const batches: { topic: string; partition: number; records: ConsumedFact[] }[] = [];
  for (const contract of contracts) {
    const topic = topics[contract.source];
    const last = batches.at(-1);
    if (last?.topic === topic && next() < 0.9) last.records.push(consumed(contract));
    else batches.push({ topic, partition: 0, records: [consumed(contract)] });
  }
  return batches;
}

/** The topics read side by side at chance speeds: each in its own order, between them any. */
export function interleaved(contracts: readonly HistoryContract[], next: () => number): readonly HistoryContract[] {
  const waiting = (['enrolment', 'mentoring', 'training-events'] as const).map((source) =>
    contracts.filter((contract) => contract.source === source).sort((a, b) => Number(a.position) - Number(b.position)),
  );
  const order: HistoryContract[] = [];
  for (let open = waiting.filter(({ length }) => length > 0); open.length > 0; open = waiting.filter(({ length }) => length > 0)) {
    const topic = open[Math.floor(next() * open.length)] ?? [];
    order.push(...topic.splice(0, 1 + Math.floor(next() * 40)));
  }
  return order;
}
