import { ApiProperty } from '@nestjs/swagger';
import type { ListedItem, WorkList } from '../application/work-lists';
import { dueKinds } from '../domain/due/due-item';
import type { DueKind } from '../domain/due/due-item';
import { placeWord } from './paging.request';
import { StandingResponse } from './figures.response';

class DueSentence {
  @ApiProperty({ type: String, description: 'In Bahasa Indonesia.' })
  id!: string;

  @ApiProperty({ type: String, description: 'In English.' })
  en!: string;
}

class DueThing {
  @ApiProperty({ type: String, example: 'session' })
  type!: string;

  @ApiProperty({ type: String, description: 'Its id; of a monthly report the month, of a goal that is missing the quarter.' })
  id!: string;
}

class DueLinks {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The participant’s page of that quarter in the dashboard; null for a mentor, and for whom it does not open.',
  })
  page!: string | null;

  @ApiProperty({ enum: ['enrolment', 'mentoring', 'training-events'], description: 'The service that has the thing.' })
  service!: 'enrolment' | 'mentoring' | 'training-events';

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Its path there; of what is missing, where it would be seen; null for whom it does not open.',
  })
  path!: string | null;
}

/** Something somebody has to do. */
export class DueItemResponse {
  @ApiProperty({ enum: dueKinds })
  kind!: DueKind;

  @ApiProperty({ type: Number, minimum: 0, maximum: 169, description: 'Items come in descending order of it.' })
  risk!: number;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  participantId!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The mentor it concerns; else the participant’s, if any.' })
  mentorId!: string | null;

  @ApiProperty({ type: DueThing })
  thing!: DueThing;

  @ApiProperty({ type: String, description: 'A day, or a moment in UTC.', example: '2020-03-11' })
  since!: string;

  @ApiProperty({ type: DueSentence })
  toDo!: DueSentence;

  @ApiProperty({ type: DueLinks })
  links!: DueLinks;

  static from({ kind, place: [risk], participantId, mentorId, thing, since, toDo, opens }: ListedItem, quarter: string): DueItemResponse {
    const page = participantId === null || !opens.page ? null : `/participants/${participantId}?quarter=${quarter}`;
    const links = { page, service: thing.service, path: opens.thing ? thing.path : null };
    return { kind, risk, participantId, mentorId, thing: { type: thing.type, id: thing.id }, since, toDo, links };
  }
}

export class WorkListResponse extends StandingResponse {
  @ApiProperty({ type: String, format: 'date', description: 'The day, at its end.' })
  on!: string;

  @ApiProperty({ type: String, description: 'A centre’s code; or `mine`, all that is in the caller’s own scope.', example: '31.74.01' })
  scope!: string;

  @ApiProperty({
    type: 'object',
    properties: Object.fromEntries(dueKinds.map((kind) => [kind, { type: 'integer' }])),
    required: [...dueKinds],
    description: 'Of the whole scope, by kind.',
  })
  counts!: WorkList['counts'];

  @ApiProperty({ type: [DueItemResponse] })
  items!: DueItemResponse[];

  @ApiProperty({ type: String, nullable: true, description: 'Send it as `after` for the next page; null on the last.' })
  next!: string | null;

  static from({ items, next, ...list }: WorkList, quarter: string): WorkListResponse {
    return { ...list, items: items.map((item) => DueItemResponse.from(item, quarter)), next: next && placeWord(next) };
  }
}
