import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Month } from '@okoce/domain';
import {
  CommandContext,
  CommandOutcome,
  CommandRoute,
  CurrentCaller,
  IdPipe,
  OccurrenceRequest,
  Policy,
  ReasonedRequest,
  respond,
} from '@okoce/platform';
import type { Caller } from '@okoce/platform';
import { BusinessCommandHandler } from '../application/business.command-handler';
import type { MonthlyBook } from '../application/business.command-handler';
import { ParticipantQueries } from '../application/participant.queries';
import { MonthlyBookRequest, FileMonthlyReportRequest, LapseLicenceRequest, RecordLicenceRequest } from './business.request';
import { LicenceResponse, MonthlyReportResponse } from './business.response';
import { MonthPipe } from './month.pipe';

/** Licences and monthly reports of a participant's business. */
@ApiTags('business')
@Controller('participants/:id')
export class BusinessController {
  constructor(
    private readonly commands: BusinessCommandHandler,
    private readonly queries: ParticipantQueries,
  ) {}

  @Post('licences')
  @Policy({ roles: ['officer', 'admin'] })
  @CommandRoute()
  @ApiOperation({ summary: 'Records a licence (NIB); its number is kept in the vault alone, and is of one business.' })
  @ApiCreatedResponse({ type: CommandOutcome })
  async recordLicence(@Param('id', IdPipe) id: string, @Body() body: RecordLicenceRequest, @CommandContext() context: CommandContext) {
    const { kind, number, issuedOn, validUntil = null } = body;
    const answer = await this.commands.recordLicence(id, { kind, number, issuedOn, validUntil }, context);
    return respond(answer, { location: (licenceId) => `/participants/${id}/licences/${licenceId}` });
  }

  @Get('licences/:licenceId')
  @Policy({ roles: ['officer', 'admin', 'mobiliser', 'participant', 'director', 'auditor'] })
  @ApiOperation({ summary: 'A licence.' })
  @ApiOkResponse({ type: LicenceResponse })
  async readLicence(@Param('id', IdPipe) id: string, @Param('licenceId', IdPipe) licenceId: string, @CurrentCaller() caller: Caller) {
    return respond({ outcome: LicenceResponse.from(await this.queries.readLicence(id, licenceId, caller)) });
  }

  @Post('licences/:licenceId/lapse')
  @HttpCode(200)
  @Policy({ roles: ['officer', 'admin'] })
  @CommandRoute()
  @ApiOperation({ summary: 'Records that a licence is no longer valid; what it proved it still proves.' })
  @ApiOkResponse({ type: CommandOutcome, description: '`id` is the licence.' })
  async lapseLicence(
    @Param('id', IdPipe) id: string,
    @Param('licenceId', IdPipe) licenceId: string,
    @Body() body: LapseLicenceRequest,
    @CommandContext() context: CommandContext,
  ) {
    return respond(await this.commands.lapseLicence(id, licenceId, body.on, context));
  }

  @Post('monthly-reports')
  @Policy({ roles: ['officer', 'admin', 'participant'] })
  @CommandRoute()
  @ApiOperation({ summary: 'Files the book of a month, by the participant or by staff for her; rupiah are kept in the vault alone.' })
  @ApiCreatedResponse({ type: CommandOutcome, description: '`id` is the month.' })
  async fileReport(@Param('id', IdPipe) id: string, @Body() body: FileMonthlyReportRequest, @CommandContext() context: CommandContext) {
    const answer = await this.commands.fileMonthlyReport(id, body.month, { ...bookOf(body), receivedOn: body.receivedOn }, context);
    return respond(answer, { location: (filed) => `/participants/${id}/monthly-reports/${filed}` });
  }

  @Get('monthly-reports/:month')
  @Policy({ roles: ['officer', 'admin', 'mobiliser', 'participant', 'director', 'auditor'] })
  @ApiOperation({ summary: 'The report of a month.' })
  @ApiOkResponse({ type: MonthlyReportResponse })
  async readReport(@Param('id', IdPipe) id: string, @Param('month', MonthPipe) month: string, @CurrentCaller() caller: Caller) {
    return respond({ outcome: MonthlyReportResponse.from(await this.queries.readMonthlyReport(id, month as Month, caller)) });
  }

  @Post('monthly-reports/:month/verification')
  @HttpCode(200)
  @Policy({ roles: ['officer', 'admin'] })
  @CommandRoute()
  @ApiOperation({ summary: 'Verifies a report; never by one who filed or corrected it.' })
  @ApiOkResponse({ type: CommandOutcome, description: '`id` is the month.' })
  async verifyReport(
    @Param('id', IdPipe) id: string,
    @Param('month', MonthPipe) month: string,
    @Body() _body: OccurrenceRequest,
    @CommandContext() context: CommandContext,
  ) {
    return respond(await this.commands.verifyMonthlyReport(id, month as Month, context));
  }

  @Post('monthly-reports/:month/correction')
  @HttpCode(200)
  @Policy({ roles: ['officer', 'admin', 'participant'] })
  @CommandRoute()
  @ApiOperation({ summary: 'Corrects the book of a month, whole; it keeps its filing day and has to be verified again.' })
  @ApiOkResponse({ type: CommandOutcome, description: '`id` is the month.' })
  async correctReport(
    @Param('id', IdPipe) id: string,
    @Param('month', MonthPipe) month: string,
    @Body() body: MonthlyBookRequest,
    @CommandContext() context: CommandContext,
  ) {
    return respond(await this.commands.correctMonthlyReport(id, month as Month, bookOf(body), context));
  }

  @Post('monthly-reports/:month/withdrawal')
  @HttpCode(200)
  @Policy({ roles: ['officer', 'admin', 'participant'] })
  @CommandRoute()
  @ApiOperation({ summary: 'Withdraws a report: it counts for nothing. The month may be filed again.' })
  @ApiOkResponse({ type: CommandOutcome, description: '`id` is the month.' })
  async withdrawReport(
    @Param('id', IdPipe) id: string,
    @Param('month', MonthPipe) month: string,
    @Body() _body: ReasonedRequest,
    @CommandContext() context: CommandContext,
  ) {
    return respond(await this.commands.withdrawMonthlyReport(id, month as Month, context));
  }
}

function bookOf({ salesRupiah, costRupiah, cashRupiah, workers, documentHash }: MonthlyBookRequest): MonthlyBook {
  return { salesRupiah, costRupiah, cashRupiah, workers, documentHash };
}
