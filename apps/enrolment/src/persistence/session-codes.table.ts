import { Inject, Injectable } from '@nestjs/common';
import type { Instant } from '@okoce/domain';
import { PG_POOL } from '@okoce/platform';
import type { ClientBase, Pool } from 'pg';
import type { CodeStatus, SessionCode } from '../domain/session-code';

export interface LoggedSession {
  readonly sessionId: string;
  readonly participantId: string;
  readonly startsAt: Instant;
  readonly minutes: number;
}

export interface NewSessionCode extends LoggedSession {
  readonly status: CodeStatus;
  readonly mintId: string | null;
  readonly codeHmac: string | null;
  readonly mintedAt: Instant;
  readonly expiresAt: Instant;
}

export interface StoredSessionCode extends SessionCode, LoggedSession {
  readonly codeHmac: string | null;
}

/** A code whose turn it is to be sent, leased to this process. */
export interface DueSessionCode extends LoggedSession {
  readonly mintId: string;
  readonly expiresAt: Instant;
  /** This one included. */
  readonly attempts: number;
}

const instant = (column: string, name: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "${name}"`;
const SESSION = `session_id AS "sessionId", participant_id AS "participantId", minutes, ${instant('starts_at', 'startsAt')}`;
const LOGINS_LOCK = `hashtext('okoce session codes and logins')`;

/** Which sessions await a code, and what has become of each. The codes themselves are nowhere. */
@Injectable()
export class SessionCodesTable {
  constructor(@Inject(PG_POOL) private readonly pool: Pool) {}

  /**
   * Held to the end of a transaction that asks who has a login and then adds codes: a login linked at the same time waits for it in
   * `closeOf`, and so meets the codes; or it went before, and is seen.
   */
  async holdOffLogins(client: ClientBase): Promise<void> {
    await client.query(`SELECT pg_advisory_xact_lock_shared(${LOGINS_LOCK})`);
  }

  async insert(client: ClientBase, codes: readonly NewSessionCode[]): Promise<void> {
    await client.query({
      name: 'session-codes-insert',
      text: `INSERT INTO session_codes (session_id, participant_id, starts_at, minutes, status, mint_id, code_hmac, minted_at, expires_at,
                                        next_attempt_at, settled_at)
             SELECT session_id, participant_id, starts_at, minutes, status, mint_id, code_hmac, minted_at, expires_at,
                    minted_at, CASE status WHEN 'awaited' THEN NULL ELSE minted_at END
               FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::int[], $5::text[], $6::uuid[], $7::text[], $8::timestamptz[],
                           $9::timestamptz[])
                 AS code(session_id, participant_id, starts_at, minutes, status, mint_id, code_hmac, minted_at, expires_at)
             ON CONFLICT DO NOTHING`,
      values: [
        codes.map(({ sessionId }) => sessionId),
        codes.map(({ participantId }) => participantId),
        codes.map(({ startsAt }) => startsAt),
        codes.map(({ minutes }) => minutes),
        codes.map(({ status }) => status),
        codes.map(({ mintId }) => mintId),
        codes.map(({ codeHmac }) => codeHmac),
        codes.map(({ mintedAt }) => mintedAt),
        codes.map(({ expiresAt }) => expiresAt),
      ],
    });
  }

  /** Of sessions that were confirmed or retracted otherwise: what was not sent yet is never sent. */
  async close(client: ClientBase, sessionIds: readonly string[], now: Instant): Promise<void> {
    await client.query({
      name: 'session-codes-close',
      text: `UPDATE session_codes SET status = 'closed', code_hmac = NULL, mint_id = NULL, settled_at = $2
              WHERE session_id = ANY ($1::uuid[]) AND status = 'awaited'`,
      values: [sessionIds, now],
    });
  }

  /** Of a person who can sign in from now on, in the transaction that says so. */
  async closeOf(client: ClientBase, participantId: string, now: Instant): Promise<void> {
    await client.query(`SELECT pg_advisory_xact_lock(${LOGINS_LOCK})`);
    await client.query({
      name: 'session-codes-close-of',
      text: `UPDATE session_codes SET status = 'closed', code_hmac = NULL, mint_id = NULL, settled_at = $2
              WHERE participant_id = $1 AND status = 'awaited'`,
      values: [participantId, now],
    });
  }

  /** Whoever tries a code of the session meanwhile waits for the end of the transaction. */
  async lock(client: ClientBase, sessionId: string): Promise<StoredSessionCode | undefined> {
    const { rows } = await client.query<StoredSessionCode>({
      name: 'session-codes-lock',
      text: `SELECT ${SESSION}, status, code_hmac AS "codeHmac", wrong_tries AS "wrongTries", ${instant('expires_at', 'expiresAt')}
               FROM session_codes WHERE session_id = $1 FOR UPDATE`,
      values: [sessionId],
    });
    return rows[0];
  }

  async countWrongTry(client: ClientBase, sessionId: string, lockedAt: Instant | null): Promise<void> {
    await client.query({
      name: 'session-codes-wrong',
      text: 'UPDATE session_codes SET wrong_tries = wrong_tries + 1, locked_at = $2 WHERE session_id = $1',
      values: [sessionId, lockedAt],
    });
  }

  /** Answers whether it was awaited still. */
  async confirm(client: ClientBase, sessionId: string, now: Instant): Promise<boolean> {
    const { rowCount } = await client.query({
      name: 'session-codes-confirm',
      text: `UPDATE session_codes SET status = 'confirmed', mint_id = NULL, settled_at = $2 WHERE session_id = $1 AND status = 'awaited'`,
      values: [sessionId, now],
    });
    return rowCount === 1;
  }

  /** Takes what is due for this process alone until the lease ends: if it dies, another sends the same code again. */
  async lease(now: Instant, leasedUntil: Instant, most: number): Promise<readonly DueSessionCode[]> {
    const { rows } = await this.pool.query<DueSessionCode>({
      name: 'session-codes-lease',
      text: `UPDATE session_codes SET attempts = attempts + 1, next_attempt_at = $2
              WHERE session_id IN (
                SELECT session_id FROM session_codes
                 WHERE status = 'awaited' AND sent_at IS NULL AND failed_at IS NULL AND next_attempt_at <= $1 AND expires_at > $1
                 ORDER BY next_attempt_at LIMIT $3 FOR UPDATE SKIP LOCKED)
              RETURNING ${SESSION}, mint_id AS "mintId", attempts, ${instant('expires_at', 'expiresAt')}`,
      values: [now, leasedUntil, most],
    });
    return rows;
  }

  async markSent(sessionIds: readonly string[], now: Instant): Promise<void> {
    await this.pool.query({
      name: 'session-codes-sent',
      text: 'UPDATE session_codes SET sent_at = $2, mint_id = NULL WHERE session_id = ANY ($1::uuid[])',
      values: [sessionIds, now],
    });
  }

  async markFailed(sessionId: string, now: Instant): Promise<void> {
    await this.pool.query({
      name: 'session-codes-failed',
      text: 'UPDATE session_codes SET failed_at = $2 WHERE session_id = $1',
      values: [sessionId, now],
    });
  }

  async postpone(sessionId: string, nextAttemptAt: Instant): Promise<void> {
    await this.pool.query({
      name: 'session-codes-postpone',
      text: 'UPDATE session_codes SET next_attempt_at = $2 WHERE session_id = $1',
      values: [sessionId, nextAttemptAt],
    });
  }

  /** Forgets the codes whose days were over by then; answers how many were still awaited. */
  async lapse(by: Instant): Promise<number> {
    const { rows } = await this.pool.query<{ status: CodeStatus }>({
      name: 'session-codes-lapse',
      text: `UPDATE session_codes
                SET status = CASE status WHEN 'awaited' THEN 'lapsed' ELSE status END, code_hmac = NULL, mint_id = NULL,
                    settled_at = coalesce(settled_at, $1)
              WHERE code_hmac IS NOT NULL AND expires_at <= $1
              RETURNING status`,
      values: [by],
    });
    return rows.filter(({ status }) => status === 'lapsed').length;
  }
}
