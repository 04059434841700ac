import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { DistrictCode, Quarter, RegencyCode } from '@okoce/domain';
import { CurrentCaller, Policy, type Caller } from '@okoce/platform';
import { Differences } from '../application/differences';
import type { Scope } from '../application/reports';
import { DifferencesQuery, differencesRequest } from './lineage.request';
import { DifferencesResponse } from './lineage.response';
import { DistrictPipe, QuarterPipe, RegencyPipe } from './period.request';
import { FIGURES } from './policies';

@ApiTags('lineage')
@Controller('quarters')
@Policy(FIGURES)
export class DifferencesController {
  constructor(private readonly differences: Differences) {}

  @Get(':quarter/programme/differences')
  @ApiOperation({ summary: 'Two reports of the programme in a quarter: what differs, and the facts recorded between them' })
  @ApiOkResponse({ type: DifferencesResponse })
  programme(
    @Param('quarter', QuarterPipe) quarter: string,
    @Query() query: DifferencesQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<DifferencesResponse> {
    return this.between('programme', quarter as Quarter, query, caller);
  }

  @Get(':quarter/regencies/:code/differences')
  @ApiOperation({ summary: 'Two reports of a regency in a quarter: what differs, and the facts recorded between them' })
  @ApiOkResponse({ type: DifferencesResponse })
  regency(
    @Param('quarter', QuarterPipe) quarter: string,
    @Param('code', RegencyPipe) code: string,
    @Query() query: DifferencesQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<DifferencesResponse> {
    return this.between(code as RegencyCode, quarter as Quarter, query, caller);
  }

  @Get(':quarter/centres/:districtCode/differences')
  @ApiOperation({ summary: 'Two reports of a centre in a quarter: what differs, and the facts recorded between them' })
  @ApiOkResponse({ type: DifferencesResponse })
  centre(
    @Param('quarter', QuarterPipe) quarter: string,
    @Param('districtCode', DistrictPipe) districtCode: string,
    @Query() query: DifferencesQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<DifferencesResponse> {
    return this.between(districtCode as DistrictCode, quarter as Quarter, query, caller);
  }

  private async between(scope: Scope, quarter: Quarter, query: DifferencesQuery, caller: Caller): Promise<DifferencesResponse> {
    const { between, page } = differencesRequest(query);
    return DifferencesResponse.from(await this.differences.between(scope, quarter, between, page, caller));
  }
}
