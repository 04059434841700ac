import { Injectable } from '@nestjs/common';
import type { Instant, Uuid } from '@okoce/domain';
import { SessionConfirmationReceivedV1, carries, type Envelope } from '@okoce/event-contracts';
import { causeOf, type FactBatch } from '@okoce/platform';
import { SessionCommandHandler, type CodeConfirmation } from '../application/session.command-handler';

/** A code that enrolment received confirms the session it was sent for. */
@Injectable()
export class SessionConfirmations {
  constructor(private readonly sessions: SessionCommandHandler) {}

  async react({ records }: FactBatch): Promise<void> {
    for (const { envelope } of records) {
      const confirmation = codeConfirmationOf(envelope);
      if (confirmation) await this.sessions.confirmByCode(confirmation);
    }
  }
}

export function codeConfirmationOf(envelope: Envelope): CodeConfirmation | undefined {
  if (!carries(envelope, SessionConfirmationReceivedV1)) return undefined;
  const { sessionId, participantId, occurredAt } = envelope.data;
  return {
    sessionId: sessionId as Uuid,
    participantId: participantId as Uuid,
    occurredAt: occurredAt as Instant,
    cause: causeOf(envelope, 'enrolment'),
  };
}
