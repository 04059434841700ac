import { EventPattern, Payload } from '@nestjs/microservices';
import type { Instant, Uuid } from '@okoce/domain';
import { CertificateIssuedV1, CertificateRevokedV1, carries, topics, type Envelope } from '@okoce/event-contracts';
import { Consumer, causeOf, type FactBatch } from '@okoce/platform';
import { MentorCommandHandler, type SevenStepsCertificate } from '../application/mentor.command-handler';

/** The certificate of a seven-steps training accredits the mentor who holds it, until it is revoked. */
@Consumer()
export class TrainingEventsConsumer {
  constructor(private readonly mentors: MentorCommandHandler) {}

  @EventPattern(topics['training-events'])
  async accredit(@Payload() batch: FactBatch): Promise<void> {
    for (const { envelope } of batch.records) {
      const told = certificateOf(envelope);
      if (told) await (told.says === 'issued' ? this.mentors.accredit(told) : this.mentors.revoke(told));
    }
  }
}

export function certificateOf(envelope: Envelope): (SevenStepsCertificate & { readonly says: 'issued' | 'revoked' }) | undefined {
  const issued = carries(envelope, CertificateIssuedV1);
  if (!issued && !carries(envelope, CertificateRevokedV1)) return undefined;
  const { kind, holderKind, holderId, certificateId, occurredAt } = envelope.data;
  if (kind !== 'seven-steps' || holderKind !== 'mentor') return undefined;
  return {
    says: issued ? 'issued' : 'revoked',
    mentorId: holderId as Uuid,
    certificateId: certificateId as Uuid,
    occurredAt: occurredAt as Instant,
    cause: causeOf(envelope, 'training-events'),
  };
}
