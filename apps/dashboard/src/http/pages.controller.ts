import { Controller, Get, HttpStatus, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { districts, monthsOf, previousQuarter, regencies, type Instant, type Quarter } from '@okoce/domain';
import { NotHere } from '../api/answer';
import { ServicesApi } from '../api/services.api';
import { landingOf, objectorOf } from '../auth/roles';
import { CurrentSession } from '../auth/session.guard';
import type { Session } from '../auth/session';
import { CentrePage } from '../pages/centre.page';
import { ParticipantPage } from '../pages/participant.page';
import { ProgrammePage } from '../pages/programme.page';
import type { Choice } from '../pages/parts';
import { participantAddress, readChoice, type ChoiceQuery } from './choice';
import { frameOf, sendPage } from './page';

@Controller()
export class PagesController {
  constructor(private readonly api: ServicesApi) {}

  @Get()
  home(@Req() request: Request, @Res() response: Response, @CurrentSession() session: Session): void {
    const { search } = new URL(request.originalUrl, 'http://here');
    response.redirect(HttpStatus.SEE_OTHER, `${landingOf(session)}${search}`);
  }

  @Get('programme')
  async programme(
    @Req() request: Request,
    @Res() response: Response,
    @CurrentSession() session: Session,
    @Query() query: ChoiceQuery,
  ): Promise<void> {
    const choice = await this.choice(session, query);
    const [report, previous, centres] = await Promise.all([
      this.api.programme(session, choice.quarter, choice.asOf),
      this.api.programme(session, previousQuarter(choice.quarter), choice.asOf),
      this.api.centres(session, choice.quarter, choice.asOf),
    ]);
    const frame = frameOf(request, 'programme.title', session);
    sendPage(response, ProgrammePage({ frame, choice, view: { report, previous, centres } }));
  }

  @Get('centres/:code')
  async centre(
    @Req() request: Request,
    @Res() response: Response,
    @CurrentSession() session: Session,
    @Param('code') code: string,
    @Query() query: ChoiceQuery & { readonly after?: string },
  ): Promise<void> {
    const district = districts.find((each) => each.code === code);
    if (!district) throw new NotHere();
    const choice = await this.choice(session, query);
    const [report, previous, page, work] = await Promise.all([
      this.api.centre(session, choice.quarter, code, choice.asOf),
      this.api.centre(session, previousQuarter(choice.quarter), code, choice.asOf),
      this.api.centreParticipants(session, choice.quarter, code, query.after),
      this.api.centreWork(session, choice.quarter, code, choice.asOf),
    ]);
    const people = page && { page, continued: query.after !== undefined };
    const frame = frameOf(request, 'centre.title', session, { name: district.name });
    const regency = regencies.find((each) => each.code === district.regencyCode)?.name ?? district.regencyCode;
    sendPage(response, CentrePage({ frame, choice, view: { code, name: district.name, regency, report, previous, people, work } }));
  }

  /** The target of a plain form: a participant is found by her number. */
  @Get('participants')
  find(@Res() response: Response, @Query() query: ChoiceQuery & { readonly id?: string }): void {
    response.redirect(HttpStatus.SEE_OTHER, participantAddress(query));
  }

  @Get('participants/:id')
  async participant(
    @Req() request: Request,
    @Res() response: Response,
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Query() query: ChoiceQuery,
  ): Promise<void> {
    const choice = await this.choice(session, query);
    const [report, name, timeline] = await Promise.all([
      this.api.participant(session, choice.quarter, id, choice.asOf),
      this.api.participantName(session, id),
      this.api.timeline(session, choice.quarter, id, choice.asOf),
    ]);
    const frame = frameOf(request, session.participantId === report.participantId ? 'assessment.mine' : 'participant.title', session);
    const centreName = districts.find(({ code }) => code === report.districtCode)?.name ?? report.districtCode;
    const view = { report, months: monthsOf(choice.quarter), centreName, name, timeline, objector: objectorOf(session, report) };
    sendPage(response, ParticipantPage({ frame, choice, view }));
  }

  /** Without a quarter in the address: the latest one in which something happened, so that the first page is never blank. */
  private async choice(session: Session, query: ChoiceQuery): Promise<Choice> {
    const now = new Date().toISOString() as Instant;
    if (query.quarter) return readChoice(query, now);
    const latest = await this.api.latestQuarter(session);
    return readChoice(query, now, latest as Quarter | undefined);
  }
}
