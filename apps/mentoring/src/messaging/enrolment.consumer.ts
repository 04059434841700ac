import { EventPattern, Payload } from '@nestjs/microservices';
import { topics } from '@okoce/event-contracts';
import { Consumer, KnownParticipants, type FactBatch } from '@okoce/platform';

@Consumer()
export class EnrolmentConsumer {
  constructor(private readonly participants: KnownParticipants) {}

  @EventPattern(topics.enrolment)
  async learn(@Payload() batch: FactBatch): Promise<void> {
    await this.participants.learn(batch);
  }
}
