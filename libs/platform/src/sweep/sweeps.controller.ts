import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { CalendarDate } from '@okoce/domain';
import { Policy } from '../auth/policy';
import type { Caller } from '../auth/caller';
import { CurrentCaller } from '../http/current-caller';
import { IsDay } from '../http/fields';
import { MalformedRequest } from '../http/problems';
import { DailySweep } from './daily-sweep';

export class SweepRequest {
  @ApiProperty({ type: String, example: '2020-03-20', description: 'A day up to today, in Jakarta.' })
  @IsDay()
  on!: CalendarDate;
}

export class SweepResponse {
  @ApiProperty({ type: String, example: '2020-03-20' })
  on!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'How many things of each kind it recorded this time.',
  })
  done!: Readonly<Record<string, number>>;
}

@ApiTags('sweeps')
@Controller('sweeps')
export class SweepsController {
  constructor(@Inject(DailySweep) private readonly sweeps: DailySweep) {}

  @Post()
  @HttpCode(200)
  @Policy({ roles: ['admin'] })
  @ApiOperation({ summary: 'Records what time alone had brought before a day began, each thing once however often it is asked' })
  @ApiOkResponse({ type: SweepResponse })
  async sweep(@Body() { on }: SweepRequest, @CurrentCaller() caller: Caller): Promise<SweepResponse> {
    if (on > this.sweeps.today()) throw new MalformedRequest([{ field: 'on', messages: ['must not be after today in Jakarta'] }]);
    return { on, done: await this.sweeps.run(on, caller.correlationId) };
  }
}
