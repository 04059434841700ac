import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ServicesApi } from '../api/services.api';
import { seesProgramme } from '../auth/roles';
import { CurrentSession } from '../auth/session.guard';
import type { Session } from '../auth/session';
import { ExportsPage } from '../pages/exports.page';
import { readExport, type ExportAddress } from './export-choice';
import { frameOf, sendPage } from './page';

@Controller()
export class ExportsController {
  constructor(private readonly api: ServicesApi) {}

  @Get('exports')
  async list(@Req() request: Request, @Res() response: Response, @CurrentSession() session: Session): Promise<void> {
    const statements = await this.api.sealedStatements(session);
    const view = { statements, seesWhole: seesProgramme(session) };
    sendPage(response, ExportsPage({ frame: frameOf(request, 'export.title', session), view }));
  }

  /** The file passes through as it comes: what is in it, the service decides by the visitor's own token. */
  @Get('export/:quarter')
  async file(
    @Res() response: Response,
    @CurrentSession() session: Session,
    @Param('quarter') quarter: string,
    @Query() address: ExportAddress,
  ): Promise<void> {
    const { headers, body } = await this.api.exportFile(session, quarter, readExport(address));
    response.set({ ...headers, 'cache-control': 'private, no-store' });
    await pipeline(Readable.fromWeb(body as ReadableStream), response);
  }
}
