import { Injectable } from '@nestjs/common';
import type { Instant, Uuid } from '@okoce/domain';
import type { FactMetadata } from '@okoce/event-sourcing';
import type { Sweep, SweepContext } from '@okoce/platform';
import type { ClientBase } from 'pg';
import { lapsedBy, nextLapse } from '../domain/accreditation';
import { MentorIndex } from '../persistence/mentor-index.table';
import { MentorCommandHandler } from './mentor.command-handler';
import { MentorQueries } from './mentor.queries';
import { MentorshipEndsCommandHandler } from './mentorship-ends.command-handler';

interface Done {
  readonly accreditationsLapsed: number;
  readonly mentorshipsEnded: number;
}

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
    let [accreditationsLapsed, mentorshipsEnded] = [0, 0];
    for (const mentorId of await this.index.dueBy(startOfDay)) {
      const done = await this.sweepMentor(mentorId, startOfDay, metadata);
      accreditationsLapsed += done.accreditationsLapsed;
      mentorshipsEnded += done.mentorshipsEnded;
      await this.index.setDue(mentorId, (client) => this.nextDue(mentorId, client));
    }
    return { accreditationsLapsed, mentorshipsEnded };
  }

  private async sweepMentor(mentorId: Uuid, startOfDay: Instant, metadata: FactMetadata): Promise<Done> {
    const mentor = await this.queries.load(mentorId);
    if (mentor.status === 'unregistered') return { accreditationsLapsed: 0, mentorshipsEnded: 0 };
    const lapses = lapsedBy(mentor.accreditations, startOfDay).length > 0;
    return {
      accreditationsLapsed: lapses ? await this.mentors.lapse(mentorId, startOfDay, metadata) : 0,
      mentorshipsEnded: await this.ends.ofUnaccredited(mentor, startOfDay, metadata),
    };
  }

  private async nextDue(mentorId: Uuid, client: ClientBase): Promise<Instant | undefined> {
    const mentor = await this.queries.load(mentorId, client);
    if (mentor.status === 'unregistered') return undefined;
    const lapse = nextLapse(mentor.accreditations);
    const end = (await this.ends.toEnd(mentor, client))[0]?.end;
    return lapse === undefined || (end !== undefined && end < lapse) ? end : lapse;
  }
}
