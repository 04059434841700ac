import { Injectable } from '@nestjs/common';
import { KnownParticipants } from '@okoce/platform';
import type { Standing } from '../domain/participant-standing';
import { MentorshipIndex } from '../persistence/mentorship-index.table';

/** What the agenda and the evidence of a participant are decided against, as known now. */
@Injectable()
export class StandingQueries {
  constructor(
    private readonly participants: KnownParticipants,
    private readonly index: MentorshipIndex,
  ) {}

  async of(participantId: string): Promise<Standing> {
    const [life, indexed] = await Promise.all([this.participants.lifeOf(participantId), this.index.ofParticipants([participantId])]);
    return { life, mentorships: indexed.map(({ mentorId, assignedAt, endedAt }) => ({ mentorId, from: assignedAt, until: endedAt })) };
  }
}
