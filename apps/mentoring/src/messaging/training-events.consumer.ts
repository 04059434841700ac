import { EventPattern, Payload } from '@nestjs/microservices';
import type { Instant, Uuid } from '@okoce/domain';
import { CertificateIssuedV1, carries, topics, type Envelope } from '@okoce/event-contracts';
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

export function certificateOf(envelope: Envelope): SevenStepsCertificate | undefined {
  if (!carries(envelope, CertificateIssuedV1)) return undefined;
  const { id, correlationid, data } = envelope;
  if (data.kind !== 'seven-steps' || data.holderKind !== 'mentor') return undefined;
  return {
    mentorId: data.holderId as Uuid,
    certificateId: data.certificateId as Uuid,
    issuedAt: data.occurredAt as Instant,
    factId: id,
    correlationId: correlationid ?? id,
  };
}
