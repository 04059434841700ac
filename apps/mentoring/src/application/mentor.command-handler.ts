import { Injectable } from '@nestjs/common';
import type { DistrictCode, Instant, Uuid } from '@okoce/domain';
import { CommandHandler, type CommandAnswer } from '@okoce/event-sourcing';
import { Vault, deliveryOf, newId, occurrenceOf, type CommandContext } from '@okoce/platform';
import { mentor } from '../domain/mentor';
import type { Engagement, MentorFact } from '../domain/mentor.events';
import { requireStaff } from './scope';

export interface MentorRegistration {
  readonly name: string;
  readonly districtCode: DistrictCode;
  readonly engagement: Engagement;
}

export interface SevenStepsCertificate {
  readonly mentorId: Uuid;
  readonly certificateId: Uuid;
  readonly issuedAt: Instant;
  /** The fact that told of it: also the id of the command it causes. */
  readonly factId: string;
  readonly correlationId: string;
}

@Injectable()
export class MentorCommandHandler {
  constructor(
    private readonly commands: CommandHandler,
    private readonly vault: Vault,
  ) {}

  register({ name, districtCode, engagement }: MentorRegistration, context: CommandContext): Promise<CommandAnswer<MentorFact>> {
    requireStaff(context.caller, districtCode);
    const mentorId = newId();
    const { reason } = context;
    return this.commands.execute({
      decider: mentor,
      streamId: mentorId,
      command: { type: 'RegisterMentor', mentorId, districtCode, engagement, occurrence: occurrenceOf(context) },
      ...deliveryOf(context),
      outcome: ({ version }) => ({ id: mentorId, version }),
      alongside: async (client, { version }) => {
        await this.vault.put(client, mentorId, 'identity', '', { name });
        if (reason !== undefined) await this.vault.put(client, mentorId, 'reason', String(version), { reason });
      },
    });
  }

  /**
   * Not in the consumer's own transaction: the key makes a redelivered certificate answer as it did before, and a conflict with another
   * writer is retried without undoing the batch.
   */
  accredit({ mentorId, certificateId, issuedAt, factId, correlationId }: SevenStepsCertificate): Promise<CommandAnswer<MentorFact>> {
    return this.commands.execute({
      decider: mentor,
      streamId: mentorId,
      command: { type: 'AccreditMentor', mentorId, certificateId, occurredAt: issuedAt },
      metadata: { actor: { id: 'mentoring', role: 'service', channel: 'live' }, correlationId, causationId: factId },
      idempotency: { key: `service:training-events/${factId}`, requestHash: certificateId },
      outcome: ({ version }) => ({ id: mentorId, version }),
    });
  }
}
