import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Begun } from '../domain/mentorship';
import { bookingOf, type Slot } from '../domain/slots';

/** A slot as its mentorship lists it. */
export class SlotSummary {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;

  @ApiProperty({ type: String })
  startsAt!: string;

  @ApiProperty({ type: Number })
  minutes!: number;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The session booked from it; null while it is free.' })
  sessionId!: string | null;

  @ApiPropertyOptional({ type: Boolean, description: 'True when it was recorded more than 7 days late.' })
  late?: true;

  static of({ slotId, startsAt, minutes, late }: Slot, state: Begun): SlotSummary {
    return { id: slotId, startsAt, minutes, sessionId: bookingOf(slotId, state)?.sessionId ?? null, ...(late && { late }) };
  }
}
