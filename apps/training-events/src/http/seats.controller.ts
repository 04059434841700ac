import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Uuid } from '@okoce/domain';
import {
  CommandContext,
  CommandOutcome,
  CommandRoute,
  CurrentCaller,
  IdPipe,
  Policy,
  respond,
  type Caller,
  type Reply,
} from '@okoce/platform';
import { SeatCommandHandler } from '../application/seat.command-handler';
import { TrainingEventQueries } from '../application/training-event.queries';
import { HolderRequest, holderOf } from './holder.request';
import { ReleaseSeatRequest } from './release-seat.request';
import { SeatResponse, SeatsResponse } from './seat.response';

@ApiTags('seats')
@Controller('training-events/:id/seats')
export class SeatsController {
  constructor(
    private readonly seats: SeatCommandHandler,
    private readonly queries: TrainingEventQueries,
  ) {}

  @Post()
  @Policy({ roles: ['admin', 'officer', 'mentor', 'participant'] })
  @CommandRoute()
  @ApiOperation({ summary: 'Reserves a seat: for oneself, or by an officer of the holder’s centre; whoever holds one keeps that one' })
  @ApiCreatedResponse({ type: CommandOutcome })
  async reserve(@Param('id', IdPipe) id: string, @Body() body: HolderRequest, @CommandContext() context: CommandContext): Promise<Reply> {
    const answer = await this.seats.reserve(id as Uuid, holderOf(body), context);
    return respond(answer, { location: (seatId) => `/training-events/${id}/seats/${seatId}` });
  }

  @Get()
  @Policy({ roles: ['admin', 'officer', 'auditor'] })
  @ApiOperation({
    summary: 'All seats, also those released or missed, with attendance and certificate, for those who run the training event',
  })
  @ApiOkResponse({ type: SeatsResponse })
  async list(@Param('id', IdPipe) id: string, @CurrentCaller() caller: Caller): Promise<SeatsResponse> {
    return SeatsResponse.from(await this.queries.readSeats(id, caller));
  }

  @Get(':seatId')
  @Policy({ roles: ['admin', 'officer', 'auditor', 'mentor', 'participant'] })
  @ApiOperation({ summary: 'A seat, with the attendance and certificate that came of it' })
  @ApiOkResponse({ type: SeatResponse })
  async read(@Param('id', IdPipe) id: string, @Param('seatId', IdPipe) seatId: string, @CurrentCaller() caller: Caller): Promise<Reply> {
    return respond({ outcome: SeatResponse.from(await this.queries.readSeat(id, seatId as Uuid, caller)) });
  }

  @Post(':seatId/release')
  @HttpCode(200)
  @Policy({ roles: ['admin', 'officer', 'mentor', 'participant'] })
  @CommandRoute()
  @ApiOperation({ summary: 'Frees a seat whose holder has not come: by her or for her, or by the organiser' })
  @ApiOkResponse({ type: CommandOutcome })
  async release(
    @Param('id', IdPipe) id: string,
    @Param('seatId', IdPipe) seatId: string,
    @Body() { by }: ReleaseSeatRequest,
    @CommandContext() context: CommandContext,
  ): Promise<Reply> {
    return respond(await this.seats.release(id as Uuid, seatId as Uuid, by, context));
  }
}
