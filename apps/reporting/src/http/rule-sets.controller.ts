import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { dayOf, quarterOf } from '@okoce/domain';
import { CLOCK, CommandContext, CommandOutcome, CommandRoute, Policy, respond, type Clock } from '@okoce/platform';
import { RuleSetCommandHandler } from '../application/rule-sets.command-handler';
import { RuleSetDocuments } from '../application/rule-set-documents';
import { ruleSetSchema } from '../domain/assessment/rule-sets';
import { QUARTERS, RULES } from './policies';
import { AdoptRuleSetRequest } from './rule-sets.request';
import { RuleSetDocumentResponse, RuleSetResponse, RuleSetsResponse } from './rule-sets.response';

const refused = {
  description: 'A rule refuses it: `code` says which, `title` why.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

@ApiTags('rule sets')
@Controller('rule-sets')
export class RuleSetsController {
  constructor(
    private readonly ruleSets: RuleSetDocuments,
    private readonly commands: RuleSetCommandHandler,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @Policy(RULES)
  @CommandRoute()
  @ApiOperation({ summary: 'Adopts a rule set, the body, from a quarter not yet begun; quiet when the same was adopted' })
  @ApiCreatedResponse({ type: CommandOutcome })
  @ApiConflictResponse(refused)
  async adopt(@Body() body: AdoptRuleSetRequest, @CommandContext() context: CommandContext) {
    const answer = await this.commands.adopt(AdoptRuleSetRequest.documentOf(body), context);
    return respond(answer, { location: (version) => `/rule-sets/${version}` });
  }

  @Get()
  @Policy(QUARTERS)
  @ApiOperation({ summary: 'The rule sets, and which is in force' })
  @ApiOkResponse({ type: RuleSetsResponse })
  async list(): Promise<RuleSetsResponse> {
    const inForce = await this.ruleSets.versionFor(quarterOf(dayOf(this.clock.now())));
    return { ruleSets: (await this.ruleSets.all()).map((known) => RuleSetResponse.from(known)), inForce };
  }

  @Get('schema')
  @Policy(QUARTERS)
  @ApiOperation({ summary: 'The form of a rule set: a JSON Schema' })
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  schema(): object {
    return ruleSetSchema;
  }

  @Get(':version')
  @Policy(QUARTERS)
  @ApiOperation({ summary: 'A rule set with its document' })
  @ApiOkResponse({ type: RuleSetDocumentResponse })
  async show(@Param('version') version: string): Promise<RuleSetDocumentResponse> {
    return RuleSetDocumentResponse.of(await this.ruleSets.of(version));
  }
}
