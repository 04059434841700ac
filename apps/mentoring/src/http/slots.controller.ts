import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Uuid } from '@okoce/domain';
import { CommandContext, CommandOutcome, CommandRoute, IdPipe, Policy, respond, type Reply } from '@okoce/platform';
import { SessionCommandHandler } from '../application/session.command-handler';
import { timesOf } from './session.request';
import { OfferSlotRequest } from './slot.request';

@ApiTags('mentorships')
@Controller('mentorships')
export class SlotsController {
  constructor(private readonly sessions: SessionCommandHandler) {}

  @Post(':id/slots')
  @Policy({ roles: ['admin', 'officer', 'mentor'] })
  @CommandRoute()
  @ApiOperation({ summary: 'Offers the participant a time of the mentor; the mentorship lists its slots' })
  @ApiCreatedResponse({ type: CommandOutcome })
  async offer(@Param('id', IdPipe) id: string, @Body() body: OfferSlotRequest, @CommandContext() context: CommandContext): Promise<Reply> {
    return respond(await this.sessions.offerSlot(id as Uuid, timesOf(body), context), { location: () => `/mentorships/${id}` });
  }
}
