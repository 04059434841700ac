import { ApiProperty } from '@nestjs/swagger';
import { CommandOutcome } from '@okoce/platform';
import type { LeaveView } from '../application/participant.queries';
import { leaveCategories } from '../domain/participant.events';
import { isShortened } from '../domain/participant-leaves';
import type { Leave } from '../domain/participant-leaves';
import { LATE } from './descriptions';

export class LeaveSummary {
  @ApiProperty({ type: String })
  id!: string;

  @ApiProperty({ type: String })
  from!: string;

  @ApiProperty({ type: String, description: 'The last day, as declared.' })
  to!: string;

  @ApiProperty({ type: String, enum: leaveCategories })
  category!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The first day back, when it ended before its last day (also by her withdrawal).',
  })
  endedOn!: string | null;

  @ApiProperty({ type: Boolean, description: LATE })
  late!: boolean;

  static of(id: string, leave: Leave): LeaveSummary {
    const { from, to, category, firstDayBack, late } = leave;
    return { id, from, to, category, endedOn: isShortened(leave) ? firstDayBack : null, late };
  }
}

export class LeaveResponse extends LeaveSummary implements CommandOutcome {
  @ApiProperty({ type: Number, description: 'The version of the participant.' })
  version!: number;

  static from({ version, leaveId, leave }: LeaveView): LeaveResponse {
    return { ...LeaveSummary.of(leaveId, leave), version };
  }
}
