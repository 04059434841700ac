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
  instantOf,
  respond,
  type Caller,
  type Reply,
} from '@okoce/platform';
import { MentorshipQueries } from '../application/mentorship.queries';
import { SessionCommandHandler } from '../application/session.command-handler';
import {
  CancelSessionRequest,
  LogSessionRequest,
  MissSessionRequest,
  RescheduleSessionRequest,
  ScheduleSessionRequest,
  logOf,
  timesOf,
} from './session.request';
import { SessionResponse } from './session.response';

@ApiTags('sessions')
@Controller('sessions')
export class SessionsController {
  constructor(
    private readonly sessions: SessionCommandHandler,
    private readonly queries: MentorshipQueries,
  ) {}

  @Post()
  @Policy({ roles: ['admin', 'officer', 'mentor', 'participant'] })
  @CommandRoute()
  @ApiOperation({ summary: 'Schedules a session of a mentorship, or books a slot of it; a participant books slots alone' })
  @ApiCreatedResponse({ type: CommandOutcome })
  async schedule(@Body() body: ScheduleSessionRequest, @CommandContext() context: CommandContext): Promise<Reply> {
    const mentorshipId = body.mentorshipId as Uuid;
    const answer = body.slotId
      ? await this.sessions.bookSlot(mentorshipId, body.slotId as Uuid, context)
      : await this.sessions.schedule(mentorshipId, timesOf(body), context);
    return respond(answer, { location: (id) => `/sessions/${id}` });
  }

  @Get(':id')
  @Policy({ roles: ['admin', 'officer', 'auditor', 'mentor', 'participant'] })
  @ApiOperation({ summary: 'A session: to the two and the staff of the participant’s centre' })
  @ApiOkResponse({ type: SessionResponse })
  async read(@Param('id', IdPipe) id: string, @CurrentCaller() caller: Caller): Promise<Reply> {
    return respond({ outcome: SessionResponse.from(await this.queries.readSession(id as Uuid, caller)) });
  }

  @Post(':id/rescheduling')
  @HttpCode(200)
  @Policy({ roles: ['admin', 'officer', 'mentor'] })
  @CommandRoute()
  @ApiOperation({ summary: 'Moves a session that has not started' })
  @ApiOkResponse({ type: CommandOutcome })
  async reschedule(
    @Param('id', IdPipe) id: string,
    @Body() body: RescheduleSessionRequest,
    @CommandContext() context: CommandContext,
  ): Promise<Reply> {
    return respond(await this.sessions.reschedule(id as Uuid, instantOf(body.startsAt), context));
  }

  @Post(':id/cancellation')
  @HttpCode(200)
  @Policy({ roles: ['admin', 'officer', 'mentor', 'participant'] })
  @CommandRoute()
  @ApiOperation({ summary: 'Records that a session was called off, and by whom' })
  @ApiOkResponse({ type: CommandOutcome })
  async cancel(
    @Param('id', IdPipe) id: string,
    @Body() body: CancelSessionRequest,
    @CommandContext() context: CommandContext,
  ): Promise<Reply> {
    return respond(await this.sessions.cancel(id as Uuid, body.by, context));
  }

  @Post(':id/miss')
  @HttpCode(200)
  @Policy({ roles: ['admin', 'officer', 'mentor', 'participant'] })
  @CommandRoute()
  @ApiOperation({ summary: 'Records, from its start on, that one of the two did not come' })
  @ApiOkResponse({ type: CommandOutcome })
  async miss(@Param('id', IdPipe) id: string, @Body() body: MissSessionRequest, @CommandContext() context: CommandContext): Promise<Reply> {
    return respond(await this.sessions.miss(id as Uuid, body.missedBy, context));
  }

  @Post(':id/log')
  @HttpCode(200)
  @Policy({ roles: ['admin', 'officer', 'mentor'] })
  @CommandRoute()
  @ApiOperation({ summary: 'Records that a session was held, once it has ended' })
  @ApiOkResponse({ type: CommandOutcome })
  async log(@Param('id', IdPipe) id: string, @Body() body: LogSessionRequest, @CommandContext() context: CommandContext): Promise<Reply> {
    return respond(await this.sessions.log(id as Uuid, logOf(body), context));
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
    return respond(await this.sessions.confirm(id as Uuid, context));
  }

  @Post(':id/dispute')
  @HttpCode(200)
  @Policy({ roles: ['participant'] })
  @CommandRoute()
  @ApiOperation({ summary: 'The participant says that the session was not held as logged; the later of this and a confirmation decides' })
  @ApiOkResponse({ type: CommandOutcome })
  async dispute(
    @Param('id', IdPipe) id: string,
    @Body() _body: ReasonedRequest,
    @CommandContext() context: CommandContext,
  ): Promise<Reply> {
    return respond(await this.sessions.dispute(id as Uuid, context));
  }

  @Post(':id/retraction')
  @HttpCode(200)
  @Policy({ roles: ['admin', 'officer', 'mentor'] })
  @CommandRoute()
  @ApiOperation({ summary: 'Takes the log of a session back, for good' })
  @ApiOkResponse({ type: CommandOutcome })
  async retract(
    @Param('id', IdPipe) id: string,
    @Body() _body: ReasonedRequest,
    @CommandContext() context: CommandContext,
  ): Promise<Reply> {
    return respond(await this.sessions.retract(id as Uuid, context));
  }
}
