import { ApiPropertyOptional } from '@nestjs/swagger';
import { dayOf } from '@okoce/domain';
import type { CalendarDate, DistrictCode } from '@okoce/domain';
import { IsDay, IsDistrict, IsId, Problem, type Caller } from '@okoce/platform';
import { IsIn, IsOptional } from 'class-validator';
import type { WorkListRequest } from '../application/work-lists';
import { workScope } from '../application/work-scope';
import { dueKinds, findingKinds } from '../domain/due/due-item';
import type { DueKind } from '../domain/due/due-item';
import type { Place } from '../domain/due/risk';
import { IsPlace, Limit, placeParts } from './paging.request';
import { requireBegun } from './period.request';

export const FINDINGS = 'finding';

/** Which list, and which page of it. */
export class DueQuery {
  @ApiPropertyOptional({
    type: String,
    format: 'date',
    example: '2020-03-20',
    description: 'The end of this day; by default today, in Jakarta.',
  })
  @IsOptional()
  @IsDay()
  on?: CalendarDate;

  @ApiPropertyOptional({ type: String, example: '31.74.01', description: 'One centre of the caller’s; whoever sees all has to name one.' })
  @IsOptional()
  @IsDistrict()
  centre?: DistrictCode;

  @ApiPropertyOptional({ enum: [...dueKinds, FINDINGS], description: 'Only items of this kind; `finding`: of all kinds of findings.' })
  @IsOptional()
  @IsIn([...dueKinds, FINDINGS])
  kind?: DueKind | typeof FINDINGS;

  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'Only items about this participant; they alone are counted.' })
  @IsOptional()
  @IsId()
  participantId?: string;

  @ApiPropertyOptional({ type: String, description: 'Those after this place: `next` of the page before.' })
  @IsOptional()
  @IsPlace(parsePlace)
  after?: string;

  @Limit()
  limit = 50;
}

/** @throws Problem 400 for a day that has not come, or where a centre has to be named; NotFound for a centre outside the scope. */
export function workListRequest({ on, centre, kind, participantId, after, limit }: DueQuery, caller: Caller, now: string): WorkListRequest {
  const scope = workScope(caller, centre);
  if (scope === 'centre required') throw centreRequired();
  const today = dayOf(now);
  const kinds = kind === undefined ? dueKinds : kind === FINDINGS ? findingKinds : [kind];
  const place = after === undefined ? undefined : parsePlace(after);
  return { on: requireBegun(on ?? today, today), scope, kinds, after: place, limit, ...(participantId && { participantId }) };
}

function parsePlace(word: string): Place | undefined {
  const parts = placeParts(word);
  return isPlace(parts) ? parts : undefined;
}

function isPlace(parts: readonly unknown[]): parts is Place {
  return parts.length === 6 && typeof parts[0] === 'number' && parts.slice(1).every((part) => typeof part === 'string');
}

function centreRequired(): Problem {
  return new Problem(400, 'CENTRE_REQUIRED', {
    id: 'Sebutkan satu pusat kecamatan dengan "centre", misalnya 31.74.01: daftar pekerjaan dibuat per pusat.',
    en: 'Name a centre with "centre", such as 31.74.01: work lists are made a centre at a time.',
  });
}
