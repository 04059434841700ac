import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, Policy } from '@okoce/platform';
import type { Caller } from '@okoce/platform';
import { ParticipantNameQueries } from '../application/participant-names.queries';
import { ParticipantNamesRequest } from './participant-names.request';
import { ParticipantNamesResponse } from './participant-names.response';

@ApiTags('participants')
@Controller('participants/names')
export class ParticipantNamesController {
  constructor(private readonly queries: ParticipantNameQueries) {}

  @Post()
  @HttpCode(200)
  @Policy({ roles: ['officer', 'admin', 'mentor'] })
  @ApiOperation({
    summary:
      'Names alone, for a list of people: an officer’s of her centres, a mentor’s of those whom she mentors now; every reading is recorded.',
  })
  @ApiOkResponse({ type: ParticipantNamesResponse })
  async read(@Body() { ids }: ParticipantNamesRequest, @CurrentCaller() caller: Caller): Promise<ParticipantNamesResponse> {
    return ParticipantNamesResponse.from(await this.queries.read(ids, caller));
  }
}
