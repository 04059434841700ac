import { EventPattern, Payload } from '@nestjs/microservices';
import type { Instant, Uuid } from '@okoce/domain';
import { CertificateIssuedV1, topics, type Envelope } from '@okoce/event-contracts';
import { Consumer, type FactBatch } from '@okoce/platform';
import { MentorCommandHandler, type SevenStepsCertificate } from '../application/mentor.command-handler';

/** The certificate of a seven-steps training accredits the mentor who holds it. */
@Consumer()
export class TrainingEventsConsumer {
  constructor(private readonly mentors: MentorCommandHandler) {}

  @EventPattern(topics['training-events'])
  async accredit(@Payload() batch: FactBatch): Promise<void> {
    for (const { envelope } of batch.records) {
      const certificate = certificateOf(envelope);
      if (certificate) await this.mentors.accredit(certificate);
    }
  }
}

export function certificateOf({ id, type, data, correlationid }: Envelope): SevenStepsCertificate | undefined {
  if (type !== CertificateIssuedV1.type) return undefined;
  const { kind, holderKind, holderId, certificateId, occurredAt } = data as unknown as CertificateIssuedV1;
  if (kind !== 'seven-steps' || holderKind !== 'mentor') return undefined;
  return {
    mentorId: holderId as Uuid,
    certificateId: certificateId as Uuid,
    issuedAt: occurredAt as Instant,
    factId: id,
    correlationId: correlationid ?? id,
  };
}
