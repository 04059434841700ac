import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
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
import { TrainingEventCommandHandler } from '../application/training-event.command-handler';
import { TrainingEventQueries } from '../application/training-event.queries';
import { CertificateResponse } from './certificate.response';

@ApiTags('certificates')
@Controller('certificates')
export class CertificatesController {
  constructor(
    private readonly trainingEvents: TrainingEventCommandHandler,
    private readonly queries: TrainingEventQueries,
  ) {}

  @Get(':id')
  @Policy({ roles: ['admin', 'officer', 'auditor', 'mentor', 'participant'] })
  @ApiOperation({ summary: 'A certificate: to its holder, the staff of her centre, and those who ran the training event' })
  @ApiOkResponse({ type: CertificateResponse })
  async read(@Param('id', IdPipe) id: string, @CurrentCaller() caller: Caller): Promise<Reply> {
    return respond({ outcome: CertificateResponse.from(await this.queries.readCertificate(id as Uuid, caller)) });
  }

  @Post(':id/revocation')
  @HttpCode(200)
  @Policy({ roles: ['admin', 'officer'] })
  @CommandRoute()
  @ApiOperation({ summary: 'Revokes a certificate, for good: step P2 is void from the start, a mentor’s accreditation from now on' })
  @ApiOkResponse({ type: CommandOutcome })
  async revoke(@Param('id', IdPipe) id: string, @Body() _body: ReasonedRequest, @CommandContext() context: CommandContext): Promise<Reply> {
    return respond(await this.trainingEvents.revokeCertificate(id as Uuid, context));
  }
}
