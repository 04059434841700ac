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
  ReasonedRequest,
  respond,
  type Caller,
  type Reply,
} from '@okoce/platform';
import { AgendaCommandHandler } from '../application/agenda.command-handler';
import { AgendaQueries } from '../application/agenda.queries';
import { CloseActionRequest, ProposeActionRequest, proposalOf } from './action.request';
import { ActionResponse } from './action.response';

@ApiTags('actions')
@Controller('actions')
export class ActionsController {
  constructor(
    private readonly agendas: AgendaCommandHandler,
    private readonly queries: AgendaQueries,
  ) {}

  @Post()
  @Policy({ roles: ['admin', 'officer', 'mentor', 'participant'] })
  @CommandRoute()
  @ApiOperation({ summary: 'Proposes something to do by a day; the staff of her centre proposes for her; the same again changes nothing' })
  @ApiCreatedResponse({ type: CommandOutcome })
  async propose(@Body() body: ProposeActionRequest, @CommandContext() context: CommandContext): Promise<Reply> {
    return respond(await this.agendas.propose(proposalOf(body), context), { location: (id) => `/actions/${id}` });
  }

  @Get(':id')
  @Policy({ roles: ['admin', 'officer', 'auditor', 'mentor', 'participant'] })
  @ApiOperation({ summary: 'An action, with what became of it: to her, her mentor and the staff of her centre' })
  @ApiOkResponse({ type: ActionResponse })
  async read(@Param('id', IdPipe) id: string, @CurrentCaller() caller: Caller): Promise<Reply> {
    return respond({ outcome: ActionResponse.from(await this.queries.readAction(id as Uuid as Uuid, caller)) });
  }

  @Post(':id/agreement')
  @HttpCode(200)
  @Policy({ roles: ['admin', 'officer', 'mentor', 'participant'] })
  @CommandRoute()
  @ApiOperation({ summary: 'The other side agrees to an action, on or before its due day; the staff of her centre agrees for her' })
  @ApiOkResponse({ type: CommandOutcome })
  async agree(
    @Param('id', IdPipe) id: string,
    @Body() _body: OccurrenceRequest,
    @CommandContext() context: CommandContext,
  ): Promise<Reply> {
    return respond(await this.agendas.agreeAction(id as Uuid as Uuid, context));
  }

  @Post(':id/drop')
  @HttpCode(200)
  @Policy({ roles: ['mentor'] })
  @CommandRoute()
  @ApiOperation({ summary: 'Her mentor drops an action, on or before its due day' })
  @ApiOkResponse({ type: CommandOutcome })
  async drop(@Param('id', IdPipe) id: string, @Body() _body: ReasonedRequest, @CommandContext() context: CommandContext): Promise<Reply> {
    return respond(await this.agendas.dropAction(id as Uuid as Uuid, context));
  }

  @Post(':id/closure')
  @HttpCode(200)
  @Policy({ roles: ['admin', 'officer', 'mentor', 'participant'] })
  @CommandRoute()
  @ApiOperation({ summary: 'Closes an action, with evidence if a document shows it was done; evidence may follow once' })
  @ApiOkResponse({ type: CommandOutcome })
  async close(
    @Param('id', IdPipe) id: string,
    @Body() body: CloseActionRequest,
    @CommandContext() context: CommandContext,
  ): Promise<Reply> {
    return respond(await this.agendas.closeAction(id as Uuid as Uuid, body.documentHash ?? null, context));
  }
}
