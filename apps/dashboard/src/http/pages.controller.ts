import { Controller, Get, HttpStatus, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { districts, monthsOf, previousQuarter, regencies, type Quarter } from '@okoce/domain';
import { NotHere } from '../api/answer';
import { classesShown } from '../api/reports';
import type { PeriodReport } from '../api/reports';
import { NamesApi, idsOf } from '../api/names.api';
import { ServicesApi, type PeoplePage } from '../api/services.api';
import { landingOf, objectorOf } from '../auth/roles';
import { CurrentSession } from '../auth/session.guard';
import type { Session } from '../auth/session';
import { CentrePage } from '../pages/centre.page';
import { ParticipantPage } from '../pages/participant.page';
import { ProgrammePage } from '../pages/programme.page';
import { labelsUpTo, type Choice, type Chosen } from '../pages/choice';
import { lastQuarters, type QuarterMix } from '../pages/class-mixes';
import { unreadable } from './bad-choice';
import { participantAddress, type ChoiceQuery } from './choice';
import { Choices } from './choices';
import { frameOf, sendPage } from './page';

/** Of a centre's class mixes. */
const QUARTERS_SHOWN = 6;

@Controller()
export class PagesController {
  constructor(
    private readonly choices: Choices,
    private readonly api: ServicesApi,
    private readonly names: NamesApi,
  ) {}

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
    const choice = await this.choices.of(session, query);
    const before = beside(choice, previousQuarter(choice.quarter));
    const [report, previous, centres] = await Promise.all([
      this.api.programme(session, choice.quarter, choice),
      this.api.programme(session, before.quarter, before),
      this.api.centres(session, choice.quarter, choice),
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
    @Query() query: ChoiceQuery & { readonly after?: string; readonly class?: string },
  ): Promise<void> {
    const district = districts.find((each) => each.code === code);
    if (!district) throw new NotHere();
    const choice = await this.choices.of(session, query);
    const given = classesShown.find((each) => each === query.class);
    if (query.class && !given) throw unreadable('class');
    const [report, previous, mixes, listed, work] = await Promise.all([
      this.api.centre(session, choice.quarter, code, choice),
      this.reportBefore(session, choice, code),
      this.mixes(session, choice, code),
      this.peopleOf(session, choice.quarter, code, {
        ...(query.after ? { after: query.after } : {}),
        ...(given ? { class: given } : {}),
      }),
      this.api.centreWork(session, choice.quarter, code, choice),
    ]);
    const people = listed && { ...listed, continued: query.after !== undefined, class: given };
    const frame = frameOf(request, 'centre.title', session, { name: district.name });
    const regency = regencies.find((each) => each.code === district.regencyCode)?.name ?? district.regencyCode;
    const place = { code, name: district.name, regency };
    sendPage(response, CentrePage({ frame, choice, view: { ...place, report, previous, mixes, people, work } }));
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
    const choice = await this.choices.of(session, query);
    const [report, name, timeline] = await Promise.all([
      this.api.participant(session, choice.quarter, id, choice),
      this.names.ofOne(session, id),
      this.api.timeline(session, choice.quarter, id, choice),
    ]);
    const frame = frameOf(request, session.participantId === report.participantId ? 'assessment.mine' : 'participant.title', session);
    const centreName = districts.find(({ code }) => code === report.districtCode)?.name ?? report.districtCode;
    const view = { report, months: monthsOf(choice.quarter), centreName, name, timeline, objector: objectorOf(session, report) };
    sendPage(response, ParticipantPage({ frame, choice, view }));
  }

  /** A page of the centre's people and what they are called, where this visitor may know. */
  private async peopleOf(session: Session, quarter: Quarter, code: string, asked: PeoplePage) {
    const page = await this.api.centreParticipants(session, quarter, code, asked);
    return page && { page, names: await this.names.of(session, idsOf(page.participants)) };
  }

  private reportBefore(session: Session, choice: Choice, code: string): Promise<PeriodReport> {
    const before = beside(choice, previousQuarter(choice.quarter));
    return this.api.centre(session, before.quarter, code, before);
  }

  /** The class mixes of the quarters up to the chosen one, as far as they can be told. */
  private async mixes(session: Session, choice: Choice, code: string): Promise<readonly QuarterMix[]> {
    const asked = lastQuarters(choice, QUARTERS_SHOWN).map((quarter) => (quarter === choice.quarter ? choice : beside(choice, quarter)));
    const reports = await Promise.all(asked.map((chosen) => this.api.centre(session, chosen.quarter, code, chosen)));
    return reports.flatMap(({ classes }, at) => (classes && asked[at] ? [{ chosen: asked[at], mix: classes }] : []));
  }
}

/** What stands beside a report: as of the same moment; else beside a statement the quarter's own last one, and beside what is current the current. */
function beside({ asOf, label, states = [] }: Choice, quarter: Quarter): Chosen {
  if (asOf) return { quarter, asOf };
  const last = label && labelsUpTo(states.find((state) => state.quarter === quarter)?.restatements ?? null).at(-1);
  return { quarter, ...(last ? { label: last } : {}) };
}
