import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
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
import { AttendanceResponse, AttendancesResponse } from './attendance.response';
import { HolderRequest, holderOf } from './holder.request';

const ORGANISERS = { roles: ['admin', 'officer'] } as const;

@ApiTags('attendances')
@Controller('training-events/:id')
export class AttendancesController {
  constructor(
    private readonly seats: SeatCommandHandler,
    private readonly queries: TrainingEventQueries,
  ) {}

  @Post('check-ins')
  @HttpCode(200)
  @Policy(ORGANISERS)
  @CommandRoute()
  @ApiOperation({
    summary: 'Records that someone has come, on her seat or, while there is a place, without one; a second time changes nothing',
  })
  @ApiOkResponse({ type: CommandOutcome })
  async checkIn(@Param('id', IdPipe) id: string, @Body() body: HolderRequest, @CommandContext() context: CommandContext): Promise<Reply> {
    return respond(await this.seats.checkIn(id as Uuid, holderOf(body), context));
  }

  @Post('check-outs')
  @HttpCode(200)
  @Policy(ORGANISERS)
  @CommandRoute()
  @ApiOperation({ summary: 'Records that someone who had come has left; a second time changes nothing' })
  @ApiOkResponse({ type: CommandOutcome })
  async checkOut(@Param('id', IdPipe) id: string, @Body() body: HolderRequest, @CommandContext() context: CommandContext): Promise<Reply> {
    return respond(await this.seats.checkOut(id as Uuid, holderOf(body), context));
  }

  @Get('attendances')
  @Policy({ roles: ['admin', 'officer', 'auditor'] })
  @ApiOperation({ summary: 'Everyone who came, walk-ins included, for those who run the training event' })
  @ApiOkResponse({ type: AttendancesResponse })
  async list(@Param('id', IdPipe) id: string, @CurrentCaller() caller: Caller): Promise<AttendancesResponse> {
    return AttendancesResponse.from(await this.queries.readAttendances(id, caller));
  }

  @Get('attendances/:attendanceId')
  @Policy({ roles: ['admin', 'officer', 'auditor', 'mentor', 'participant'] })
  @ApiOperation({ summary: 'An attendance: to whoever came, the staff of her centre, and those who run the training event' })
  @ApiOkResponse({ type: AttendanceResponse })
  async read(
    @Param('id', IdPipe) id: string,
    @Param('attendanceId', IdPipe) attendanceId: string,
    @CurrentCaller() caller: Caller,
  ): Promise<Reply> {
    return respond({ outcome: AttendanceResponse.from(await this.queries.readAttendance(id, attendanceId as Uuid, caller)) });
  }
}
