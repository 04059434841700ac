import { ApiProperty } from '@nestjs/swagger';
import type { NumbersReport } from '../application/numbers';
import { StandingResponse } from './figures.response';

class SentenceResponse {
  @ApiProperty({ type: String, description: 'In Bahasa Indonesia.' })
  id!: string;

  @ApiProperty({ type: String, description: 'In English.' })
  en!: string;
}

class DefinitionResponse {
  @ApiProperty({ type: String, description: 'Of the document that the definition is in: a number keeps it.', example: '2017-Q4' })
  version!: string;

  @ApiProperty({ type: String, description: 'The first quarter this version holds for.', example: '2017-Q4' })
  from!: string;

  @ApiProperty({ type: String, example: 'formed' })
  name!: string;

  @ApiProperty({ type: SentenceResponse, description: 'What it counts.' })
  counts!: SentenceResponse;

  @ApiProperty({ type: SentenceResponse, description: 'Who has used it.' })
  usedBy!: SentenceResponse;

  @ApiProperty({
    enum: ['day', 'quarter'],
    description: 'Whether it counts up to the day, or over the quarter the day lies in: all of one that is over, else as far as is known.',
  })
  over!: 'day' | 'quarter';

  @ApiProperty({ type: 'integer', description: 'People of the whole programme.' })
  value!: number;

  @ApiProperty({
    type: [String],
    description: 'Paths here that list its entries, of the figures that add up to it; none where each person was looked at.',
    example: ['/days/2021-10-27/programme/figures/steps.P7'],
  })
  lineage!: readonly string[];
}

class PublishedResponse {
  @ApiProperty({ type: String, format: 'date', example: '2021-10-27' })
  asOf!: string;

  @ApiProperty({ type: String, description: 'As its source called it.', example: 'P7_permodalan' })
  measure!: string;

  @ApiProperty({ type: 'integer', example: 6159 })
  value!: number;

  @ApiProperty({ type: String, example: 'Kompas 12 Nov 2021' })
  publishedBy!: string;

  @ApiProperty({ type: SentenceResponse, nullable: true })
  note!: SentenceResponse | null;

  @ApiProperty({ type: String, nullable: true, description: 'The definition it was meant by.', example: 'funded' })
  definition!: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'What our facts say of its day by that definition.' })
  ours!: number | null;
}

/** Every way to count, side by side. */
export class DefinitionsResponse extends StandingResponse {
  @ApiProperty({ type: String, format: 'date', example: '2021-10-27' })
  on!: string;

  @ApiProperty({ type: [DefinitionResponse], description: 'Those in force for the day; none for days before the first version.' })
  definitions!: readonly DefinitionResponse[];

  @ApiProperty({ type: [PublishedResponse], description: 'What was published as of the latest day up to this one.' })
  published!: readonly PublishedResponse[];

  @ApiProperty({ type: [String], description: 'All days of which something was published.', example: ['2018-02-15', '2021-10-27'] })
  publishedDays!: readonly string[];

  static from({ on, asOf, completeTo, final, definitions, published, publishedDays }: NumbersReport): DefinitionsResponse {
    return { on, asOf, completeTo, final, definitions, published, publishedDays };
  }
}
