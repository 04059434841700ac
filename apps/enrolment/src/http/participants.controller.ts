import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CommandContext, CommandOutcome, CommandRoute, CurrentCaller, IdPipe, OccurrenceRequest, Policy, respond } from '@okoce/platform';
import type { Caller } from '@okoce/platform';
import { ParticipantCommandHandler } from '../application/participant.command-handler';
import { ParticipantQueries } from '../application/participant.queries';
import {
  LinkLoginRequest,
  ReceiveParticipantRequest,
  RegisterParticipantRequest,
  TransferParticipantRequest,
  WithdrawParticipantRequest,
} from './participants.request';
import { ParticipantResponse, RegisteredResponse } from './participants.response';

@ApiTags('participants')
@Controller()
export class ParticipantsController {
  constructor(
    private readonly commands: ParticipantCommandHandler,
    private readonly queries: ParticipantQueries,
  ) {}

  @Post('participants')
  @Policy({ roles: ['officer', 'admin', 'mobiliser'] })
  @CommandRoute()
  @ApiOperation({ summary: 'Registers a person who consents; a NIK that is registered already is refused and points to return.' })
  @ApiCreatedResponse({ type: RegisteredResponse })
  async register(@Body() body: RegisterParticipantRequest, @CommandContext() context: CommandContext) {
    const { districtCode, subdistrictCode = null, name, nik, sex, birthDate, phone, consent } = body;
    const registration = { districtCode, subdistrictCode, identity: { name, nik, sex, birthDate, phone }, consent: { ...consent } };
    return respond(await this.commands.register(registration, context), { location: (id) => `/participants/${id}` });
  }

  @Get('participants/:id')
  @Policy({ roles: ['officer', 'admin', 'mobiliser', 'participant', 'director', 'auditor'] })
  @ApiOperation({ summary: 'A participant; personal data only for her centre, an admin and herself, and every such read is recorded.' })
  @ApiOkResponse({ type: ParticipantResponse })
  async read(@Param('id', IdPipe) id: string, @CurrentCaller() caller: Caller) {
    return respond({ outcome: ParticipantResponse.from(await this.queries.read(id, caller)) });
  }

  @Post('participants/:id/transfer')
  @HttpCode(200)
  @Policy({ roles: ['officer', 'admin'] })
  @CommandRoute()
  @ApiOperation({ summary: 'Transfers an enrolled participant; the centre she leaves does it.' })
  @ApiOkResponse({ type: CommandOutcome })
  async transfer(@Param('id', IdPipe) id: string, @Body() body: TransferParticipantRequest, @CommandContext() context: CommandContext) {
    return respond(await this.commands.transfer(id, body.toDistrictCode, context));
  }

  @Post('participants/:id/withdrawal')
  @HttpCode(200)
  @Policy({ roles: ['officer', 'admin'] })
  @CommandRoute()
  @ApiOperation({ summary: 'Records that a participant has left the programme.' })
  @ApiOkResponse({ type: CommandOutcome })
  async withdraw(@Param('id', IdPipe) id: string, @Body() body: WithdrawParticipantRequest, @CommandContext() context: CommandContext) {
    return respond(await this.commands.withdraw(id, body.category, context));
  }

  @Post('participants/:id/return')
  @HttpCode(200)
  @Policy({ roles: ['officer', 'admin'] })
  @CommandRoute()
  @ApiOperation({ summary: 'Records that a participant came back to the centre she had left.' })
  @ApiOkResponse({ type: CommandOutcome })
  async comeBack(@Param('id', IdPipe) id: string, @Body() _body: OccurrenceRequest, @CommandContext() context: CommandContext) {
    return respond(await this.commands.comeBack(id, context));
  }

  @Post('participants/:id/login')
  @HttpCode(200)
  @Policy({ roles: ['officer', 'admin'] })
  @CommandRoute()
  @ApiOperation({
    summary: 'Links her login at the issuer, at the desk; its subject is kept in the vault alone. One login, one participant.',
  })
  @ApiOkResponse({ type: CommandOutcome })
  async linkLogin(@Param('id', IdPipe) id: string, @Body() body: LinkLoginRequest, @CommandContext() context: CommandContext) {
    return respond(await this.commands.linkLogin(id, body.subject.trim(), context));
  }

  @Post('returns')
  @HttpCode(200)
  @Policy({ roles: ['officer', 'admin'] })
  @CommandRoute()
  @ApiOperation({ summary: 'Return and, if need be, transfer in one act: by NIK, by the officer who receives the person.' })
  @ApiOkResponse({ type: CommandOutcome })
  async receive(@Body() body: ReceiveParticipantRequest, @CommandContext() context: CommandContext) {
    return respond(await this.commands.receive(body.nik, body.districtCode, context));
  }
}
