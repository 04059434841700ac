import { EventPattern, Payload } from '@nestjs/microservices';
import { topics } from '@okoce/event-contracts';
import { Consumer, KnownParticipants, type FactBatch } from '@okoce/platform';
import { SessionConfirmations } from './session-confirmations';
import { MentorshipEndsCommandHandler } from '../application/mentorship-ends.command-handler';
import { withdrawalsIn } from './withdrawals';

@Consumer()
export class EnrolmentConsumer {
  constructor(
    private readonly participants: KnownParticipants,
    private readonly confirmations: SessionConfirmations,
    private readonly ends: MentorshipEndsCommandHandler,
  ) {}

  @EventPattern(topics.enrolment)
  async learn(@Payload() batch: FactBatch): Promise<void> {
    // First: from here on nobody is assigned on a life that lacks what the batch tells.
    await this.participants.learn(batch);
    await this.confirmations.react(batch);
    await this.ends.ofWithdrawn(withdrawalsIn(batch.records));
  }
}
