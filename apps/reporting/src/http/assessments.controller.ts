import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Quarter } from '@okoce/domain';
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
import { AssessmentCaseCommandHandler } from '../application/assessment-case.command-handler';
import { AssessmentCases } from '../application/assessment-cases';
import { ObjectionRequest, OpenCasesQuery, ReviewRequest } from './assessments.request';
import { AssessmentCaseResponse, OpenCasesResponse } from './assessments.response';
import { QuarterPipe } from './period.request';
import { OBJECTING, OPEN_CASES, PEOPLE, REVIEWING } from './policies';

@ApiTags('assessments')
@Controller('assessments')
export class AssessmentsController {
  constructor(
    private readonly commands: AssessmentCaseCommandHandler,
    private readonly cases: AssessmentCases,
  ) {}

  @Get('objections')
  @Policy(OPEN_CASES)
  @ApiOperation({ summary: 'Objections that wait for a decision, and decisions that new facts have flagged' })
  @ApiOkResponse({ type: OpenCasesResponse })
  async open(@Query() { quarter, centre }: OpenCasesQuery, @CurrentCaller() caller: Caller): Promise<OpenCasesResponse> {
    return OpenCasesResponse.from(await this.cases.open({ quarter, centre }, caller));
  }

  @Get(':quarter/:participantId')
  @Policy(PEOPLE)
  @ApiOperation({ summary: 'How an objection stands: to whoever may see her; its reasons to her and to those who may decide' })
  @ApiOkResponse({ type: AssessmentCaseResponse })
  async read(
    @Param('quarter', QuarterPipe) quarter: string,
    @Param('participantId', IdPipe) participantId: string,
    @CurrentCaller() caller: Caller,
  ): Promise<Reply> {
    return respond({ outcome: AssessmentCaseResponse.from(await this.cases.read({ quarter: quarter as Quarter, participantId }, caller)) });
  }

  @Post(':quarter/:participantId/objection')
  @HttpCode(200)
  @Policy(OBJECTING)
  @CommandRoute()
  @ApiOperation({ summary: 'She objects to her class, or an officer of her centre does on her behalf; quiet where it waits already' })
  @ApiOkResponse({ type: CommandOutcome })
  async object(
    @Param('quarter', QuarterPipe) quarter: string,
    @Param('participantId', IdPipe) participantId: string,
    @Body() _body: ObjectionRequest,
    @CommandContext() context: CommandContext,
  ): Promise<Reply> {
    return respond(await this.commands.object({ quarter: quarter as Quarter, participantId }, context));
  }

  @Post(':quarter/:participantId/review')
  @HttpCode(200)
  @Policy(REVIEWING)
  @CommandRoute()
  @ApiOperation({ summary: 'A reviewer who is not her mentor decides on her class; the rules’ class stays beside it' })
  @ApiOkResponse({ type: CommandOutcome })
  async review(
    @Param('quarter', QuarterPipe) quarter: string,
    @Param('participantId', IdPipe) participantId: string,
    @Body() { decidedClass }: ReviewRequest,
    @CommandContext() context: CommandContext,
  ): Promise<Reply> {
    return respond(await this.commands.review({ quarter: quarter as Quarter, participantId }, decidedClass, context));
  }
}
