import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Quarter } from '@okoce/domain';
import { CommandContext, CurrentCaller, Policy, instantOf, type Caller } from '@okoce/platform';
import { seesEveryFigure } from '../application/figure-access';
import { InclusionProofs } from '../application/inclusion-proofs';
import { LogVerifications } from '../application/log-verification';
import { SealVerification } from '../application/seal-verification';
import { Seals } from '../application/seals';
import { QuarterPipe } from './period.request';
import { FIGURES, PEOPLE, QUARTERS, SEALING, VERIFYING } from './policies';
import { ProofQuery, SealQuarterRequest, VerificationQuery } from './seals.request';
import {
  InclusionResponse,
  RestatementResponse,
  StatementFiguresResponse,
  StatementResponse,
  StatementsResponse,
  VerificationResponse,
} from './seals.response';

const refused = {
  description: 'A rule refuses it: `code` says which, `title` why.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

@ApiTags('seals')
@Controller('quarters')
export class SealsController {
  constructor(
    private readonly seals: Seals,
    private readonly verification: SealVerification,
    private readonly logVerifications: LogVerifications,
    private readonly proofs: InclusionProofs,
  ) {}

  @Post(':quarter/seal')
  @HttpCode(200)
  @Policy(SEALING)
  @ApiOperation({ summary: 'Seals a quarter once its cut-off has passed and every source is complete up to it; quiet when it is sealed' })
  @ApiOkResponse({ type: StatementResponse })
  @ApiConflictResponse(refused)
  async seal(
    @Param('quarter', QuarterPipe) quarter: string,
    @Body() { baseline, notBefore }: SealQuarterRequest,
    @CommandContext() { now, metadata }: CommandContext,
  ): Promise<StatementResponse> {
    const request = {
      quarter: quarter as Quarter,
      baseline,
      now,
      notBefore: notBefore === undefined ? undefined : instantOf(notBefore),
      metadata,
    };
    return StatementResponse.from(await this.seals.seal(request));
  }

  @Post(':quarter/restatement')
  @HttpCode(200)
  @Policy(SEALING)
  @ApiOperation({
    summary:
      'States a sealed quarter anew if what was recorded since changes it; answers with its last statement, and up to when it looked',
  })
  @ApiOkResponse({ type: RestatementResponse })
  @ApiConflictResponse(refused)
  async restate(
    @Param('quarter', QuarterPipe) quarter: string,
    @CommandContext() { now, metadata }: CommandContext,
  ): Promise<RestatementResponse> {
    return RestatementResponse.from(await this.seals.restate({ quarter: quarter as Quarter, now, metadata }));
  }

  @Get(':quarter/seals')
  @Policy(QUARTERS)
  @ApiOperation({ summary: 'What was stated of a quarter: its seal and its restatements, with their roots' })
  @ApiOkResponse({ type: StatementsResponse })
  async list(@Param('quarter', QuarterPipe) quarter: string, @CurrentCaller() caller: Caller): Promise<StatementsResponse> {
    const statements = await this.seals.statements(quarter as Quarter);
    return seesEveryFigure(caller) ? StatementsResponse.from(quarter, statements) : StatementsResponse.withoutCounts(quarter, statements);
  }

  @Get(':quarter/seals/:label')
  @Policy(FIGURES)
  @ApiOperation({ summary: 'One statement of a quarter with its figures, and what it changed: `sealed`, `restated-1`' })
  @ApiOkResponse({ type: StatementFiguresResponse })
  async statement(
    @Param('quarter', QuarterPipe) quarter: string,
    @Param('label') label: string,
    @CurrentCaller() caller: Caller,
  ): Promise<StatementFiguresResponse> {
    const { statement, differences } = await this.seals.statement(quarter as Quarter, label, caller);
    return StatementFiguresResponse.of(statement, differences);
  }

  @Get(':quarter/verification')
  @Policy(VERIFYING)
  @ApiOperation({
    summary:
      'Works every statement of a quarter out again from the archive, or the event log, and compares it bit for bit; may take minutes',
  })
  @ApiOkResponse({ type: VerificationResponse })
  async verify(@Param('quarter', QuarterPipe) quarter: string, @Query() { from }: VerificationQuery): Promise<VerificationResponse> {
    if (from === 'log') return VerificationResponse.fromLog(await this.logVerifications.verify(quarter as Quarter));
    return VerificationResponse.from(await this.verification.verify(quarter as Quarter));
  }

  @Get(':quarter/proofs/:participantId')
  @Policy(PEOPLE)
  @ApiOperation({ summary: 'Proof that a participant’s entries are under the root of a statement of the quarter: by default the last' })
  @ApiOkResponse({ type: InclusionResponse })
  @ApiConflictResponse(refused)
  async prove(
    @Param('quarter', QuarterPipe) quarter: string,
    @Param('participantId') participantId: string,
    @Query() { label }: ProofQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<InclusionResponse> {
    return InclusionResponse.from(await this.proofs.prove(quarter as Quarter, participantId, caller, label));
  }
}
