import { Injectable } from '@nestjs/common';
import type { Instant, LifeFact, Uuid } from '@okoce/domain';
import type { CommandAnswer, FactMetadata } from '@okoce/event-sourcing';
import { KnownParticipants, reactionTo, type Cause } from '@okoce/platform';
import type { ClientBase } from 'pg';
import { endForWantOfAccreditation, firstEndForWantOfAccreditation } from '../domain/accreditation';
import type { RegisteredMentor } from '../domain/mentor';
import type { MentorshipFact, Parties } from '../domain/mentorship.events';
import { MentorshipIndex } from '../persistence/mentorship-index.table';
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
  async ofUnaccredited(mentor: RegisteredMentor, by: Instant, metadata: FactMetadata): Promise<number> {
    let ended = 0;
    for (const { end, parties } of await this.toEnd(mentor)) {
      if (end > by) continue;
      const command = { type: 'EndMentorshipOfUnaccredited', mentorshipId: parties.mentorshipId, mentor, by } as const;
      ended += endsIn(await this.acts.execute({ command, parties, delivery: { metadata } }));
    }
    return ended;
  }

  /** The mentorships that end for want of an accreditation, as things stand: each with when, soonest first. */
  async toEnd({ mentorId, accreditations }: RegisteredMentor, client?: ClientBase): Promise<readonly { end: Instant; parties: Parties }[]> {
    const first = firstEndForWantOfAccreditation(accreditations);
    if (first === undefined) return [];
    const mentorships = await this.index.ofMentorAfter(mentorId, first, client);
    return mentorships
      .flatMap(({ assignedAt, endedAt, ...parties }) => {
        const end = endForWantOfAccreditation(assignedAt, accreditations);
        return end === undefined || (endedAt !== null && endedAt <= end) ? [] : [{ end, parties }];
      })
      .sort((a, b) => (a.end < b.end ? -1 : 1));
  }
}

function endsIn({ facts }: CommandAnswer<MentorshipFact>): number {
  return facts.filter(({ type }) => type === 'MentorshipEnded').length;
}
