import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { MentorshipView } from '../application/mentorship.queries';
import { SessionSummary } from './session.response';
import { SlotSummary } from './slot.response';

export class MentorshipResponse {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;

  @ApiProperty({ type: Number })
  version!: number;

  @ApiProperty({ type: String, format: 'uuid' })
  mentorId!: string;

  @ApiProperty({ type: String, format: 'uuid' })
  participantId!: string;

  @ApiProperty({ type: String })
  assignedAt!: string;

  @ApiProperty({ type: String, nullable: true, description: 'From when on it is no longer in force; null while it is.' })
  endedAt!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'When a plan was agreed last; null without one.' })
  planAgreedAt!: string | null;

  @ApiPropertyOptional({ type: String, description: 'What was agreed last, for the two and the staff of the centre.' })
  plan?: string;

  @ApiProperty({ type: [SessionSummary], description: 'In the order scheduled.' })
  sessions!: SessionSummary[];

  @ApiProperty({ type: [SlotSummary], description: 'In the order offered.' })
  slots!: SlotSummary[];

  @ApiPropertyOptional({ type: Boolean, description: 'Its beginning, plan or end was recorded more than 7 days late.' })
  late?: true;

  static from({ version, state, plan }: MentorshipView): MentorshipResponse {
    const { mentorshipId, mentorId, participantId } = state.parties;
    return {
      id: mentorshipId,
      version,
      mentorId,
      participantId,
      assignedAt: state.assignedAt,
      endedAt: state.status === 'ended' ? state.endedAt : null,
      planAgreedAt: state.plan?.agreedAt ?? null,
      ...(plan === undefined ? {} : { plan }),
      sessions: [...state.sessions.values()].map(SessionSummary.of),
      slots: [...state.slots.values()].map((slot) => SlotSummary.of(slot, state)),
      ...(state.late && { late: state.late }),
    };
  }
}
