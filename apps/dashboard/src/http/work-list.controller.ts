import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { districts, type Instant, type Quarter } from '@okoce/domain';
import { NamesApi } from '../api/names.api';
import { ServicesApi } from '../api/services.api';
import { seesAllCentres } from '../auth/roles';
import { CurrentSession } from '../auth/session.guard';
import type { Session } from '../auth/session';
import { DuePage } from '../pages/due.page';
import { frameOf, sendPage } from './page';
import { readWorkList, type WorkListAddress } from './work-list-choice';

const byName = [...districts].sort((a, b) => a.name.localeCompare(b.name, 'id'));

@Controller('due')
export class WorkListController {
  constructor(
    private readonly api: ServicesApi,
    private readonly names: NamesApi,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @Res() response: Response,
    @CurrentSession() session: Session,
    @Query() address: WorkListAddress,
  ): Promise<void> {
    const latest = address.on ? undefined : await this.api.latestQuarter(session);
    const query = readWorkList(address, new Date().toISOString() as Instant, latest as Quarter | undefined);
    const needsCentre = seesAllCentres(session);
    const centres = needsCentre ? byName : byName.filter(({ code }) => session.centres.includes(code));
    const list = needsCentre && query.centre === undefined ? undefined : await this.api.due(session, query);
    const others = list?.items.flatMap(({ participantId }) => (participantId === session.participantId ? [] : (participantId ?? [])));
    const names = await this.names.of(session, others ?? []);
    const choice = { ...query, centres, needsCentre, self: session.participantId };
    sendPage(response, DuePage({ frame: frameOf(request, 'due.title', session), choice, list, names }));
  }
}
