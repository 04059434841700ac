import { ApiPropertyOptional } from '@nestjs/swagger';
import { parseInstant } from '@okoce/domain';
import { isServiceName } from '@okoce/event-contracts';
import { IsInstant, instantOf } from '@okoce/platform';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { ContractsAsked } from '../application/contract-export';
import { IsPlace, placeParts, placeWord } from './paging.request';

type ContractPlace = NonNullable<ContractsAsked['after']>;

/** Which page of all contracts. */
export class ContractsQuery {
  @ApiPropertyOptional({ type: String, description: 'Those after this place: the header `Okoce-Next` of the page before.' })
  @IsOptional()
  @IsPlace(parsePlace)
  after?: string;

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    description: 'Only what was recorded up to this moment: ISO 8601 with Z or an offset. Up to completeTo an export is the same for ever.',
  })
  @IsOptional()
  @IsInstant()
  until?: string;

  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 5_000, default: 1_000 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(5_000)
  limit = 1_000;
}

export function contractsAsked({ after, until, limit }: ContractsQuery): ContractsAsked {
  return { after: (after && parsePlace(after)) || null, until: until === undefined ? null : instantOf(until), limit };
}

export function contractPlaceText({ recordedAt, source, position }: ContractPlace): string {
  return placeWord([recordedAt, source, position]);
}

function parsePlace(word: string): ContractPlace | undefined {
  const [recordedAt, source, position, ...more] = placeParts(word);
  const isPlace = parseInstant(String(recordedAt)) === recordedAt && isServiceName(String(source)) && Number.isSafeInteger(position);
  return isPlace && more.length === 0 ? ({ recordedAt, source, position } as ContractPlace) : undefined;
}
