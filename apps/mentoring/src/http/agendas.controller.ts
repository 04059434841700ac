import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Uuid } from '@okoce/domain';
import { CurrentCaller, IdPipe, Policy, respond, type Caller, type Reply } from '@okoce/platform';
import { AgendaQueries } from '../application/agenda.queries';
import { AgendaResponse } from './action.response';

@ApiTags('participants')
@Controller('participants')
export class AgendasController {
  constructor(private readonly queries: AgendaQueries) {}

  @Get(':id/agenda')
  @Policy({ roles: ['admin', 'officer', 'auditor', 'mentor', 'participant'] })
  @ApiOperation({ summary: 'The goals and actions of a participant: to her, her mentor and the staff of her centre' })
  @ApiOkResponse({ type: AgendaResponse })
  async read(@Param('id', IdPipe) id: string, @CurrentCaller() caller: Caller): Promise<Reply> {
    return respond({ outcome: AgendaResponse.from(await this.queries.read(id as Uuid as Uuid, caller)) });
  }
}
