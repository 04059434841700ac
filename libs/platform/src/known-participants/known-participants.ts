import { Inject, Injectable } from '@nestjs/common';
import { END_OF_TIME, enrolmentAt, type DistrictCode, type Instant, type LifeFact, type Uuid } from '@okoce/domain';
import {
  ParticipantRegisteredV1,
  ParticipantReturnedV1,
  ParticipantTransferredV1,
  ParticipantWithdrawnV1,
  carries,
} from '@okoce/event-contracts';
import type { Envelope } from '@okoce/event-contracts';
import type { ClientBase, Pool } from 'pg';
import type { FactBatch } from '../messaging/fact-batch';
import { PG_POOL } from '../service/tokens';

/** SQL for the migration of a service that decides about participants: what enrolment's facts have said of their lives. */
export function knownParticipantsSchema(serviceRole: string): readonly string[] {
  return [
    `CREATE TABLE known_participants (
       participant_id uuid CONSTRAINT known_participants_pk PRIMARY KEY,
       life jsonb NOT NULL CONSTRAINT known_participants_life_is_list CHECK (jsonb_typeof(life) = 'array')
     )`,
    `COMMENT ON TABLE known_participants IS 'Enrolments as learnt from okoce.enrolment.v1: dated facts of each life, in the order recorded'`,
    `GRANT SELECT, INSERT, UPDATE ON known_participants TO ${serviceRole}`,
  ];
}

/** A service's own knowledge of participants, from enrolment's facts; it never asks enrolment. */
@Injectable()
export class KnownParticipants {
  constructor(@Inject(PG_POOL) private readonly pool: Pool) {}

  /** Empty for one that no fact has told of yet. On a batch's client it has what that batch tells. */
  async lifeOf(participantId: string, on: Pool | ClientBase = this.pool): Promise<readonly LifeFact[]> {
    const { rows } = await on.query<{ life: LifeFact[] }>({
      name: 'known-participant',
      text: 'SELECT life FROM known_participants WHERE participant_id = $1',
      values: [participantId],
    });
    return rows[0]?.life ?? [];
  }

  /**
   * Whether a life is still what a decision was made on, from now to the end of this transaction: the next fact of it waits for that. False also
   * while one is being taken in, which is never waited for: its batch may be waiting for the very stream that is decided on. Then decide again,
   * a little later. Never asked by what a consumer causes, whose batch holds that row.
   */
  async lifeUnchanged(client: ClientBase, participantId: string, life: readonly LifeFact[]): Promise<boolean> {
    const { rows } = await client.query<{ life: LifeFact[] }>({
      name: 'hold-known-participant',
      text: 'SELECT life FROM known_participants WHERE participant_id = $1 FOR SHARE SKIP LOCKED',
      values: [participantId],
    });
    return (rows[0]?.life ?? []).length === life.length;
  }

  /** Takes in a batch of enrolment's facts, within the transaction that moves the consumer's position. */
  async learn({ records, client }: FactBatch): Promise<void> {
    const lives = new Map<string, LifeFact[]>();
    for (const { envelope } of records) {
      const learnt = lifeFactOf(envelope);
      if (learnt) lives.set(learnt.participantId, [...(lives.get(learnt.participantId) ?? []), learnt.fact]);
    }
    if (lives.size === 0) return;
    await client.query({
      name: 'learn-participants',
      text: `INSERT INTO known_participants (participant_id, life)
             SELECT * FROM unnest($1::uuid[], $2::jsonb[])
             ON CONFLICT (participant_id) DO UPDATE SET life = known_participants.life || EXCLUDED.life`,
      values: [[...lives.keys()], [...lives.values()].map((life) => JSON.stringify(life))],
    });
  }
}

/** The centre she is with now; while she has withdrawn, her last one. */
export function centreOf(life: readonly LifeFact[]): DistrictCode | undefined {
  return enrolmentAt(life, END_OF_TIME).districtCode;
}

/** Who withdrew by a contract, and when; undefined for any other. */
export function withdrawalOf(envelope: Envelope): { readonly participantId: Uuid; readonly withdrawnAt: Instant } | undefined {
  if (!carries(envelope, ParticipantWithdrawnV1)) return undefined;
  const { participantId, occurredAt } = envelope.data;
  return { participantId: participantId as Uuid, withdrawnAt: occurredAt as Instant };
}

/** What a contract says of an enrolment's life, if anything. */
export function lifeFactOf(envelope: Envelope): { readonly participantId: string; readonly fact: LifeFact } | undefined {
  if (carries(envelope, ParticipantRegisteredV1)) return lifeFact('registered', envelope.data);
  if (carries(envelope, ParticipantWithdrawnV1)) return lifeFact('withdrawn', envelope.data);
  if (carries(envelope, ParticipantReturnedV1)) return lifeFact('returned', envelope.data);
  if (!carries(envelope, ParticipantTransferredV1)) return undefined;
  return lifeFact('transferred', { ...envelope.data, districtCode: envelope.data.toDistrictCode });
}

function lifeFact(
  kind: LifeFact['kind'],
  {
    participantId,
    occurredAt,
    districtCode,
  }: { readonly participantId: string; readonly occurredAt: string; readonly districtCode: string },
): { readonly participantId: string; readonly fact: LifeFact } {
  return { participantId, fact: { kind, occurredAt: occurredAt as Instant, districtCode: districtCode as DistrictCode } };
}
