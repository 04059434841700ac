import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CommandContext, CommandOutcome, CommandRoute, Policy, respond, roles } from '@okoce/platform';
import { CentreCommandHandler } from '../application/centres.command-handler';
import { CentreQueries } from '../application/centres.queries';
import { OpenCentreRequest } from './centres.request';
import { CentreResponse, CentresOpenedResponse } from './centres.response';

@ApiTags('centres')
@Controller('centres')
export class CentresController {
  constructor(
    private readonly commands: CentreCommandHandler,
    private readonly queries: CentreQueries,
  ) {}

  @Post()
  @Policy({ roles: ['admin'] })
  @CommandRoute()
  @ApiOperation({ summary: 'Opens the centre of a kecamatan.' })
  @ApiCreatedResponse({ type: CommandOutcome })
  async open(@Body() body: OpenCentreRequest, @CommandContext() context: CommandContext) {
    return respond(await this.commands.open(body.districtCode, body.openedOn, context), { location: (id) => `/centres/${id}` });
  }

  @Post('opening')
  @HttpCode(200)
  @Policy({ roles: ['admin'] })
  @ApiOperation({ summary: 'Opens every centre that is not open yet, on the day of the launch (2017-12-14).' })
  @ApiOkResponse({ type: CentresOpenedResponse })
  async openAll(@CommandContext() context: CommandContext): Promise<CentresOpenedResponse> {
    return this.commands.openAll(context);
  }

  @Get(':districtCode')
  @Policy({ roles: [...roles] })
  @ApiOperation({ summary: 'A centre.' })
  @ApiOkResponse({ type: CentreResponse })
  async read(@Param('districtCode') districtCode: string) {
    return respond({ outcome: CentreResponse.from(await this.queries.read(districtCode)) });
  }
}
