import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, IdPipe, Policy, respond, type Caller, type Reply } from '@okoce/platform';
import { TrainingEventQueries } from '../application/training-event.queries';
import { CertificateResponse } from './certificate.response';

@ApiTags('certificates')
@Controller('certificates')
export class CertificatesController {
  constructor(private readonly queries: TrainingEventQueries) {}

  @Get(':id')
  @Policy({ roles: ['admin', 'officer', 'auditor', 'mentor', 'participant'] })
  @ApiOperation({ summary: 'A certificate: to its holder, the staff of her centre, and those who ran the training event' })
  @ApiOkResponse({ type: CertificateResponse })
  async read(@Param('id', IdPipe) id: string, @CurrentCaller() caller: Caller): Promise<Reply> {
    return respond({ outcome: CertificateResponse.from(await this.queries.readCertificate(id, caller)) });
  }
}
