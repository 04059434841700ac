import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Uuid } from '@okoce/domain';
import {
  CommandContext,
  CommandOutcome,
  CommandRoute,
  CurrentCaller,
  IdPipe,
  OccurrenceRequest,
  Policy,
  respond,
  type Caller,
  type Reply,
} from '@okoce/platform';
import { AgendaCommandHandler } from '../application/agenda.command-handler';
import { AgendaQueries } from '../application/agenda.queries';
import { SetGoalRequest, wishOf } from './goal.request';
import { GoalResponse } from './goal.response';

@ApiTags('goals')
@Controller('goals')
export class GoalsController {
  constructor(
    private readonly agendas: AgendaCommandHandler,
    private readonly queries: AgendaQueries,
  ) {}

  @Post()
  @Policy({ roles: ['admin', 'officer', 'mentor', 'participant'] })
  @CommandRoute()
  @ApiOperation({
    summary:
      'Sets a goal of a participant for a quarter, three at most; by her, her mentor or the staff of her centre; the same again changes nothing',
  })
  @ApiCreatedResponse({ type: CommandOutcome })
  async set(@Body() body: SetGoalRequest, @CommandContext() context: CommandContext): Promise<Reply> {
    return respond(await this.agendas.setGoal(wishOf(body), context), { location: (id) => `/goals/${id}` });
  }

  @Get(':id')
  @Policy({ roles: ['admin', 'officer', 'auditor', 'mentor', 'participant'] })
  @ApiOperation({ summary: 'A goal: to her, her mentor and the staff of her centre' })
  @ApiOkResponse({ type: GoalResponse })
  async read(@Param('id', IdPipe) id: string, @CurrentCaller() caller: Caller): Promise<Reply> {
    return respond({ outcome: GoalResponse.from(await this.queries.readGoal(id as Uuid as Uuid, caller)) });
  }

  @Post(':id/agreement')
  @HttpCode(200)
  @Policy({ roles: ['mentor'] })
  @CommandRoute()
  @ApiOperation({ summary: 'Her mentor agrees to a goal' })
  @ApiOkResponse({ type: CommandOutcome })
  async agree(
    @Param('id', IdPipe) id: string,
    @Body() _body: OccurrenceRequest,
    @CommandContext() context: CommandContext,
  ): Promise<Reply> {
    return respond(await this.agendas.agreeGoal(id as Uuid as Uuid, context));
  }
}
