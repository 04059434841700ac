import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Uuid } from '@okoce/domain';
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
  type Caller,
  type Reply,
} from '@okoce/platform';
import { StepEvidenceCommandHandler } from '../application/step-evidence.command-handler';
import { StepEvidenceQueries } from '../application/step-evidence.queries';
import { SubmitStepEvidenceRequest, submissionOf } from './step-evidence.request';
import { StepEvidenceResponse } from './step-evidence.response';

@ApiTags('step evidence')
@Controller('step-evidence')
export class StepEvidenceController {
  constructor(
    private readonly evidence: StepEvidenceCommandHandler,
    private readonly queries: StepEvidenceQueries,
  ) {}

  @Post()
  @Policy({ roles: ['admin', 'officer', 'mentor', 'participant'] })
  @CommandRoute()
  @ApiOperation({ summary: 'Hands in evidence of a step: by her, her mentor or the staff of her centre; one document once' })
  @ApiCreatedResponse({ type: CommandOutcome })
  async submit(@Body() body: SubmitStepEvidenceRequest, @CommandContext() context: CommandContext): Promise<Reply> {
    return respond(await this.evidence.submit(submissionOf(body), context), { location: (id) => `/step-evidence/${id}` });
  }

  @Get(':id')
  @Policy({ roles: ['admin', 'officer', 'auditor', 'mentor', 'participant'] })
  @ApiOperation({ summary: 'Evidence of a step: to her, her mentor, and the staff and mentors of her centre' })
  @ApiOkResponse({ type: StepEvidenceResponse })
  async read(@Param('id', IdPipe) id: string, @CurrentCaller() caller: Caller): Promise<Reply> {
    return respond({ outcome: StepEvidenceResponse.from(await this.queries.read(id as Uuid as Uuid, caller)) });
  }

  @Post(':id/verification')
  @HttpCode(200)
  @Policy({ roles: ['mentor'] })
  @CommandRoute()
  @ApiOperation({ summary: 'A mentor of her centre who never was hers finds the evidence good' })
  @ApiOkResponse({ type: CommandOutcome })
  async verify(
    @Param('id', IdPipe) id: string,
    @Body() _body: OccurrenceRequest,
    @CommandContext() context: CommandContext,
  ): Promise<Reply> {
    return respond(await this.evidence.verify(id as Uuid as Uuid, context));
  }

  @Post(':id/rejection')
  @HttpCode(200)
  @Policy({ roles: ['mentor'] })
  @CommandRoute()
  @ApiOperation({ summary: 'A mentor of her centre who never was hers finds the evidence wanting' })
  @ApiOkResponse({ type: CommandOutcome })
  async reject(@Param('id', IdPipe) id: string, @Body() _body: ReasonedRequest, @CommandContext() context: CommandContext): Promise<Reply> {
    return respond(await this.evidence.reject(id as Uuid as Uuid, context));
  }

  @Post(':id/revocation')
  @HttpCode(200)
  @Policy({ roles: ['admin', 'officer'] })
  @CommandRoute()
  @ApiOperation({ summary: 'Revokes evidence for good, by the staff of her centre' })
  @ApiOkResponse({ type: CommandOutcome })
  async revoke(@Param('id', IdPipe) id: string, @Body() _body: ReasonedRequest, @CommandContext() context: CommandContext): Promise<Reply> {
    return respond(await this.evidence.revoke(id as Uuid as Uuid, context));
  }
}
