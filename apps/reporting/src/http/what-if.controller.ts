import { Body, Controller, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { dayOf } from '@okoce/domain';
import { CLOCK, Policy, type Clock } from '@okoce/platform';
import type { Response } from 'express';
import { ruleSetOf } from '../application/rule-sets.command-handler';
import { WhatIf } from '../application/what-if';
import { VERIFYING } from './policies';
import { WhatIfRequest, quarterIn } from './what-if.request';
import { WhatIfResponse } from './what-if.response';

@ApiTags('rule sets')
@Controller('what-if')
export class WhatIfController {
  constructor(
    private readonly whatIf: WhatIf,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(200)
  @Policy(VERIFYING)
  @ApiOperation({
    summary: 'Who would have another class in past quarters under other rules; stores nothing, and may take a minute a quarter',
  })
  @ApiOkResponse({ type: WhatIfResponse })
  @ApiConflictResponse({
    description: 'A rule refuses it: `code` says which, `title` why.',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  })
  async compare(@Body() body: WhatIfRequest, @Res({ passthrough: true }) response: Response): Promise<WhatIfResponse> {
    const [from, to] = [quarterIn('from', body.from), quarterIn('to', body.to)];
    const asked = { ruleSet: ruleSetOf(body.ruleSet), from, to, today: dayOf(this.clock.now()), given: goneSignal(response) };
    return WhatIfResponse.from(await this.whatIf.compare(asked));
  }
}

/** Whoever asked has hung up. */
function goneSignal(response: Response): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  return gone.signal;
}
