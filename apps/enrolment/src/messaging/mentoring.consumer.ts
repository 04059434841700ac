import { EventPattern, Payload } from '@nestjs/microservices';
import { topics } from '@okoce/event-contracts';
import { Consumer, type FactBatch } from '@okoce/platform';
import { AwaitedSessions } from '../application/session-confirmation/awaited-sessions';

/** Sessions that were logged await a confirmation, until they are confirmed or retracted. */
@Consumer()
export class MentoringConsumer {
  constructor(private readonly sessions: AwaitedSessions) {}

  @EventPattern(topics.mentoring)
  async learn(@Payload() batch: FactBatch): Promise<void> {
    await this.sessions.learn(batch);
  }
}
