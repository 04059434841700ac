import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { parseQuarter } from '@okoce/domain';
import { NotHere } from '../api/answer';
import { LineageApi } from '../api/lineage.api';
import { ServicesApi } from '../api/services.api';
import { seesProgramme } from '../auth/roles';
import { CurrentSession } from '../auth/session.guard';
import type { Session } from '../auth/session';
import { QuartersPage } from '../pages/quarters.page';
import { StatementPage } from '../pages/statement.page';
import { frameOf, sendPage } from './page';

/** How far each quarter is, and what was stated of it: also for an agency. */
@Controller('quarters')
export class QuartersController {
  constructor(
    private readonly api: ServicesApi,
    private readonly lineage: LineageApi,
  ) {}

  @Get()
  async list(@Req() request: Request, @Res() response: Response, @CurrentSession() session: Session): Promise<void> {
    const { states } = await this.api.quarters(session);
    sendPage(response, QuartersPage({ frame: frameOf(request, 'quarters.title', session), states }));
  }

  @Get(':quarter/statements/:label')
  async statement(
    @Req() request: Request,
    @Res() response: Response,
    @CurrentSession() session: Session,
    @Param('quarter') quarter: string,
    @Param('label') label: string,
  ): Promise<void> {
    if (!parseQuarter(quarter)) throw new NotHere();
    const [statements, changed] = await Promise.all([
      this.lineage.statements(session, quarter),
      seesProgramme(session) ? this.lineage.statement(session, quarter, label) : undefined,
    ]);
    const statement = statements.find((each) => each.label === label);
    if (!statement) throw new NotHere();
    const frame = frameOf(request, 'statement.title', session);
    sendPage(response, StatementPage({ frame, view: { statement, statements, changes: changed?.differences } }));
  }
}
