import { randomUUID } from 'node:crypto';
import type { IdempotencyRecord } from './event-store';
import type { AppendedStream, FactMetadata, StreamAppend } from './facts';
import { query, textArray, type Queryable } from './sql';
import { TAKE_APPEND_LOCK } from './watermark';

/** The envelope around a fact adds up to 1 KiB; a record of the log holds at most 64 KiB. */
const MOST_BYTES = 60 * 1024;

/**
 * One statement: nothing is written unless every stream is at its expected version; the unique key catches whoever comes between.
 * A row a fact, in order of streams, so that two statements never wait for each other crosswise.
 * OFFSET 0 hides the arrays' lengths from the planner, which otherwise plans anew for each (twice the time of a small append).
 */
function appendStatement(withOutcome: boolean): string {
  return `
WITH lock AS MATERIALIZED (${TAKE_APPEND_LOCK}),
clock AS MATERIALIZED (
  SELECT greatest(
    date_trunc('milliseconds', clock_timestamp()),
    (SELECT to_timestamp((last_value + 1) / 1000.0) FROM completeness_mark WHERE lock.locked)
  ) AS now
  FROM lock
),
wanted AS MATERIALIZED (
  SELECT fact.*, coalesce(last.stream_version, 0) AS version, last.recorded_at AS last_recorded_at
  FROM (SELECT $1::text[], $2::int[], $3::int[], $4::text[], $5::int[], $6::uuid[], $7::text[] OFFSET 0) AS given(a, b, c, d, e, f, g)
  CROSS JOIN LATERAL unnest(a, b, c, d, e, f, g) WITH ORDINALITY
    AS fact(stream_id, expected, nth, type, type_version, fact_id, data, ordinal)
  LEFT JOIN LATERAL (
    SELECT stream_version, recorded_at FROM events WHERE events.stream_id = fact.stream_id ORDER BY stream_version DESC LIMIT 1
  ) AS last ON true
),
agreed AS MATERIALIZED (SELECT bool_and(expected IS NULL OR expected = version) AS ok FROM wanted)${withOutcome ? `, ${OUTCOME}` : ''}
INSERT INTO events (stream_id, stream_version, type, type_version, fact_id, data, metadata, recorded_at)
SELECT stream_id, version + nth, type, type_version, fact_id, data::jsonb, $8::jsonb, greatest(clock.now, last_recorded_at)
FROM clock, agreed, wanted
WHERE agreed.ok
ORDER BY ordinal
RETURNING stream_id, stream_version`;
}

const OUTCOME = `outcome AS (
  INSERT INTO command_outcomes (key, request_hash, outcome, recorded_at)
  SELECT $9, $10, $11::json, clock.now FROM clock, agreed WHERE agreed.ok
)`;

const APPEND = appendStatement(false);
const APPEND_WITH_OUTCOME = appendStatement(true);

export interface PreparedAppend {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

export function prepareAppend(
  appends: readonly StreamAppend[],
  metadata: FactMetadata,
  idempotency: IdempotencyRecord | undefined,
): PreparedAppend {
  const rows = [...appends].sort(byStream).flatMap(rowsOf);
  const values = [
    textArray(rows.map(({ streamId }) => streamId)),
    rows.map(({ expected }) => expected),
    rows.map(({ nth }) => nth),
    textArray(rows.map(({ type }) => type)),
    rows.map(({ typeVersion }) => typeVersion),
    textArray(rows.map(({ factId }) => factId)),
    textArray(rows.map(({ data }) => data)),
    JSON.stringify(metadata),
  ];
  if (!idempotency) return { name: 'append', text: APPEND, values };
  const outcome = [idempotency.key, idempotency.requestHash, JSON.stringify(idempotency.outcome)];
  return { name: 'append-with-outcome', text: APPEND_WITH_OUTCOME, values: [...values, ...outcome] };
}

/** What was appended, in the order of the request; undefined when a stream was not at its expected version. */
export async function runAppend(
  on: Queryable,
  { name, text, values }: PreparedAppend,
  appends: readonly StreamAppend[],
): Promise<readonly AppendedStream[] | undefined> {
  const { rows } = await query<{ stream_id: string; stream_version: number }>(on, name, text, values);
  if (rows.length === 0) return undefined;
  // Rows come in order of version, so the last one of a stream stays.
  const versions = new Map(rows.map((row) => [row.stream_id, row.stream_version]));
  return appends.map(({ streamId }) => ({ streamId, version: versions.get(streamId) ?? 0 }));
}

export function assertAppendable(appends: readonly StreamAppend[]): void {
  const streams = new Set<string>();
  for (const { streamId, expectedVersion, facts } of appends) {
    if (streams.has(streamId)) throw new RangeError(`Stream ${streamId} stands twice in one append`);
    if (facts.length === 0) throw new RangeError(`Nothing to append to stream ${streamId}`);
    const known =
      expectedVersion === 'any' || expectedVersion === 'none' || (Number.isSafeInteger(expectedVersion) && expectedVersion >= 0);
    if (!known) throw new RangeError(`Stream ${streamId} cannot be expected at version ${expectedVersion}`);
    streams.add(streamId);
  }
}

function byStream(one: StreamAppend, other: StreamAppend): number {
  return one.streamId < other.streamId ? -1 : 1;
}

function rowsOf({ streamId, expectedVersion, facts }: StreamAppend) {
  const expected = expectedVersion === 'any' ? null : expectedVersion === 'none' ? 0 : expectedVersion;
  return facts.map(({ type, typeVersion = 1, factId = randomUUID(), data: fact }, index) => {
    const data = JSON.stringify(fact);
    if (Buffer.byteLength(data) > MOST_BYTES)
      throw new RangeError(`A fact ${type} of stream ${streamId} is larger than ${MOST_BYTES} bytes`);
    return { streamId, expected, nth: index + 1, type, typeVersion, factId, data };
  });
}
