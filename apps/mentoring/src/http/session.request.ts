import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsId, IsInstant, OccurrenceRequest, instantOf } from '@okoce/platform';
import { IsIn, IsInt, IsOptional, IsString, MaxLength, Min, ValidateBy, ValidateIf } from 'class-validator';
import type { SessionLog } from '../application/session.command-handler';
import { cancellers, missers, type CancelledBy, type MissedBy, type SessionTimes } from '../domain/session.events';

/** Needed when no slot is named; a slot has times of its own. */
function UnlessSlot(): PropertyDecorator {
  const asked = ValidateIf(({ slotId }: ScheduleSessionRequest, value: unknown) => !isGiven(slotId) || isGiven(value));
  const absent = ValidateBy({
    name: 'unlessSlot',
    validator: {
      validate: (_value, told) => !isGiven((told?.object as ScheduleSessionRequest).slotId),
      defaultMessage: () => '$property is the slot’s: leave it out',
    },
  });
  return (target, property) => {
    asked(target, property);
    absent(target, property);
  };
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

export class ScheduleSessionRequest extends OccurrenceRequest {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsId()
  mentorshipId!: string;

  @ApiPropertyOptional({ type: String, example: '2020-01-20T09:00:00+07:00', description: 'Needed without slotId.' })
  @UnlessSlot()
  @IsInstant()
  startsAt?: string;

  @ApiPropertyOptional({ type: Number, example: 60, description: '5 to 480; needed without slotId.' })
  @UnlessSlot()
  @IsInt()
  @Min(0)
  minutes?: number;

  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'A slot of this mentorship: start and minutes are its own.' })
  @IsOptional()
  @IsId()
  slotId?: string;
}

export class RescheduleSessionRequest extends OccurrenceRequest {
  @ApiProperty({ type: String, example: '2020-01-21T09:00:00+07:00', description: 'The new start; it takes as long as before.' })
  @IsInstant()
  startsAt!: string;
}

export class CancelSessionRequest extends OccurrenceRequest {
  @ApiProperty({ enum: cancellers, description: 'Who called it off: a participant says it of herself, a mentor of either.' })
  @IsIn(cancellers)
  by!: CancelledBy;
}

export class MissSessionRequest extends OccurrenceRequest {
  @ApiProperty({ enum: missers, description: 'Who did not come: a participant says it of the mentor alone.' })
  @IsIn(missers)
  missedBy!: MissedBy;
}

export class LogSessionRequest extends OccurrenceRequest {
  @ApiPropertyOptional({ type: String, description: 'When it really began; as scheduled, if left out.' })
  @IsOptional()
  @IsInstant()
  startsAt?: string;

  @ApiProperty({ type: Number, example: 45, description: 'How long it took: 5 to 480.' })
  @IsInt()
  @Min(0)
  minutes!: number;

  @ApiPropertyOptional({ type: String, description: 'What it was about; kept encrypted, in no fact.' })
  @IsOptional()
  @IsString()
  @MaxLength(4_000)
  note?: string;
}

/** Of a request without a slot, which has both. */
export function timesOf({ startsAt = '', minutes = 0 }: Pick<ScheduleSessionRequest, 'startsAt' | 'minutes'>): SessionTimes {
  return { startsAt: instantOf(startsAt), minutes };
}

export function logOf({ startsAt, minutes, note }: LogSessionRequest): SessionLog {
  return { startsAt: startsAt ? instantOf(startsAt) : undefined, minutes, note: note?.trim() || undefined };
}
