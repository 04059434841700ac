import { Injectable } from '@nestjs/common';
import type { Instant, LifeFact, Uuid } from '@okoce/domain';
import type { CommandAnswer, FactMetadata } from '@okoce/event-sourcing';
import { KnownParticipants, reactionTo, type Cause } from '@okoce/platform';
import { endForWantOfAccreditation, firstEndForWantOfAccreditation } from '../domain/accreditation';
import type { MentorshipFact } from '../domain/mentorship.events';
import { MentorshipIndex } from '../persistence/mentorship-index.table';
import { MentorQueries } from './mentor.queries';
import { MentorshipActs } from './mentorship-acts';

/** Someone's withdrawal, as a batch of enrolment's facts tells it. */
export interface Withdrawal {
  readonly participantId: Uuid;
  readonly withdrawnAt: Instant;
  /** What the same batch told of her life up to it, itself included. */
  readonly toldWith: readonly LifeFact[];
  readonly cause: Cause;
}

/** Ends that nobody decides: a fact of another service, or time, brings them. */
@Injectable()
export class MentorshipEndsCommandHandler {
  constructor(
    private readonly acts: MentorshipActs,
    private readonly mentors: MentorQueries,
    private readonly participants: KnownParticipants,
    private readonly index: MentorshipIndex,
  ) {}

  /**
   * Once the batch has been taken in, but outside its transaction: what was known before the batch is read, and the facts in it that came
   * before the withdrawal are added, so that it makes no difference how the facts of a person were cut into batches.
   */
  async ofWithdrawn(withdrawals: readonly Withdrawal[]): Promise<void> {
    if (withdrawals.length === 0) return;
    const mentorships = await this.index.ofParticipants([...new Set(withdrawals.map(({ participantId }) => participantId))]);
    for (const { participantId, withdrawnAt, toldWith, cause } of withdrawals) {
      const hers = mentorships.filter((mentorship) => mentorship.participantId === participantId);
      const life = hers.length === 0 ? [] : [...(await this.participants.lifeOf(participantId)), ...toldWith];
      for (const parties of hers) {
        const { mentorshipId } = parties;
        const command = { type: 'EndMentorshipOfWithdrawn', mentorshipId, withdrawnAt, life } as const;
        await this.acts.execute({ command, parties, delivery: reactionTo('mentoring', cause, mentorshipId) });
      }
    }
  }

  /** What the want of an accreditation has brought a mentor's mentorships by a moment; answers how many it ended. */
  async ofUnaccredited(mentorId: Uuid, by: Instant, metadata: FactMetadata): Promise<number> {
    const mentor = await this.mentors.load(mentorId);
    const accreditations = mentor.status === 'registered' ? mentor.accreditations : [];
    const first = firstEndForWantOfAccreditation(accreditations);
    if (first === undefined || first > by) return 0;
    let ended = 0;
    for (const { assignedAt, endedAt, ...parties } of await this.index.ofMentorAfter(mentorId, first)) {
      const end = endForWantOfAccreditation(assignedAt, accreditations);
      if (end === undefined || end > by || (endedAt !== null && endedAt <= end)) continue;
      const command = { type: 'EndMentorshipOfUnaccredited', mentorshipId: parties.mentorshipId, mentor, by } as const;
      ended += endsIn(await this.acts.execute({ command, parties, delivery: { metadata } }));
    }
    return ended;
  }
}

function endsIn({ facts }: CommandAnswer<MentorshipFact>): number {
  return facts.filter(({ type }) => type === 'MentorshipEnded').length;
}
