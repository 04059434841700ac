import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CommandContext, CommandOutcome, CommandRoute, CurrentCaller, IdPipe, Policy, respond } from '@okoce/platform';
import type { Caller } from '@okoce/platform';
import { LeaveCommandHandler } from '../application/leaves.command-handler';
import { ParticipantQueries } from '../application/participant.queries';
import { DeclareLeaveRequest, EndLeaveRequest } from './leaves.request';
import { LeaveResponse } from './leaves.response';

@ApiTags('leaves')
@Controller('participants/:id/leaves')
export class LeavesController {
  constructor(
    private readonly commands: LeaveCommandHandler,
    private readonly queries: ParticipantQueries,
  ) {}

  @Post()
  @Policy({ roles: ['officer', 'admin', 'participant'] })
  @CommandRoute()
  @ApiOperation({ summary: 'Declares a leave, by the participant or by staff for her; a withdrawal ends it.' })
  @ApiCreatedResponse({ type: CommandOutcome })
  async declare(@Param('id', IdPipe) id: string, @Body() body: DeclareLeaveRequest, @CommandContext() context: CommandContext) {
    const { from, to, category } = body;
    const answer = await this.commands.declare(id, { from, to, category }, context);
    return respond(answer, { location: (leaveId) => `/participants/${id}/leaves/${leaveId}` });
  }

  @Get(':leaveId')
  @Policy({ roles: ['officer', 'admin', 'mobiliser', 'participant', 'director', 'auditor'] })
  @ApiOperation({ summary: 'A leave, as it stands.' })
  @ApiOkResponse({ type: LeaveResponse })
  async read(@Param('id', IdPipe) id: string, @Param('leaveId', IdPipe) leaveId: string, @CurrentCaller() caller: Caller) {
    return respond({ outcome: LeaveResponse.from(await this.queries.readLeave(id, leaveId, caller)) });
  }

  @Post(':leaveId/end')
  @HttpCode(200)
  @Policy({ roles: ['officer', 'admin', 'participant'] })
  @CommandRoute()
  @ApiOperation({ summary: 'Ends a leave before its last day.' })
  @ApiOkResponse({ type: CommandOutcome, description: '`id` is the leave.' })
  async end(
    @Param('id', IdPipe) id: string,
    @Param('leaveId', IdPipe) leaveId: string,
    @Body() body: EndLeaveRequest,
    @CommandContext() context: CommandContext,
  ) {
    return respond(await this.commands.end(id, leaveId, body.on, context));
  }
}
