import { Injectable } from '@nestjs/common';
import type { DistrictCode } from '@okoce/domain';
import type { StoredFact } from '@okoce/event-sourcing';
import { KnownParticipants, centreOf, type FactScope } from '@okoce/platform';
import type { AgendaFact } from '../domain/agenda.events';
import type { MentorFact } from '../domain/mentor.events';
import type { MentorshipFact } from '../domain/mentorship.events';
import type { StepEvidenceFact } from '../domain/step-evidence.events';
import { MentorQueries } from './mentor.queries';

/** What is about a participant is her centre's of now; what is about a mentor alone, the mentor's. */
@Injectable()
export class FactCentres implements FactScope {
  constructor(
    private readonly participants: KnownParticipants,
    private readonly mentors: MentorQueries,
  ) {}

  async centresOf(stored: StoredFact): Promise<readonly DistrictCode[]> {
    // The store keeps what this service's deciders made.
    const { data } = stored as unknown as MentorFact | MentorshipFact | AgendaFact | StepEvidenceFact;
    if ('participantId' in data) {
      const districtCode = centreOf(await this.participants.lifeOf(data.participantId));
      return districtCode === undefined ? [] : [districtCode];
    }
    const mentor = await this.mentors.load(data.mentorId);
    return mentor.status === 'unregistered' ? [] : [mentor.districtCode];
  }
}
