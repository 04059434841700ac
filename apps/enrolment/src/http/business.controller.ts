import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Month } from '@okoce/domain';
import { CommandContext, CommandOutcome, CommandRoute, CurrentCaller, IdPipe, OccurrenceRequest, Policy, respond } from '@okoce/platform';
import type { Caller } from '@okoce/platform';
import { ParticipantCommandHandler } from '../application/participant.command-handler';
import { ParticipantQueries } from '../application/participant.queries';
import { FileMonthlyReportRequest, RecordLicenceRequest } from './business.request';
import { LicenceResponse, MonthlyReportResponse } from './business.response';
import { MonthPipe } from './month.pipe';

/** Licences and monthly reports of a participant's business. */
@ApiTags('business')
@Controller('participants/:id')
export class BusinessController {
  constructor(
    private readonly commands: ParticipantCommandHandler,
    private readonly queries: ParticipantQueries,
  ) {}

  @Post('licences')
  @Policy({ roles: ['officer', 'admin'] })
  @CommandRoute()
  @ApiOperation({ summary: 'Records a licence (NIB); its number is kept in the vault alone.' })
  @ApiCreatedResponse({ type: CommandOutcome })
  async recordLicence(@Param('id', IdPipe) id: string, @Body() body: RecordLicenceRequest, @CommandContext() context: CommandContext) {
    const { kind, number, issuedOn } = body;
    const answer = await this.commands.recordLicence(id, { kind, number, issuedOn }, context);
    return respond(answer, { location: (licenceId) => `/participants/${id}/licences/${licenceId}` });
  }

  @Get('licences/:licenceId')
  @Policy({ roles: ['officer', 'admin', 'mobiliser', 'participant', 'director', 'auditor'] })
  @ApiOperation({ summary: 'A licence.' })
  @ApiOkResponse({ type: LicenceResponse })
  async readLicence(@Param('id', IdPipe) id: string, @Param('licenceId', IdPipe) licenceId: string, @CurrentCaller() caller: Caller) {
    return respond({ outcome: LicenceResponse.from(await this.queries.readLicence(id, licenceId, caller)) });
  }

  @Post('monthly-reports')
  @Policy({ roles: ['officer', 'admin', 'participant'] })
  @CommandRoute()
  @ApiOperation({ summary: 'Files the book of a month, by the participant or by staff for her; rupiah are kept in the vault alone.' })
  @ApiCreatedResponse({ type: CommandOutcome, description: '`id` is the month.' })
  async fileReport(@Param('id', IdPipe) id: string, @Body() body: FileMonthlyReportRequest, @CommandContext() context: CommandContext) {
    const { month, salesRupiah, costRupiah, cashRupiah, workers, receivedOn } = body;
    const answer = await this.commands.fileMonthlyReport(id, { month, salesRupiah, costRupiah, cashRupiah, workers, receivedOn }, context);
    return respond(answer, { location: (filed) => `/participants/${id}/monthly-reports/${filed}` });
  }

  @Get('monthly-reports/:month')
  @Policy({ roles: ['officer', 'admin', 'mobiliser', 'participant', 'director', 'auditor'] })
  @ApiOperation({ summary: 'The report of a month.' })
  @ApiOkResponse({ type: MonthlyReportResponse })
  async readReport(@Param('id', IdPipe) id: string, @Param('month', MonthPipe) month: string, @CurrentCaller() caller: Caller) {
    return respond({ outcome: MonthlyReportResponse.from(await this.queries.readMonthlyReport(id, month, caller)) });
  }

  @Post('monthly-reports/:month/verification')
  @HttpCode(200)
  @Policy({ roles: ['officer', 'admin'] })
  @CommandRoute()
  @ApiOperation({ summary: 'Verifies a report; never by the one who filed it.' })
  @ApiOkResponse({ type: CommandOutcome, description: '`id` is the month.' })
  async verifyReport(
    @Param('id', IdPipe) id: string,
    @Param('month', MonthPipe) month: string,
    @Body() _body: OccurrenceRequest,
    @CommandContext() context: CommandContext,
  ) {
    return respond(await this.commands.verifyMonthlyReport(id, month as Month, context));
  }
}
