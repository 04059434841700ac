import { Body, Controller, Get, HttpCode, HttpStatus, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { isUuid } from '@okoce/domain';
import { Unreachable } from '../api/answer';
import { ServicesApi } from '../api/services.api';
import { OpenToAll } from '../auth/session.guard';
import { ConfirmationNotice, ConfirmationPage, type Refused } from '../pages/confirmation.page';
import { formText } from './form-text';
import { frameOf, sendPage } from './page';

/**
 * Where the link of an SMS leads. Open to all, as she has no account; nothing here looks at a session, and what a stranger's site could post
 * in her name needs her code.
 */
@Controller('konfirmasi')
@OpenToAll()
export class ConfirmationController {
  constructor(private readonly api: ServicesApi) {}

  @Get()
  form(@Req() request: Request, @Res() response: Response, @Query('sesi') sessionId = ''): void {
    if (isUuid(sessionId)) sendForm(request, response, sessionId);
    else sendIncomplete(request, response);
  }

  @Post()
  @HttpCode(HttpStatus.OK)
  async confirm(
    @Req() request: Request,
    @Res() response: Response,
    @Body() body: { readonly code?: unknown } | undefined,
    @Query('sesi') sessionId = '',
  ): Promise<void> {
    if (!isUuid(sessionId)) return sendIncomplete(request, response);
    const code = digitsOf(body?.code);
    if (code === undefined) return sendForm(request, response.status(HttpStatus.BAD_REQUEST), sessionId, { code: 'notSixDigits' });
    try {
      const outcome = await this.api.confirmSession(sessionId, code);
      if ('refusal' in outcome) sendForm(request, response.status(HttpStatus.CONFLICT), sessionId, outcome.refusal);
      else sendThanks(request, response, outcome.day);
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      sendForm(request, response.status(HttpStatus.SERVICE_UNAVAILABLE), sessionId, { code: 'unreachable' });
    }
  }
}

/** Phones put blanks into codes, and so do people. */
function digitsOf(text: unknown): string | undefined {
  const code = formText(text).replace(/[\s-]/g, '');
  return /^\d{6}$/.test(code) ? code : undefined;
}

function sendForm(request: Request, response: Response, sessionId: string, refused?: Refused): void {
  sendPage(response, ConfirmationPage({ frame: frameOf(request, 'confirm.title'), sessionId, refused }));
}

function sendThanks(request: Request, response: Response, day: string): void {
  const frame = frameOf(request, 'confirm.title');
  const text = frame.words.say('confirm.thanks', { day: frame.words.day(day) });
  sendPage(response, ConfirmationNotice({ frame, text, note: frame.words.say('confirm.done') }));
}

function sendIncomplete(request: Request, response: Response): void {
  const frame = frameOf(request, 'confirm.title');
  sendPage(response.status(HttpStatus.BAD_REQUEST), ConfirmationNotice({ frame, text: frame.words.say('confirm.noSession') }));
}
