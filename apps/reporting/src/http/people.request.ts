import { ApiPropertyOptional } from '@nestjs/swagger';
import { dayOf, quarterOf } from '@okoce/domain';
import type { Quarter } from '@okoce/domain';
import { IsId, Problem, type Caller } from '@okoce/platform';
import { IsOptional, Matches } from 'class-validator';
import type { MenteesAsked } from '../application/mentees';
import { EditionQuery, quarterBegun } from './period.request';

/** Whose mentees. */
export class MenteesQuery {
  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'A mentor; left out by a mentor, the caller. Staff have to name one.' })
  @IsOptional()
  @IsId()
  mentorId?: string;
}

/** @throws Problem 400 where a mentor has to be named. */
export function menteesAsked({ mentorId }: MenteesQuery, quarter: string, caller: Caller, now: string): MenteesAsked {
  const wanted = mentorId ?? (caller.roles.includes('mentor') ? caller.mentorId : undefined);
  if (wanted === undefined) {
    throw new Problem(400, 'MENTOR_REQUIRED', {
      id: 'Sebutkan seorang mentor dengan "mentorId": daftar ini dibuat per mentor.',
      en: 'Name a mentor with "mentorId": this list is made a mentor at a time.',
    });
  }
  return { mentorId: wanted, quarter: quarter as Quarter, today: dayOf(now) };
}

/** Which quarter of her life, as of when. */
export class TimelineQuery extends EditionQuery {
  @ApiPropertyOptional({ type: String, example: '2020-Q1', description: 'By default the current one.' })
  @IsOptional()
  @Matches(/^\d{4}-Q[1-4]$/, { message: 'quarter must be a year and Q1 to Q4, such as 2020-Q1' })
  quarter?: string;
}

/** @throws Problem 400 for a quarter that has not begun. */
export function timelineQuarter({ quarter }: TimelineQuery, now: string): Quarter {
  return quarter === undefined ? quarterOf(dayOf(now)) : quarterBegun(quarter, now);
}
