import { EventPattern, Payload } from '@nestjs/microservices';
import { topics } from '@okoce/event-contracts';
import { Consumer, type FactBatch } from '@okoce/platform';
import { KnownMentors } from '../persistence/known-mentors.table';

@Consumer()
export class MentoringConsumer {
  constructor(private readonly mentors: KnownMentors) {}

  @EventPattern(topics.mentoring)
  async learn(@Payload() batch: FactBatch): Promise<void> {
    await this.mentors.learn(batch);
  }
}
