import { ApiProperty } from '@nestjs/swagger';
import type { Timeline } from '../application/timelines';
import { detailNames } from '../domain/people/timeline';
import type { TimelineItem } from '../domain/people/timeline';
import { timelineWhys } from '../domain/people/timeline-why';
import { QuarterStandingResponse } from './figures.response';

const text = { type: 'string' } as const;
const counts = {
  type: 'array',
  items: text,
  description:
    '`touch`, `silence`, `claimed`, `verified`, `kept`, `broken`, `report`, `goal`, `action`, `closed`, `progress`, `enrolment`, `mentorship`, ' +
    '`session` (held), `slot` (offered), or `step:P2` to `step:P7`.',
};
const plain = { oneOf: [text, { type: 'number' as const }, { type: 'boolean' as const }] };

/** One recorded fact. */
export class TimelineItemResponse {
  @ApiProperty({
    type: String,
    format: 'date',
    description: 'The day it is dated by: a session’s of its start, a report’s of its receipt.',
  })
  day!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  occurredAt!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  recordedAt!: string;

  @ApiProperty({ type: String, example: 'SessionLogged', description: 'The contract’s name.' })
  type!: string;

  @ApiProperty({
    type: Boolean,
    description: 'Recorded more than 7 days after it happened; not what happened before the system went live.',
  })
  late!: boolean;

  @ApiProperty({ ...counts, type: [String], description: counts.description })
  counts!: readonly string[];

  @ApiProperty({
    type: 'array',
    items: {
      type: 'object',
      properties: { from: counts, code: { type: 'string', enum: Object.keys(timelineWhys) }, id: text, en: text },
      required: ['from', 'code', 'id', 'en'],
    },
    description: 'For what it did not count, and why; with nothing in `from`: for nothing.',
  })
  leftOut!: TimelineItem['leftOut'];

  @ApiProperty({
    type: 'object',
    properties: Object.fromEntries(detailNames.map((name) => [name, plain])),
    description: 'Plain fields of the fact.',
  })
  details!: TimelineItem['details'];

  @ApiProperty({
    type: 'object',
    properties: {
      id: { type: 'string', format: 'uuid' },
      service: text,
      stream: {
        type: 'object',
        nullable: true,
        properties: { id: text, version: { type: 'integer', nullable: true } },
        required: ['id', 'version'],
      },
    },
    required: ['id', 'service', 'stream'],
    description: 'By which its service finds it.',
  })
  fact!: TimelineItem['fact'];
}

export class TimelineResponse extends QuarterStandingResponse {
  @ApiProperty({ type: String, format: 'uuid' })
  participantId!: string;

  @ApiProperty({ type: String, example: '2020-Q1' })
  quarter!: string;

  @ApiProperty({
    type: [TimelineItemResponse],
    description: 'By day: what happened in the quarter, and what else its assessment looked at, such as the last month’s report.',
  })
  items!: readonly TimelineItemResponse[];

  static from(timeline: Timeline): TimelineResponse {
    return timeline;
  }
}
