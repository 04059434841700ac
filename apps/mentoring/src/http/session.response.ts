import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { SessionView } from '../application/mentorship.queries';
import { isHeld, type Session } from '../domain/session';
import { cancellers, missers, type CancelledBy, type ConfirmedBy, type MissedBy } from '../domain/session.events';

const statuses = ['scheduled', 'cancelled', 'missed', 'logged', 'confirmed', 'disputed', 'retracted'] as const;

/** A session as its mentorship lists it. */
export class SessionSummary {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: statuses })
  status!: (typeof statuses)[number];

  @ApiProperty({ type: String, description: 'As set last.' })
  startsAt!: string;

  @ApiProperty({ type: Number, description: 'As set last.' })
  minutes!: number;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The slot it was booked from.' })
  slotId!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'When it really began, once logged.' })
  loggedStartsAt!: string | null;

  @ApiProperty({ type: Number, nullable: true })
  loggedMinutes!: number | null;

  @ApiPropertyOptional({ enum: cancellers, description: 'Of a cancelled one.' })
  cancelledBy?: CancelledBy;

  @ApiPropertyOptional({ enum: missers, description: 'Of a missed one.' })
  missedBy?: MissedBy;

  @ApiPropertyOptional({ enum: ['participant', 'code'], description: 'Of a confirmed one.' })
  confirmedBy?: ConfirmedBy;

  @ApiPropertyOptional({ type: Boolean, description: 'True when something of it was recorded more than 7 days late.' })
  late?: true;

  static of(session: Session): SessionSummary {
    const { sessionId, status, startsAt, minutes, slotId, late } = session;
    const held = isHeld(session) ? session.held : null;
    return {
      id: sessionId,
      status,
      startsAt,
      minutes,
      slotId,
      loggedStartsAt: held?.startsAt ?? null,
      loggedMinutes: held?.minutes ?? null,
      ...(session.status === 'cancelled' && { cancelledBy: session.cancelledBy }),
      ...(session.status === 'missed' && { missedBy: session.missedBy }),
      ...(session.status === 'confirmed' && { confirmedBy: session.confirmedBy }),
      ...(late && { late }),
    };
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

  @ApiPropertyOptional({
    type: String,
    description: 'Why it is so: a dispute’s not for the mentor, a centre’s for its staff alone.',
  })
  reason?: string;

  static from({ version, parties, session, note, reason }: SessionView): SessionResponse {
    const said = { ...(note !== undefined && { note }), ...(reason !== undefined && { reason }) };
    return { ...SessionSummary.of(session), version, ...parties, ...said };
  }
}
