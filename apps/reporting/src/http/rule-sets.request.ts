import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Allow } from 'class-validator';

const ofSchema = { description: 'As `/rule-sets/schema` says.' };

/** The document itself: what is wrong within is told by the reader of rule sets, place by place. */
export class AdoptRuleSetRequest {
  @ApiPropertyOptional({ type: String, ...ofSchema })
  @Allow()
  $schema?: unknown;

  @ApiProperty({ type: String, example: '2027-Q2', description: 'Its version, for ever.' })
  @Allow()
  version?: unknown;

  @ApiProperty({ type: String, example: '2027-Q2', description: 'The first quarter it holds for; it has not begun.' })
  @Allow()
  from?: unknown;

  @ApiProperty({ type: 'object', additionalProperties: true, ...ofSchema })
  @Allow()
  definitions?: unknown;

  @ApiProperty({ type: 'array', items: { type: 'object' }, ...ofSchema })
  @Allow()
  assessable?: unknown;

  @ApiProperty({ type: 'array', items: { type: 'object' }, ...ofSchema })
  @Allow()
  classes?: unknown;

  @ApiProperty({ type: 'object', additionalProperties: true, ...ofSchema })
  @Allow()
  index?: unknown;

  /** As it was sent. */
  static documentOf(body: AdoptRuleSetRequest): object {
    return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
  }
}
