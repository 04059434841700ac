import { Controller, Get, Inject, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiForbiddenResponse, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Quarter } from '@okoce/domain';
import { CLOCK, CurrentCaller, Policy, instantOf, type Caller, type Clock } from '@okoce/platform';
import { Exports } from '../application/exports';
import { exportFile } from './exports.response';
import { ExportQuery, statedOrAsOf } from './exports.request';
import { QuarterPipe } from './period.request';
import { EXPORT } from './policies';

const problem = { content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };

@ApiTags('exports')
@Controller('quarters')
@Policy(EXPORT)
export class ExportsController {
  constructor(
    private readonly exports: Exports,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(':quarter/export')
  @ApiOperation({
    summary: 'The figures of a quarter as a file that says what they are; to an agency a statement’s alone, small counts hidden',
  })
  @ApiProduces('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiNotFoundResponse({ description: 'The quarter has no such statement: `NOT_SEALED`.', ...problem })
  @ApiForbiddenResponse({ description: 'An agency gets statements alone: `PUBLISHED_ONLY`.', ...problem })
  async figures(
    @Param('quarter', QuarterPipe) quarter: string,
    @Query() query: ExportQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<StreamableFile> {
    const request = { quarter: quarter as Quarter, ...statedOrAsOf(query), now: instantOf(this.clock.now()) };
    return exportFile(await this.exports.figures(request, caller), query);
  }
}
