import { ApiProperty } from '@nestjs/swagger';
import type { MentorsPeople } from '../application/mentees';
import { assessedClasses, classesByMerit, reasons } from '../domain/assessment/rule-set';
import type { Mentee } from '../domain/people/mentee';
import { QuarterStandingResponse } from './figures.response';

const text = { type: 'string' } as const;
const sentence = { type: 'object', properties: { id: text, en: text }, required: ['id', 'en'] };

export class MenteeResponse implements Mentee {
  @ApiProperty({ type: String, format: 'uuid' })
  participantId!: string;

  @ApiProperty({ type: String, example: '31.74.01', description: 'The centre she is with at the quarter’s end.' })
  districtCode!: Mentee['districtCode'];

  @ApiProperty({ enum: [...assessedClasses, null], nullable: true, description: 'By the rules; null for quarters before 2017-Q4.' })
  class!: Mentee['class'];

  @ApiProperty({
    enum: [...assessedClasses, null],
    nullable: true,
    description: 'As a reviewer decided, which reports count; null: nobody did.',
  })
  decidedClass!: Mentee['decidedClass'];

  @ApiProperty({ enum: [...reasons, null], nullable: true, description: 'Of N.' })
  reason!: Mentee['reason'];

  @ApiProperty({ type: Number, nullable: true, minimum: 0, maximum: 100 })
  index!: number | null;

  @ApiProperty({
    type: 'object',
    nullable: true,
    properties: {
      class: { type: 'string', enum: [...classesByMerit, null], nullable: true },
      possible: { type: 'boolean' },
      unmet: { type: 'integer' },
      sentences: { type: 'array', items: sentence },
    },
    required: ['class', 'possible', 'unmet', 'sentences'],
    description: 'The nearest step to a better class, what is still possible first; of N what would let her be assessed; null for A.',
  })
  nearest!: Mentee['nearest'];

  @ApiProperty({ type: 'integer', description: 'Items about her on the mentor’s work list of `dueOn`.' })
  due!: number;

  @ApiProperty({ type: 'integer', description: 'Those of them whose time is over.' })
  overdue!: number;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Of a verified touch, of any quarter up to this one.' })
  lastTouch!: Mentee['lastTouch'];

  @ApiProperty({ type: Number, minimum: 0, maximum: 3 })
  activeMonths!: number;
}

/** Those whom a mentor mentors now. */
export class MenteesResponse extends QuarterStandingResponse {
  @ApiProperty({ type: String, format: 'uuid' })
  mentorId!: string;

  @ApiProperty({ type: String, example: '2020-Q1' })
  quarter!: string;

  @ApiProperty({ type: Boolean, description: 'The quarter still runs.' })
  soFar!: boolean;

  @ApiProperty({
    type: String,
    format: 'date',
    description: 'What is due is so at the end of this day: today, or the last of a quarter that has ended.',
  })
  dueOn!: string;

  @ApiProperty({
    type: [MenteeResponse],
    description: 'Fewest steps from a better class that the quarter still allows first, then most due, then the higher index.',
  })
  mentees!: readonly MenteeResponse[];

  static from(people: MentorsPeople): MenteesResponse {
    return people;
  }
}
