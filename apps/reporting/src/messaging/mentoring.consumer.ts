import { EventPattern, Payload } from '@nestjs/microservices';
import { topics } from '@okoce/event-contracts';
import { Consumer, type FactBatch } from '@okoce/platform';
import { LedgerApplier } from '../application/ledger-applier';

@Consumer()
export class MentoringConsumer {
  constructor(private readonly ledger: LedgerApplier) {}

  @EventPattern(topics.mentoring)
  async count(@Payload() batch: FactBatch): Promise<void> {
    await this.ledger.apply(batch);
  }
}
