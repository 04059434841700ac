import { EventPattern, Payload } from '@nestjs/microservices';
import { topics } from '@okoce/event-contracts';
import { Consumer, KnownParticipants, causeOf, withdrawalOf, type FactBatch } from '@okoce/platform';
import { SeatCommandHandler } from '../application/seat.command-handler';

/** Learns of lives; whoever withdraws gives back the seats she may no longer use. */
@Consumer()
export class EnrolmentConsumer {
  constructor(
    private readonly participants: KnownParticipants,
    private readonly seats: SeatCommandHandler,
  ) {}

  @EventPattern(topics.enrolment)
  async learn(@Payload() batch: FactBatch): Promise<void> {
    await this.participants.learn(batch);
    for (const { envelope } of batch.records) {
      const withdrawal = withdrawalOf(envelope);
      if (!withdrawal) continue;
      const { participantId: holderId } = withdrawal;
      // Asked of the batch: what it tells is not there for others yet.
      const life = await this.participants.lifeOf(holderId, batch.client);
      await this.seats.releaseAllOf({ holderKind: 'participant', holderId, life }, causeOf(envelope, 'enrolment'));
    }
  }
}
