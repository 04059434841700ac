import type { ClientBase } from 'pg';
import { query, queryOne, type Queryable } from '../sql';

/** Where a consumer stands in one partition. */
export interface Position {
  /** The offset to read next. */
  readonly next: number;
  /** The greatest position of the source's store seen so far. */
  readonly source: number;
}

export interface Place {
  readonly consumer: string;
  readonly topic: string;
  readonly partition: number;
}

const values = ({ consumer, topic, partition }: Place) => [consumer, topic, partition];

/** The stored position; a consumer that is new to the partition starts at 0. */
export async function startingPosition(on: Queryable, place: Place): Promise<Position> {
  await query(
    on,
    'consumer-start',
    'INSERT INTO consumer_positions (consumer, topic, partition) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    values(place),
  );
  return queryOne<{ next: number; source: number }>(on, 'consumer-position', POSITION, values(place));
}

/** The stored position, held until the transaction ends: a consumer that was replaced, and unpark, wait here for each other. */
export function lockPosition(client: ClientBase, place: Place): Promise<Position> {
  return queryOne<{ next: number; source: number }>(client, 'consumer-lock', `${POSITION} FOR UPDATE`, values(place));
}

const POSITION = `SELECT next_offset AS next, last_position AS source FROM consumer_positions
  WHERE consumer = $1 AND topic = $2 AND partition = $3`;

/** Compare and set: false when somebody else has moved it. */
export async function movePosition(client: ClientBase, place: Place, from: number, to: Position): Promise<boolean> {
  const text = `UPDATE consumer_positions SET next_offset = $5, last_position = $6
    WHERE consumer = $1 AND topic = $2 AND partition = $3 AND next_offset = $4`;
  const { rowCount } = await query(client, 'consumer-move', text, [...values(place), from, to.next, to.source]);
  return rowCount === 1;
}
