import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CommandContext, Policy } from '@okoce/platform';
import type { ImportReport, ImportRow } from '../application/import/import-report';
import { ParticipantImportCommandHandler } from '../application/import/participant-import.command-handler';
import { StepImportCommandHandler } from '../application/import/step-import.command-handler';
import { ImportRequest, ImportRows } from './imports.request';
import { ImportReportResponse } from './imports.response';

/** The legacy register, a batch a request; a batch sent again answers what is in as unchanged. */
@ApiTags('imports')
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly participants: ParticipantImportCommandHandler,
    private readonly steps: StepImportCommandHandler,
  ) {}

  @Post('participants')
  @HttpCode(200)
  @Policy({ roles: ['admin'] })
  @ApiOperation({
    summary: 'Columns: register_no, registered_on, name, nik, sex, birth_date, phone, kecamatan, kelurahan, consent_on.',
  })
  @ApiBody({ type: ImportRequest })
  @ApiOkResponse({ type: ImportReportResponse })
  importParticipants(@ImportRows() rows: readonly ImportRow[], @CommandContext() context: CommandContext): Promise<ImportReport> {
    return this.participants.import(rows, context);
  }

  @Post('steps')
  @HttpCode(200)
  @Policy({ roles: ['admin'] })
  @ApiOperation({ summary: 'Columns: register_no, step, achieved_on, reference.' })
  @ApiBody({ type: ImportRequest })
  @ApiOkResponse({ type: ImportReportResponse })
  importSteps(@ImportRows() rows: readonly ImportRow[], @CommandContext() context: CommandContext): Promise<ImportReport> {
    return this.steps.import(rows, context);
  }
}
