import { EventPattern, Payload } from '@nestjs/microservices';
import { topics } from '@okoce/event-contracts';
import { Consumer, type FactBatch } from '@okoce/platform';
import { KnownMentorshipsProjection } from '../application/known-mentorships.projection';
import { AwaitedSessions } from '../application/session-confirmation/awaited-sessions';

/** Who mentors whom; and sessions that were logged await a confirmation, until they are confirmed or retracted. */
@Consumer()
export class MentoringConsumer {
  constructor(
    private readonly mentorships: KnownMentorshipsProjection,
    private readonly sessions: AwaitedSessions,
  ) {}

  @EventPattern(topics.mentoring)
  async learn(@Payload() batch: FactBatch): Promise<void> {
    await this.mentorships.learn(batch);
    await this.sessions.learn(batch);
  }
}
