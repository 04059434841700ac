import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Uuid } from '@okoce/domain';
import {
  CommandContext,
  CommandOutcome,
  CommandRoute,
  IdPipe,
  OccurrenceRequest,
  Policy,
  ReasonedRequest,
  respond,
  type Reply,
} from '@okoce/platform';
import { TrainingEventCommandHandler } from '../application/training-event.command-handler';
import { TrainingEventQueries } from '../application/training-event.queries';
import { RescheduleTrainingEventRequest, newTimesOf } from './reschedule-training-event.request';
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

  @Post(':id/rescheduling')
  @HttpCode(200)
  @Policy(ORGANISERS)
  @CommandRoute()
  @ApiOperation({ summary: 'Moves it, until it has started; whoever holds a seat keeps it' })
  @ApiOkResponse({ type: CommandOutcome })
  async reschedule(
    @Param('id', IdPipe) id: string,
    @Body() body: RescheduleTrainingEventRequest,
    @CommandContext() context: CommandContext,
  ): Promise<Reply> {
    return respond(await this.trainingEvents.reschedule(id as Uuid, newTimesOf(body), context));
  }

  @Post(':id/cancellation')
  @HttpCode(200)
  @Policy(ORGANISERS)
  @CommandRoute()
  @ApiOperation({
    summary: 'Calls it off, or breaks it off: seats still held are released by the organiser, attendance that happened stays',
  })
  @ApiOkResponse({ type: CommandOutcome })
  async cancel(@Param('id', IdPipe) id: string, @Body() _body: ReasonedRequest, @CommandContext() context: CommandContext): Promise<Reply> {
    return respond(await this.trainingEvents.cancel(id as Uuid, context));
  }

  @Post(':id/completion')
  @HttpCode(200)
  @Policy(ORGANISERS)
  @CommandRoute()
  @ApiOperation({
    summary: 'Closes it once it has ended, with a certificate for everyone checked in and out; a seat whose holder did not come is missed',
  })
  @ApiOkResponse({ type: CommandOutcome })
  async complete(
    @Param('id', IdPipe) id: string,
    @Body() _body: OccurrenceRequest,
    @CommandContext() context: CommandContext,
  ): Promise<Reply> {
    return respond(await this.trainingEvents.complete(id as Uuid, context));
  }
}
