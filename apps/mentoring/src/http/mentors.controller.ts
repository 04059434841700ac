import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
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
import { RegisterMentorRequest, registrationOf } from './mentor.request';
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
}
