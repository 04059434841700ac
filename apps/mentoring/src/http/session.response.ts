import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { SessionView } from '../application/mentorship.queries';
import type { Session } from '../domain/mentorship';

const statuses = ['scheduled', 'cancelled', 'logged', 'confirmed'] as const;

/** A session as its mentorship lists it. */
export class SessionSummary {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: statuses })
  status!: (typeof statuses)[number];

  @ApiProperty({ type: String, description: 'As scheduled.' })
  startsAt!: string;

  @ApiProperty({ type: Number, description: 'As scheduled.' })
  minutes!: number;

  @ApiProperty({ type: String, nullable: true, description: 'When it really began, once logged.' })
  loggedStartsAt!: string | null;

  @ApiProperty({ type: Number, nullable: true })
  loggedMinutes!: number | null;

  static of(session: Session): SessionSummary {
    const { sessionId, status, startsAt, minutes } = session;
    const held = 'held' in session ? session.held : null;
    return { id: sessionId, status, startsAt, minutes, loggedStartsAt: held?.startsAt ?? null, loggedMinutes: held?.minutes ?? null };
  }
}

export class SessionResponse extends SessionSummary {
  @ApiProperty({ type: Number, description: 'Of the mentorship.' })
  version!: number;

  @ApiProperty({ type: String, format: 'uuid' })
  mentorshipId!: string;

  @ApiProperty({ type: String, format: 'uuid' })
  mentorId!: string;

  @ApiProperty({ type: String, format: 'uuid' })
  participantId!: string;

  @ApiPropertyOptional({ type: String, description: 'For the two and the staff of the centre.' })
  note?: string;

  static from({ version, parties, session, note }: SessionView): SessionResponse {
    return { ...SessionSummary.of(session), version, ...parties, ...(note === undefined ? {} : { note }) };
  }
}
