import { ApiPropertyOptional } from '@nestjs/swagger';
import { isUuid, type Holder } from '@okoce/domain';
import { IsId, MalformedRequest, OccurrenceRequest } from '@okoce/platform';
import { IsOptional } from 'class-validator';

export class HolderRequest extends OccurrenceRequest {
  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'The participant; either this or `mentorId`.' })
  @IsOptional()
  @IsId()
  participantId?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'The mentor; either this or `participantId`.' })
  @IsOptional()
  @IsId()
  mentorId?: string;
}

/** Exactly one of the two is named. */
export function holderOf({ participantId, mentorId }: HolderRequest): Holder {
  const holders = [
    { holderKind: 'participant', holderId: participantId } as const,
    { holderKind: 'mentor', holderId: mentorId } as const,
  ].flatMap(({ holderKind, holderId }): Holder[] => (holderId && isUuid(holderId) ? [{ holderKind, holderId }] : []));
  const [holder] = holders;
  if (!holder || holders.length > 1) {
    throw new MalformedRequest([{ field: 'participantId', messages: ['name either participantId or mentorId'] }]);
  }
  return holder;
}
