import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { DistrictCode, Uuid } from '@okoce/domain';
import {
  CommandContext,
  CommandOutcome,
  CommandRoute,
  CurrentCaller,
  IdPipe,
  Policy,
  respond,
  type Caller,
  type Reply,
} from '@okoce/platform';
import { MentorCommandHandler } from '../application/mentor.command-handler';
import { MentorQueries } from '../application/mentor.queries';
import { DeclareRelationRequest, RegisterMentorRequest, SetCapacityRequest, TransferMentorRequest, registrationOf } from './mentor.request';
import { MentorResponse } from './mentor.response';

@ApiTags('mentors')
@Controller('mentors')
export class MentorsController {
  constructor(
    private readonly mentors: MentorCommandHandler,
    private readonly queries: MentorQueries,
  ) {}

  @Post()
  @Policy({ roles: ['admin', 'officer'] })
  @CommandRoute()
  @ApiOperation({ summary: 'Registers a mentor of a centre; accredited once the certificate of a seven-steps training arrives' })
  @ApiCreatedResponse({ type: CommandOutcome })
  async register(@Body() body: RegisterMentorRequest, @CommandContext() context: CommandContext): Promise<Reply> {
    return respond(await this.mentors.register(registrationOf(body), context), { location: (id) => `/mentors/${id}` });
  }

  @Get(':id')
  @Policy({ roles: ['admin', 'officer', 'auditor', 'mentor'] })
  @ApiOperation({ summary: 'A mentor: to herself and the staff of her centre' })
  @ApiOkResponse({ type: MentorResponse })
  async read(@Param('id', IdPipe) id: string, @CurrentCaller() caller: Caller): Promise<Reply> {
    return respond({ outcome: MentorResponse.from(await this.queries.read(id, caller)) });
  }

  @Post(':id/capacity')
  @HttpCode(200)
  @Policy({ roles: ['admin', 'officer'] })
  @CommandRoute()
  @ApiOperation({ summary: 'Sets how many mentorships a mentor may have in force; below what she has, it only bars new ones' })
  @ApiOkResponse({ type: CommandOutcome })
  async setCapacity(
    @Param('id', IdPipe) id: string,
    @Body() body: SetCapacityRequest,
    @CommandContext() context: CommandContext,
  ): Promise<Reply> {
    return respond(await this.mentors.setCapacity(id as Uuid, body.n, context));
  }

  @Post(':id/transfer')
  @HttpCode(200)
  @Policy({ roles: ['admin', 'officer'] })
  @CommandRoute()
  @ApiOperation({ summary: 'Moves a mentor to another centre, by the staff of the one she is with; her mentorships go on' })
  @ApiOkResponse({ type: CommandOutcome })
  async transfer(
    @Param('id', IdPipe) id: string,
    @Body() body: TransferMentorRequest,
    @CommandContext() context: CommandContext,
  ): Promise<Reply> {
    return respond(await this.mentors.transfer(id as Uuid, body.toDistrictCode as DistrictCode, context));
  }

  @Post(':id/relations')
  @HttpCode(200)
  @Policy({ roles: ['admin', 'officer', 'mentor'] })
  @CommandRoute()
  @ApiOperation({ summary: 'Declares a participant to be of a mentor’s own family or business: a mentorship of the two ends with it' })
  @ApiOkResponse({ type: CommandOutcome })
  async declareRelation(
    @Param('id', IdPipe) id: string,
    @Body() { participantId, kind }: DeclareRelationRequest,
    @CommandContext() context: CommandContext,
  ): Promise<Reply> {
    return respond(await this.mentors.declareRelation(id as Uuid, participantId as Uuid, kind, context));
  }
}
