import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Instant, Quarter } from '@okoce/domain';
import { ServicesApi } from '../api/services.api';
import { CurrentSession } from '../auth/session.guard';
import type { Session } from '../auth/session';
import { NumberEntriesPage } from '../pages/number-entries.page';
import { NumbersPage } from '../pages/numbers.page';
import { missing, unreadable } from './bad-choice';
import { frameOf, sendPage } from './page';
import { usualDay } from './work-list-choice';

@Controller('numbers')
export class NumbersController {
  constructor(private readonly api: ServicesApi) {}

  /** A day that is none, or has not begun, is for the service to refuse, which says so in words. */
  @Get()
  async show(
    @Req() request: Request,
    @Res() response: Response,
    @CurrentSession() session: Session,
    @Query() { on }: { readonly on?: unknown },
  ): Promise<void> {
    const day =
      textOf('on', on) || usualDay(new Date().toISOString() as Instant, (await this.api.latestQuarter(session)) as Quarter | undefined);
    const report = await this.api.numbers(session, day);
    sendPage(response, NumbersPage({ frame: frameOf(request, 'numbers.title', session), report }));
  }

  @Get('entries')
  async entries(
    @Req() request: Request,
    @Res() response: Response,
    @CurrentSession() session: Session,
    @Query() { on, figure, after }: Readonly<Partial<Record<'on' | 'figure' | 'after', unknown>>>,
  ): Promise<void> {
    const asked = [neededText('on', on), neededText('figure', figure), textOf('after', after) || undefined] as const;
    const frame = frameOf(request, 'numbers.entriesTitle', session);
    const listed = await this.api.dayFigure(session, ...asked);
    sendPage(response, NumberEntriesPage({ frame, figure: listed, continued: asked[2] !== undefined }));
  }
}

function neededText(name: string, value: unknown): string {
  const text = textOf(name, value);
  if (text === '') throw missing(name);
  return text;
}

function textOf(name: string, value: unknown): string {
  if (value !== undefined && typeof value !== 'string') throw unreadable(name);
  return value ?? '';
}
