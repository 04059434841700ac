import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CommandContext, CommandRoute, Policy, respond } from '@okoce/platform';
import { SessionConfirmationCommandHandler } from '../application/session-confirmation/session-confirmation.command-handler';
import { SessionConfirmationRequest } from './session-confirmations.request';
import { SessionConfirmationResponse } from './session-confirmations.response';

@ApiTags('session-confirmations')
@Controller('session-confirmations')
export class SessionConfirmationsController {
  constructor(private readonly commands: SessionConfirmationCommandHandler) {}

  @Post()
  @HttpCode(200)
  @Policy({ roles: ['officer', 'admin'], anonymous: true })
  @CommandRoute()
  @ApiOperation({
    summary: 'Confirms a logged session by the one-time code sent to the participant: from her phone, or by an officer at the desk.',
  })
  @ApiOkResponse({ type: SessionConfirmationResponse })
  async confirm(@Body() { sessionId, code }: SessionConfirmationRequest, @CommandContext() context: CommandContext) {
    const { outcome, replayed } = await this.commands.confirm({ sessionId, code }, context);
    // No ETag: it would be the version of her stream.
    return respond({ outcome, replayed });
  }
}
