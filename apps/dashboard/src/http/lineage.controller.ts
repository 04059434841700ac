import { Controller, Get, HttpStatus, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { districts } from '@okoce/domain';
import { NotHere, Unreachable } from '../api/answer';
import { figureIn, figuresOfPeople } from '../api/figures';
import { factServices } from '../api/lineage';
import { LineageApi } from '../api/lineage.api';
import { NamesApi } from '../api/names.api';
import type { PeriodReport } from '../api/reports';
import { ServicesApi } from '../api/services.api';
import { seesAllCentres } from '../auth/roles';
import { CurrentSession } from '../auth/session.guard';
import type { Session } from '../auth/session';
import { isCentre, type Choice } from '../pages/choice';
import { DifferencesPage, scopeName } from '../pages/differences.page';
import { FactPage } from '../pages/fact.page';
import { FigurePage } from '../pages/figure.page';
import { MessagePage } from '../pages/message.page';
import { unreadable } from './bad-choice';
import type { ChoiceQuery } from './choice';
import { Choices } from './choices';
import { differencesChoice, isScope, type DifferencesAddress } from './differences-choice';
import { frameOf, sendPage } from './page';

type FigureAddress = ChoiceQuery & { readonly scope?: string; readonly after?: string };

/** From a figure to its entries, from an entry to its fact, and from one report to another. */
@Controller()
export class LineageController {
  constructor(
    private readonly choices: Choices,
    private readonly api: ServicesApi,
    private readonly lineage: LineageApi,
    private readonly names: NamesApi,
  ) {}

  @Get('figures/:figure')
  async figure(
    @Req() request: Request,
    @Res() response: Response,
    @CurrentSession() session: Session,
    @Param('figure') figure: string,
    @Query() query: FigureAddress,
  ): Promise<void> {
    const scope = query.scope || 'programme';
    if (!isScope(scope)) throw unreadable('scope');
    const choice = await this.choices.of(session, query);
    const question = { quarter: choice.quarter, scope, figure, known: choice, after: query.after };
    const reported = this.reportOf(session, choice, scope);
    // Where the report does not tell a number of people, the people are refused.
    const isTold = async (): Promise<boolean> => !figuresOfPeople.includes(figure) || figureIn(await reported, figure) !== undefined;
    const [lineage, report, centres] = await Promise.all([
      isTold().then((told) => (told ? this.lineage.figure(session, question) : undefined)),
      reported,
      isCentre(scope) ? [] : this.api.centres(session, choice.quarter, choice),
    ]);
    const value = lineage?.value ?? figureIn(report, figure);
    if (value === undefined) throw new NotHere();
    const frame = frameOf(request, 'figure.title', session);
    const byCentre = valuesOf(centres, scope, figure);
    const of = { scope, scopeName: scopeName(frame.words, scope), figure };
    const listed = (lineage?.people ?? []).flatMap(({ participantId }) => participantId ?? []);
    const names = await this.names.of(session, listed);
    const continued = query.after !== undefined;
    const view = { ...of, value, standing: lineage ?? report, lineage, names, byCentre, continued };
    sendPage(response, FigurePage({ frame, choice, view }));
  }

  @Get('facts/:service/:streamId/:version')
  async fact(
    @Req() request: Request,
    @Res() response: Response,
    @CurrentSession() session: Session,
    @Param('service') name: string,
    @Param('streamId') streamId: string,
    @Param('version') version: string,
  ): Promise<void> {
    const service = factServices.find((each) => each === name);
    if (!service || !/^[1-9]\d{0,8}$/.test(version)) throw new NotHere();
    const frame = frameOf(request, 'factPage.title', session);
    const { words } = frame;
    const link = { href: '/', label: words.say('error.back') };
    try {
      const fact = await this.lineage.fact(session, service, streamId, Number(version));
      sendPage(response, FactPage({ frame, service, fact, seesEverybody: seesAllCentres(session) }));
    } catch (error) {
      if (error instanceof NotHere)
        sendPage(response.status(HttpStatus.NOT_FOUND), MessagePage({ frame, text: words.say('factPage.outside'), link }));
      else if (error instanceof Unreachable) {
        const text = words.say('factPage.unreachable', { service: words.named('service', service) });
        sendPage(response.status(HttpStatus.SERVICE_UNAVAILABLE), MessagePage({ frame, text, link }));
      } else throw error;
    }
  }

  @Get('differences')
  async differences(
    @Req() request: Request,
    @Res() response: Response,
    @CurrentSession() session: Session,
    @Query() query: DifferencesAddress,
  ): Promise<void> {
    const choice = differencesChoice(await this.choices.of(session, { ...(query.quarter && { quarter: query.quarter }) }), query);
    const { quarter, scope, from, to, after } = choice;
    const report = from && (await this.lineage.differences(session, { quarter, scope, from, to, after }));
    sendPage(response, DifferencesPage({ frame: frameOf(request, 'differences.title', session), choice, report }));
  }

  private reportOf(session: Session, choice: Choice, scope: string): Promise<PeriodReport> {
    if (scope === 'programme') return this.api.programme(session, choice.quarter, choice);
    return isCentre(scope)
      ? this.api.centre(session, choice.quarter, scope, choice)
      : this.api.regency(session, choice.quarter, scope, choice);
  }
}

function valuesOf(centres: readonly PeriodReport[], scope: string, figure: string): readonly { code: string; value: number }[] {
  const prefix = scope === 'programme' ? '' : `${scope}.`;
  return districts.flatMap(({ code }) => {
    const report = centres.find((centre) => centre.scope === code);
    const value = report && figureIn(report, figure);
    return value !== undefined && code.startsWith(prefix) ? [{ code, value }] : [];
  });
}
