import { Inject, Injectable } from '@nestjs/common';
import type { Holder, Uuid } from '@okoce/domain';
import { PG_POOL } from '@okoce/platform';
import type { ClientBase, Pool } from 'pg';

export interface IndexedSeat extends Holder {
  readonly seatId: Uuid;
}

/** Whose each seat is or was, held or not, by training event. */
@Injectable()
export class SeatIndex {
  constructor(@Inject(PG_POOL) private readonly pool: Pool) {}

  async holderOf(trainingEventId: string, seatId: string): Promise<Holder | undefined> {
    const { rows } = await this.pool.query<Holder>({
      name: 'seat-holder',
      text: `SELECT holder_kind AS "holderKind", holder_id AS "holderId" FROM seat_index WHERE seat_id = $2 AND training_event_id = $1`,
      values: [trainingEventId, seatId],
    });
    return rows[0];
  }

  /** Where she has ever had a seat. */
  async trainingEventsOf(participantId: string): Promise<readonly Uuid[]> {
    const { rows } = await this.pool.query<{ trainingEventId: Uuid }>({
      name: 'training-events-of-participant',
      text: `SELECT DISTINCT training_event_id AS "trainingEventId" FROM seat_index WHERE holder_kind = 'participant' AND holder_id = $1`,
      values: [participantId],
    });
    return rows.map(({ trainingEventId }) => trainingEventId);
  }

  async put(client: ClientBase, trainingEventId: string, { seatId, holderKind, holderId }: IndexedSeat): Promise<void> {
    await client.query({
      name: 'index-seat',
      text: 'INSERT INTO seat_index (seat_id, training_event_id, holder_kind, holder_id) VALUES ($1, $2, $3, $4)',
      values: [seatId, trainingEventId, holderKind, holderId],
    });
  }
}
