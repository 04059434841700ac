import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Uuid } from '@okoce/domain';
import { CommandContext, CommandOutcome, CommandRoute, IdPipe, OccurrenceRequest, Policy, respond, type Reply } from '@okoce/platform';
import { TrainingEventCommandHandler } from '../application/training-event.command-handler';
import { TrainingEventQueries } from '../application/training-event.queries';
import { HolderRequest, holderOf } from './holder.request';
import { ScheduleTrainingEventRequest, planOf } from './schedule-training-event.request';
import { TrainingEventResponse } from './training-event.response';

const ORGANISERS = { roles: ['admin', 'officer'] } as const;

@ApiTags('training events')
@Controller('training-events')
export class TrainingEventsController {
  constructor(
    private readonly trainingEvents: TrainingEventCommandHandler,
    private readonly queries: TrainingEventQueries,
  ) {}

  @Post()
  @Policy(ORGANISERS)
  @CommandRoute()
  @ApiOperation({ summary: 'Schedules a training event' })
  @ApiCreatedResponse({ type: CommandOutcome })
  async schedule(@Body() body: ScheduleTrainingEventRequest, @CommandContext() context: CommandContext): Promise<Reply> {
    return respond(await this.trainingEvents.schedule(planOf(body), context), { location: (id) => `/training-events/${id}` });
  }

  @Get(':id')
  @Policy({ roles: ['admin', 'officer', 'mobiliser', 'mentor', 'participant', 'director', 'auditor'] })
  @ApiOperation({ summary: 'A training event and how full it is; it names nobody' })
  @ApiOkResponse({ type: TrainingEventResponse })
  async read(@Param('id', IdPipe) id: string): Promise<Reply> {
    return respond({ outcome: TrainingEventResponse.from(await this.queries.read(id)) });
  }

  @Post(':id/registration')
  @HttpCode(200)
  @Policy(ORGANISERS)
  @CommandRoute()
  @ApiOperation({ summary: 'Opens the registration: from now on seats are reserved' })
  @ApiOkResponse({ type: CommandOutcome })
  async openRegistration(
    @Param('id', IdPipe) id: string,
    @Body() _body: OccurrenceRequest,
    @CommandContext() context: CommandContext,
  ): Promise<Reply> {
    return respond(await this.trainingEvents.openRegistration(id as Uuid, context));
  }

  @Post(':id/check-ins')
  @HttpCode(200)
  @Policy(ORGANISERS)
  @CommandRoute()
  @ApiOperation({ summary: 'Records that the holder of a seat has come; a second time changes nothing' })
  @ApiOkResponse({ type: CommandOutcome })
  async checkIn(@Param('id', IdPipe) id: string, @Body() body: HolderRequest, @CommandContext() context: CommandContext): Promise<Reply> {
    return respond(await this.trainingEvents.checkIn(id as Uuid, holderOf(body), context));
  }

  @Post(':id/check-outs')
  @HttpCode(200)
  @Policy(ORGANISERS)
  @CommandRoute()
  @ApiOperation({ summary: 'Records that someone who had come has left; a second time changes nothing' })
  @ApiOkResponse({ type: CommandOutcome })
  async checkOut(@Param('id', IdPipe) id: string, @Body() body: HolderRequest, @CommandContext() context: CommandContext): Promise<Reply> {
    return respond(await this.trainingEvents.checkOut(id as Uuid, holderOf(body), context));
  }

  @Post(':id/completion')
  @HttpCode(200)
  @Policy(ORGANISERS)
  @CommandRoute()
  @ApiOperation({ summary: 'Closes it once it has ended, and issues a certificate to everyone checked in and out' })
  @ApiOkResponse({ type: CommandOutcome })
  async complete(
    @Param('id', IdPipe) id: string,
    @Body() _body: OccurrenceRequest,
    @CommandContext() context: CommandContext,
  ): Promise<Reply> {
    return respond(await this.trainingEvents.complete(id as Uuid, context));
  }
}
