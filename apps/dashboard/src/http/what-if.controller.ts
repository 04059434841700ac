import { Body, Controller, Get, HttpCode, HttpStatus, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { dayOf, previousQuarter, quarterOf } from '@okoce/domain';
import { NotHere, Unreachable } from '../api/answer';
import { ServicesApi } from '../api/services.api';
import { seesAllCentres } from '../auth/roles';
import { CurrentSession } from '../auth/session.guard';
import type { Session } from '../auth/session';
import type { Words } from '../messages/language';
import { WhatIfPage, type WhatIfForm, type WhatIfOutcome } from '../pages/what-if.page';
import { formText } from './form-text';
import { frameOf, sendPage, wordsFor } from './page';

/** Other rules need a name of their own: reporting refuses those under the version of known ones. */
const CANDIDATE = 'calon';

/** Trying a rule set on past quarters; it stores nothing, so nothing is repeated by sending the form again. */
@Controller('what-if')
export class WhatIfController {
  constructor(private readonly api: ServicesApi) {}

  @Get()
  async form(@Req() request: Request, @Res() response: Response, @CurrentSession() session: Session): Promise<void> {
    if (!seesAllCentres(session)) throw new NotHere();
    const last = previousQuarter(quarterOf(dayOf(new Date().toISOString())));
    const latest = await this.api.latestQuarter(session);
    const quarter = latest === undefined || latest > last ? last : latest;
    const ruleSet = JSON.stringify({ ...(await this.api.ruleSetInForce(session)), version: CANDIDATE }, null, 2);
    this.send(request, response, session, { ruleSet, from: quarter, to: quarter }, {});
  }

  @Post()
  @HttpCode(HttpStatus.OK)
  async compare(
    @Req() request: Request,
    @Res() response: Response,
    @CurrentSession() session: Session,
    @Body() body: Readonly<Record<string, unknown>> | undefined,
  ): Promise<void> {
    if (!seesAllCentres(session)) throw new NotHere();
    const form = { ruleSet: formText(body?.['ruleSet']), from: formText(body?.['from']).trim(), to: formText(body?.['to']).trim() };
    const outcome = await this.outcomeOf(session, form, wordsFor(request));
    if (outcome.refusal) response.status(HttpStatus.BAD_REQUEST);
    this.send(request, response, session, form, outcome);
  }

  private async outcomeOf(session: Session, { ruleSet, from, to }: WhatIfForm, words: Words): Promise<WhatIfOutcome> {
    const parsed = documentIn(ruleSet);
    if ('reason' in parsed) return { refusal: refusalOf(words.say('whatIf.notJson', parsed)) };
    try {
      const asked = await this.api.whatIf(session, { ruleSet: parsed.document, from, to });
      return 'answer' in asked ? { answer: asked.answer } : { refusal: asked.refusal };
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      return { refusal: refusalOf(words.say('whatIf.busy')) };
    }
  }

  private send(request: Request, response: Response, session: Session, form: WhatIfForm, outcome: WhatIfOutcome): void {
    sendPage(response, WhatIfPage({ frame: frameOf(request, 'whatIf.title', session), form, outcome }));
  }
}

function refusalOf(text: string): NonNullable<WhatIfOutcome['refusal']> {
  return { sentence: { id: text, en: text }, faults: [] };
}

function documentIn(text: string): { readonly document: Record<string, unknown> } | { readonly reason: string } {
  try {
    const document: unknown = JSON.parse(text);
    const isObject = typeof document === 'object' && document !== null && !Array.isArray(document);
    return isObject ? { document: document as Record<string, unknown> } : { reason: '{ ... }' };
  } catch (error) {
    return { reason: (error as Error).message };
  }
}
