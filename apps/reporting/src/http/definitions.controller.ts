import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { dayOf } from '@okoce/domain';
import { CLOCK, Policy, type Clock } from '@okoce/platform';
import { Numbers } from '../application/numbers';
import { DefinitionsQuery } from './definitions.request';
import { DefinitionsResponse } from './definitions.response';
import { asOfOf, requireBegun } from './period.request';
import { FIGURES } from './policies';

@ApiTags('definitions')
@Controller('definitions')
export class DefinitionsController {
  constructor(
    private readonly numbers: Numbers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Policy(FIGURES)
  @ApiOperation({ summary: 'Which number: every definition over the same facts at the end of a day, beside what was published' })
  @ApiOkResponse({ type: DefinitionsResponse })
  async list(@Query() query: DefinitionsQuery): Promise<DefinitionsResponse> {
    const today = dayOf(this.clock.now());
    return DefinitionsResponse.from(await this.numbers.on(requireBegun(query.on ?? today, today), asOfOf(query)));
  }
}
