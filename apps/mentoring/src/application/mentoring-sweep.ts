import { Injectable } from '@nestjs/common';
import type { Instant } from '@okoce/domain';
import type { Sweep, SweepContext } from '@okoce/platform';
import { dueAt } from '../domain/accreditation';
import { MentorIndex } from '../persistence/mentor-index.table';
import { MentorCommandHandler } from './mentor.command-handler';
import { MentorQueries } from './mentor.queries';
import { MentorshipEndsCommandHandler } from './mentorship-ends.command-handler';

/** What time alone brings here: accreditations run out, and 14 days later the mentorships of those who are left without one end. */
@Injectable()
export class MentoringSweep implements Sweep {
  constructor(
    private readonly index: MentorIndex,
    private readonly mentors: MentorCommandHandler,
    private readonly queries: MentorQueries,
    private readonly ends: MentorshipEndsCommandHandler,
  ) {}

  async sweep(startOfDay: Instant, { metadata }: SweepContext): Promise<Readonly<Record<string, number>>> {
    const done = { accreditationsLapsed: 0, mentorshipsEnded: 0 };
    for (const mentorId of await this.index.dueBy(startOfDay)) {
      done.accreditationsLapsed += await this.mentors.lapse(mentorId, startOfDay, metadata);
      done.mentorshipsEnded += await this.ends.ofUnaccredited(mentorId, startOfDay, metadata);
      const { mentor, version } = await this.queries.loadAtVersion(mentorId);
      await this.index.setDue(mentorId, version, dueAt(mentor.status === 'registered' ? mentor.accreditations : []));
    }
    return done;
  }
}
