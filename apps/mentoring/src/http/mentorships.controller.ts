import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Uuid } from '@okoce/domain';
import {
  CommandContext,
  CommandOutcome,
  CommandRoute,
  CurrentCaller,
  IdPipe,
  Policy,
  ReasonedRequest,
  respond,
  type Caller,
  type Reply,
} from '@okoce/platform';
import { MentorshipCommandHandler } from '../application/mentorship.command-handler';
import { MentorshipQueries } from '../application/mentorship.queries';
import { AgreePlanRequest, AssignMentorRequest } from './mentorship.request';
import { MentorshipResponse } from './mentorship.response';

@ApiTags('mentorships')
@Controller('mentorships')
export class MentorshipsController {
  constructor(
    private readonly mentorships: MentorshipCommandHandler,
    private readonly queries: MentorshipQueries,
  ) {}

  @Post()
  @Policy({ roles: ['admin', 'officer'] })
  @CommandRoute()
  @ApiOperation({ summary: 'Assigns an accredited mentor to a participant, by the staff of her centre; the same two again change nothing' })
  @ApiCreatedResponse({ type: CommandOutcome })
  async assign(@Body() body: AssignMentorRequest, @CommandContext() context: CommandContext): Promise<Reply> {
    const answer = await this.mentorships.assign(body.mentorId as Uuid, body.participantId as Uuid, context);
    return respond(answer, { location: (id) => `/mentorships/${id}` });
  }

  @Get(':id')
  @Policy({ roles: ['admin', 'officer', 'auditor', 'mentor', 'participant'] })
  @ApiOperation({ summary: 'A mentorship with its sessions: to the two and the staff of the participant’s centre' })
  @ApiOkResponse({ type: MentorshipResponse })
  async read(@Param('id', IdPipe) id: string, @CurrentCaller() caller: Caller): Promise<Reply> {
    return respond({ outcome: MentorshipResponse.from(await this.queries.read(id, caller)) });
  }

  @Post(':id/plan')
  @HttpCode(200)
  @Policy({ roles: ['admin', 'officer', 'mentor'] })
  @CommandRoute()
  @ApiOperation({ summary: 'Records the plan the two agreed on; another one renews it' })
  @ApiOkResponse({ type: CommandOutcome })
  async agreePlan(
    @Param('id', IdPipe) id: string,
    @Body() body: AgreePlanRequest,
    @CommandContext() context: CommandContext,
  ): Promise<Reply> {
    return respond(await this.mentorships.agreePlan(id as Uuid, body.summary.trim(), context));
  }

  @Post(':id/end')
  @HttpCode(200)
  @Policy({ roles: ['admin', 'officer'] })
  @CommandRoute()
  @ApiOperation({
    summary: 'Ends a mentorship, by the staff of the participant’s centre; sessions still to come are called off, those held count',
  })
  @ApiOkResponse({ type: CommandOutcome })
  async end(@Param('id', IdPipe) id: string, @Body() _body: ReasonedRequest, @CommandContext() context: CommandContext): Promise<Reply> {
    return respond(await this.mentorships.end(id as Uuid, context));
  }
}
