import { EventPattern, Payload } from '@nestjs/microservices';
import { topics } from '@okoce/event-contracts';
import { Consumer, type FactBatch } from '@okoce/platform';
import { LedgerApplier } from '../application/ledger-applier';

@Consumer()
export class TrainingEventsConsumer {
  constructor(private readonly ledger: LedgerApplier) {}

  @EventPattern(topics['training-events'])
  async count(@Payload() batch: FactBatch): Promise<void> {
    await this.ledger.apply(batch);
  }
}
