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
import { MentorshipCommandHandler } from '../application/mentorship.command-handler';
import { MentorshipQueries } from '../application/mentorship.queries';
import { LogSessionRequest, ScheduleSessionRequest, logOf, timesOf } from './session.request';
import { SessionResponse } from './session.response';

@ApiTags('sessions')
@Controller('sessions')
export class SessionsController {
  constructor(
    private readonly mentorships: MentorshipCommandHandler,
    private readonly queries: MentorshipQueries,
  ) {}

  @Post()
  @Policy({ roles: ['admin', 'officer', 'mentor'] })
  @CommandRoute()
  @ApiOperation({ summary: 'Schedules a session of a mentorship' })
  @ApiCreatedResponse({ type: CommandOutcome })
  async schedule(@Body() body: ScheduleSessionRequest, @CommandContext() context: CommandContext): Promise<Reply> {
    const answer = await this.mentorships.scheduleSession(body.mentorshipId as Uuid, timesOf(body), context);
    return respond(answer, { location: (id) => `/sessions/${id}` });
  }

  @Get(':id')
  @Policy({ roles: ['admin', 'officer', 'auditor', 'mentor', 'participant'] })
  @ApiOperation({ summary: 'A session: to the two and the staff of the participant’s centre' })
  @ApiOkResponse({ type: SessionResponse })
  async read(@Param('id', IdPipe) id: string, @CurrentCaller() caller: Caller): Promise<Reply> {
    return respond({ outcome: SessionResponse.from(await this.queries.readSession(id, caller)) });
  }

  @Post(':id/log')
  @HttpCode(200)
  @Policy({ roles: ['admin', 'officer', 'mentor'] })
  @CommandRoute()
  @ApiOperation({ summary: 'Records that a session was held, once it has ended' })
  @ApiOkResponse({ type: CommandOutcome })
  async log(@Param('id', IdPipe) id: string, @Body() body: LogSessionRequest, @CommandContext() context: CommandContext): Promise<Reply> {
    return respond(await this.mentorships.logSession(id as Uuid, logOf(body), context));
  }

  @Post(':id/confirmation')
  @HttpCode(200)
  @Policy({ roles: ['participant'] })
  @CommandRoute()
  @ApiOperation({ summary: 'The participant confirms that the session was held as logged' })
  @ApiOkResponse({ type: CommandOutcome })
  async confirm(
    @Param('id', IdPipe) id: string,
    @Body() _body: OccurrenceRequest,
    @CommandContext() context: CommandContext,
  ): Promise<Reply> {
    return respond(await this.mentorships.confirmSession(id as Uuid, context));
  }
}
