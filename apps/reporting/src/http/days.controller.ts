import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CalendarDate, DistrictCode, RegencyCode } from '@okoce/domain';
import { Policy } from '@okoce/platform';
import { Reports } from '../application/reports';
import { DayResponse } from './figures.response';
import { AsOfQuery, DayPipe, DistrictPipe, RegencyPipe, asOfOf } from './period.request';
import { FIGURES } from './policies';

@ApiTags('days')
@Controller('days')
@Policy(FIGURES)
export class DaysController {
  constructor(private readonly reports: Reports) {}

  @Get(':date/programme')
  @ApiOperation({ summary: 'The programme at the end of a day' })
  @ApiOkResponse({ type: DayResponse })
  async programme(@Param('date', DayPipe) date: string, @Query() query: AsOfQuery): Promise<DayResponse> {
    return DayResponse.from(await this.reports.day('programme', date as CalendarDate, asOfOf(query)));
  }

  @Get(':date/regencies/:code')
  @ApiOperation({ summary: 'A regency at the end of a day' })
  @ApiOkResponse({ type: DayResponse })
  async regency(
    @Param('date', DayPipe) date: string,
    @Param('code', RegencyPipe) code: string,
    @Query() query: AsOfQuery,
  ): Promise<DayResponse> {
    return DayResponse.from(await this.reports.day(code as RegencyCode, date as CalendarDate, asOfOf(query)));
  }

  @Get(':date/centres/:districtCode')
  @ApiOperation({ summary: 'A centre at the end of a day' })
  @ApiOkResponse({ type: DayResponse })
  async centre(
    @Param('date', DayPipe) date: string,
    @Param('districtCode', DistrictPipe) districtCode: string,
    @Query() query: AsOfQuery,
  ): Promise<DayResponse> {
    return DayResponse.from(await this.reports.day(districtCode as DistrictCode, date as CalendarDate, asOfOf(query)));
  }
}
