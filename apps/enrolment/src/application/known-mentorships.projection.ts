import { Injectable } from '@nestjs/common';
import type { Instant } from '@okoce/domain';
import { MentorAssignedV1, MentorshipEndedV1, carries } from '@okoce/event-contracts';
import type { Envelope } from '@okoce/event-contracts';
import type { FactBatch } from '@okoce/platform';
import { KnownMentorshipsTable } from '../persistence/known-mentorships.table';
import type { KnownMentorship } from '../persistence/known-mentorships.table';

/** Learns from mentoring who mentors whom, within the transaction that moves the consumer's position. */
@Injectable()
export class KnownMentorshipsProjection {
  constructor(private readonly table: KnownMentorshipsTable) {}

  async learn({ records, client }: FactBatch): Promise<void> {
    const mentorships = mentorshipsIn(records.map(({ envelope }) => envelope));
    if (mentorships.length > 0) await this.table.learn(client, mentorships);
  }
}

/** Each mentorship once, in whatever order its facts come: an end is for good. */
export function mentorshipsIn(envelopes: readonly Envelope[]): readonly KnownMentorship[] {
  const found = new Map<string, KnownMentorship>();
  for (const envelope of envelopes) {
    const told = mentorshipOf(envelope);
    if (told && (told.endedAt !== null || !found.has(told.mentorshipId))) found.set(told.mentorshipId, told);
  }
  return [...found.values()];
}

function mentorshipOf(envelope: Envelope): KnownMentorship | undefined {
  const ended = carries(envelope, MentorshipEndedV1);
  if (!ended && !carries(envelope, MentorAssignedV1)) return undefined;
  const { mentorshipId, mentorId, participantId, occurredAt } = envelope.data;
  return { mentorshipId, mentorId, participantId, endedAt: ended ? (occurredAt as Instant) : null };
}
