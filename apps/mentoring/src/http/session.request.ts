import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsId, IsInstant, OccurrenceRequest, instantOf } from '@okoce/platform';
import { IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import type { SessionLog } from '../application/mentorship.command-handler';
import type { SessionTimes } from '../domain/mentorship.events';

export class ScheduleSessionRequest extends OccurrenceRequest {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsId()
  mentorshipId!: string;

  @ApiProperty({ type: String, example: '2020-01-20T09:00:00+07:00' })
  @IsInstant()
  startsAt!: string;

  @ApiProperty({ type: Number, example: 60, description: '5 to 480.' })
  @IsInt()
  @Min(0)
  minutes!: number;
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

export function timesOf({ startsAt, minutes }: ScheduleSessionRequest): SessionTimes {
  return { startsAt: instantOf(startsAt), minutes };
}

export function logOf({ startsAt, minutes, note }: LogSessionRequest): SessionLog {
  return { startsAt: startsAt ? instantOf(startsAt) : undefined, minutes, note: note?.trim() || undefined };
}
