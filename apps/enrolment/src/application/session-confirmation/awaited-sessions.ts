import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Instant } from '@okoce/domain';
import { SessionConfirmedV1, SessionLoggedV1, SessionRetractedV1, carries } from '@okoce/event-contracts';
import { EventStore, stateOf } from '@okoce/event-sourcing';
import { CLOCK } from '@okoce/platform';
import type { Clock, ConsumedFact, FactBatch } from '@okoce/platform';
import type { ClientBase } from 'pg';
import { participant } from '../../domain/participant';
import type { Participant } from '../../domain/participant';
import { expiryOf, isTooOldForCode } from '../../domain/session-code';
import { SessionCodesTable } from '../../persistence/session-codes.table';
import type { LoggedSession, NewSessionCode } from '../../persistence/session-codes.table';
import { SessionCodeMint } from './session-code-mint';

interface Logged extends LoggedSession {
  readonly recordedAt: Instant;
}

/** Learns from mentoring which sessions await a confirmation by code: those logged of participants who cannot sign in. */
@Injectable()
export class AwaitedSessions {
  constructor(
    private readonly store: EventStore,
    private readonly codes: SessionCodesTable,
    private readonly mint: SessionCodeMint,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Within the transaction that moves the consumer's position: once for each session, however often it is delivered. */
  async learn({ records, client }: FactBatch): Promise<void> {
    const logged = records.flatMap(loggedOf);
    const settled = records.flatMap(settledOf);
    const now = this.clock.now() as Instant;
    if (logged.length > 0) await this.await(client, logged, now);
    // A session's facts come in order, so those settled were added before, or just now.
    if (settled.length > 0) await this.codes.close(client, settled, now);
  }

  private async await(client: ClientBase, logged: readonly Logged[], now: Instant): Promise<void> {
    await this.codes.holdOffLogins(client);
    const streams = await this.store.readStreams([...new Set(logged.map(({ participantId }) => participantId))], { client });
    const people = new Map([...streams].map(([id, facts]) => [id, stateOf(participant, facts)]));
    const codes = logged.flatMap((session) => this.codeFor(session, people.get(session.participantId), now) ?? []);
    if (codes.length > 0) await this.codes.insert(client, codes);
  }

  /** Nothing for a session of somebody who is not registered here. */
  private codeFor({ recordedAt, ...session }: Logged, person: Participant | undefined, now: Instant): NewSessionCode | undefined {
    if (person === undefined || person.status === 'unregistered') return undefined;
    const row = { ...session, mintId: null, codeHmac: null, mintedAt: now, expiresAt: expiryOf(now) };
    if (person.loginLinkedAt !== null) return { ...row, status: 'closed' };
    if (isTooOldForCode(recordedAt, now)) return { ...row, status: 'lapsed' };
    const mintId = randomUUID();
    const code = this.mint.codeOf(session.sessionId, mintId);
    return { ...row, status: 'awaited', mintId, codeHmac: this.mint.hmacOf(session.sessionId, code) };
  }
}

function loggedOf({ envelope }: ConsumedFact): readonly Logged[] {
  if (!carries(envelope, SessionLoggedV1)) return [];
  const { sessionId, participantId, startsAt, minutes } = envelope.data;
  return [{ sessionId, participantId, startsAt: startsAt as Instant, minutes, recordedAt: envelope.time as Instant }];
}

function settledOf({ envelope }: ConsumedFact): readonly string[] {
  const settles = carries(envelope, SessionConfirmedV1) || carries(envelope, SessionRetractedV1);
  return settles ? [envelope.data.sessionId] : [];
}
