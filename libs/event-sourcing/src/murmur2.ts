const SEED = 0x9747b28c | 0;
const M = 0x5bd1e995 | 0;

/** Java's murmur2 over UTF-8 bytes, as Kafka's default partitioner uses it: a signed 32-bit integer. */
export function murmur2(text: string): number {
  const bytes = Buffer.from(text, 'utf8');
  const length = bytes.length;
  let hash = SEED ^ length;
  let index = 0;
  for (; index + 4 <= length; index += 4) {
    let word = Math.imul(bytes.readInt32LE(index), M);
    word ^= word >>> 24;
    hash = Math.imul(hash, M) ^ Math.imul(word, M);
  }
  const rest = length - index;
  if (rest > 0) hash = Math.imul(hash ^ bytes.readUIntLE(index, rest), M);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, M);
  return hash ^ (hash >>> 15);
}

/** The partition of a key, the one Kafka's Java clients choose. */
export function murmur2Partition(key: string, partitions: number): number {
  return (murmur2(key) & 0x7fffffff) % partitions;
}
