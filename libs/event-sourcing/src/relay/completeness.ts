import { query, queryOne, type Queryable } from '../sql';
import { lastDrawn, leastOpenAppend } from '../watermark';

/** How long after the last mark the next one is due: a second after facts, then ever longer while nothing happens. */
const FIRST_MS = 1_000;
const MOST_MS = 60_000;

interface Candidate {
  /** Milliseconds since the epoch. */
  readonly completeTo: number;
  /** Appends that were open when it was chosen hold a lock with a key up to this. */
  readonly drawn: number;
  /** Once those are gone: facts recorded up to the mark have positions up to this. */
  lastPosition?: number;
}

/**
 * Finds instants up to which no more fact can be recorded. An instant is written into `completeness_mark` first: an append that takes
 * its lock afterwards reads it and records itself later. Then come the appends that may not have read it, which are waited for; then
 * every position they can have drawn has to be relayed. Whether clocks jump does not matter.
 */
export class CompletenessMarks {
  private candidate: Candidate | undefined;
  private announcedAt = 0;
  private interval = FIRST_MS;
  /** What the topic says now. */
  completeTo: string | undefined;

  constructor(private readonly now: () => number = Date.now) {}

  /** Facts were sent: marks come at their quickest again. */
  factsSent(): void {
    this.interval = FIRST_MS;
  }

  /** Milliseconds until there is something to do. */
  dueIn(): number {
    return this.candidate ? 0 : Math.max(0, this.announcedAt + this.interval - this.now());
  }

  /** One step towards the next mark; the client must not be in a transaction. */
  async advance(on: Queryable): Promise<void> {
    if (this.dueIn() > 0) return;
    this.candidate ??= await choose(on);
    if (this.candidate.lastPosition !== undefined) return;
    const open = await leastOpenAppend(on);
    if (open === undefined || open > this.candidate.drawn) this.candidate.lastPosition = await lastDrawn(on);
  }

  /** The mark that may be announced, now that everything up to the watermark is in the topic. */
  ready(watermark: number): string | undefined {
    const last = this.candidate?.lastPosition;
    if (!this.candidate || last === undefined || watermark < last) return undefined;
    return new Date(this.candidate.completeTo).toISOString();
  }

  announced(completeTo: string): void {
    this.completeTo = completeTo;
    this.candidate = undefined;
    this.announcedAt = this.now();
    this.interval = Math.min(MOST_MS, this.interval * 2);
  }
}

async function choose(on: Queryable): Promise<Candidate> {
  // Never below an earlier mark, should the clock have been put back.
  const { mark } = await queryOne<{ mark: number }>(
    on,
    'choose-mark',
    `SELECT setval('completeness_mark', greatest(last_value, floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint - 1)) AS mark
     FROM completeness_mark`,
  );
  return { completeTo: mark, drawn: await lastDrawn(on) };
}

/** The checkpoint of a topic, made at 0 the first time. */
export async function readCheckpoint(on: Queryable, topic: string): Promise<number> {
  await query(on, 'relay-start', 'INSERT INTO relay_checkpoint (topic, position) VALUES ($1, 0) ON CONFLICT DO NOTHING', [topic]);
  const text = 'SELECT position FROM relay_checkpoint WHERE topic = $1';
  return (await queryOne<{ position: number }>(on, 'relay-checkpoint', text, [topic])).position;
}

/** False when another leader has moved it. */
export async function moveCheckpoint(on: Queryable, topic: string, from: number, to: number): Promise<boolean> {
  const text = 'UPDATE relay_checkpoint SET position = $3 WHERE topic = $1 AND position = $2';
  return (await query(on, 'relay-move', text, [topic, from, to])).rowCount === 1;
}
