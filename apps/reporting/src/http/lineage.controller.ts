import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CalendarDate, DistrictCode, Quarter, RegencyCode } from '@okoce/domain';
import { CurrentCaller, Policy, type Caller } from '@okoce/platform';
import { FigurePeople } from '../application/figure-people';
import { Lineage } from '../application/lineage';
import type { Scope } from '../application/reports';
import { figuresOfPeople } from '../domain/figures-of-people';
import { DayFigureQuery, FigureQuery, entryPage, personPage } from './lineage.request';
import { DayFigureResponse, QuarterFigureResponse } from './lineage.response';
import { DayPipe, DistrictPipe, QuarterPipe, RegencyPipe, asOfOf, editionOf } from './period.request';
import { FIGURES } from './policies';

/** From any figure to what it is made of, entries or people; people are named in the caller’s own scope alone. */
@ApiTags('lineage')
@Controller()
@Policy(FIGURES)
export class LineageController {
  constructor(
    private readonly lineage: Lineage,
    private readonly people: FigurePeople,
  ) {}

  @Get('quarters/:quarter/programme/figures/:figure')
  @ApiOperation({
    summary:
      'A figure of the programme in a quarter, with the entries it is made of, or the people of a class or a reason of N; a page at a time',
  })
  @ApiOkResponse({ type: QuarterFigureResponse })
  programmeInQuarter(
    @Param('quarter', QuarterPipe) quarter: string,
    @Param('figure') figure: string,
    @Query() query: FigureQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<QuarterFigureResponse> {
    return this.ofQuarter('programme', quarter as Quarter, figure, query, caller);
  }

  @Get('quarters/:quarter/regencies/:code/figures/:figure')
  @ApiOperation({
    summary:
      'A figure of a regency in a quarter, with the entries it is made of, or the people of a class or a reason of N; a page at a time',
  })
  @ApiOkResponse({ type: QuarterFigureResponse })
  regencyInQuarter(
    @Param('quarter', QuarterPipe) quarter: string,
    @Param('code', RegencyPipe) code: string,
    @Param('figure') figure: string,
    @Query() query: FigureQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<QuarterFigureResponse> {
    return this.ofQuarter(code as RegencyCode, quarter as Quarter, figure, query, caller);
  }

  @Get('quarters/:quarter/centres/:districtCode/figures/:figure')
  @ApiOperation({
    summary:
      'A figure of a centre in a quarter, with the entries it is made of, or the people of a class or a reason of N; a page at a time',
  })
  @ApiOkResponse({ type: QuarterFigureResponse })
  centreInQuarter(
    @Param('quarter', QuarterPipe) quarter: string,
    @Param('districtCode', DistrictPipe) districtCode: string,
    @Param('figure') figure: string,
    @Query() query: FigureQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<QuarterFigureResponse> {
    return this.ofQuarter(districtCode as DistrictCode, quarter as Quarter, figure, query, caller);
  }

  @Get('days/:date/programme/figures/:figure')
  @ApiOperation({ summary: 'A figure of the programme at the end of a day, with the entries it is made of, a page at a time' })
  @ApiOkResponse({ type: DayFigureResponse })
  programmeOnDay(
    @Param('date', DayPipe) date: string,
    @Param('figure') figure: string,
    @Query() query: DayFigureQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<DayFigureResponse> {
    return this.ofDay('programme', date as CalendarDate, figure, query, caller);
  }

  @Get('days/:date/regencies/:code/figures/:figure')
  @ApiOperation({ summary: 'A figure of a regency at the end of a day, with the entries it is made of, a page at a time' })
  @ApiOkResponse({ type: DayFigureResponse })
  regencyOnDay(
    @Param('date', DayPipe) date: string,
    @Param('code', RegencyPipe) code: string,
    @Param('figure') figure: string,
    @Query() query: DayFigureQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<DayFigureResponse> {
    return this.ofDay(code as RegencyCode, date as CalendarDate, figure, query, caller);
  }

  @Get('days/:date/centres/:districtCode/figures/:figure')
  @ApiOperation({ summary: 'A figure of a centre at the end of a day, with the entries it is made of, a page at a time' })
  @ApiOkResponse({ type: DayFigureResponse })
  centreOnDay(
    @Param('date', DayPipe) date: string,
    @Param('districtCode', DistrictPipe) districtCode: string,
    @Param('figure') figure: string,
    @Query() query: DayFigureQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<DayFigureResponse> {
    return this.ofDay(districtCode as DistrictCode, date as CalendarDate, figure, query, caller);
  }

  private async ofQuarter(
    scope: Scope,
    quarter: Quarter,
    figure: string,
    query: FigureQuery,
    caller: Caller,
  ): Promise<QuarterFigureResponse> {
    const edition = editionOf(query);
    if (figuresOfPeople.has(figure))
      return QuarterFigureResponse.ofPeople(await this.people.ofQuarter(scope, quarter, figure, edition, personPage(query), caller));
    return QuarterFigureResponse.from(quarter, await this.lineage.ofQuarter(scope, quarter, figure, edition, entryPage(query), caller));
  }

  private async ofDay(scope: Scope, on: CalendarDate, figure: string, query: DayFigureQuery, caller: Caller): Promise<DayFigureResponse> {
    return DayFigureResponse.from(on, await this.lineage.ofDay(scope, on, figure, asOfOf(query), entryPage(query), caller));
  }
}
