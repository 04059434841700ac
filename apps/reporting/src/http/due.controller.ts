import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { quarterOf } from '@okoce/domain';
import { CLOCK, CurrentCaller, Policy, type Caller, type Clock } from '@okoce/platform';
import { WorkLists } from '../application/work-lists';
import { DueQuery, workListRequest } from './due.request';
import { WorkListResponse } from './due.response';
import { PEOPLE } from './policies';

@ApiTags('due')
@Controller('due')
export class DueController {
  constructor(
    private readonly workLists: WorkLists,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Policy(PEOPLE)
  @ApiOperation({ summary: 'What is due at the end of a day, in the caller’s scope, the riskiest first' })
  @ApiOkResponse({ type: WorkListResponse })
  @ApiNotFoundResponse({
    description: 'The centre is outside the scope of the caller.',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  })
  async list(@Query() query: DueQuery, @CurrentCaller() caller: Caller): Promise<WorkListResponse> {
    const list = await this.workLists.list(workListRequest(query, caller, this.clock.now()), caller);
    return WorkListResponse.from(list, quarterOf(list.on));
  }
}
