import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { dayOf, quarterOf } from '@okoce/domain';
import type { DistrictCode, Instant, Quarter, RegencyCode } from '@okoce/domain';
import { CLOCK, CurrentCaller, Policy, type Caller, type Clock } from '@okoce/platform';
import { ParticipantReports } from '../application/participant-reports';
import { Reports } from '../application/reports';
import { CentresResponse, QuarterResponse, QuartersResponse } from './figures.response';
import { CentreParticipantsResponse, ParticipantQuarterResponse } from './participant.response';
import { DistrictPipe, EditionQuery, PageQuery, QuarterPipe, RegencyPipe, editionOf } from './period.request';
import { CENTRE_PEOPLE, FIGURES, PEOPLE, QUARTERS } from './policies';

@ApiTags('quarters')
@Controller('quarters')
export class QuartersController {
  constructor(
    private readonly reports: Reports,
    private readonly participants: ParticipantReports,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Policy(QUARTERS)
  @ApiOperation({ summary: 'The quarters there is something to report of, and how far each is: running, ended, sealed' })
  @ApiOkResponse({ type: QuartersResponse })
  async list(): Promise<QuartersResponse> {
    const now = this.clock.now();
    const quarters = await this.reports.quarters(quarterOf(dayOf(now)));
    return { quarters, states: await this.reports.states(quarters, now as Instant) };
  }

  @Get(':quarter/programme')
  @Policy(FIGURES)
  @ApiOperation({ summary: 'The programme in a quarter' })
  @ApiOkResponse({ type: QuarterResponse })
  async programme(@Param('quarter', QuarterPipe) quarter: string, @Query() query: EditionQuery): Promise<QuarterResponse> {
    return QuarterResponse.from(await this.reports.quarter('programme', quarter as Quarter, editionOf(query)));
  }

  @Get(':quarter/regencies/:code')
  @Policy(FIGURES)
  @ApiOperation({ summary: 'A regency in a quarter' })
  @ApiOkResponse({ type: QuarterResponse })
  async regency(
    @Param('quarter', QuarterPipe) quarter: string,
    @Param('code', RegencyPipe) code: string,
    @Query() query: EditionQuery,
  ): Promise<QuarterResponse> {
    return QuarterResponse.from(await this.reports.quarter(code as RegencyCode, quarter as Quarter, editionOf(query)));
  }

  @Get(':quarter/centres')
  @Policy(FIGURES)
  @ApiOperation({ summary: 'All centres in a quarter' })
  @ApiOkResponse({ type: CentresResponse })
  async centres(@Param('quarter', QuarterPipe) quarter: string, @Query() query: EditionQuery): Promise<CentresResponse> {
    return CentresResponse.from(quarter, await this.reports.quarterOfCentres(quarter as Quarter, editionOf(query)));
  }

  @Get(':quarter/centres/:districtCode')
  @Policy(FIGURES)
  @ApiOperation({ summary: 'A centre in a quarter' })
  @ApiOkResponse({ type: QuarterResponse })
  async centre(
    @Param('quarter', QuarterPipe) quarter: string,
    @Param('districtCode', DistrictPipe) districtCode: string,
    @Query() query: EditionQuery,
  ): Promise<QuarterResponse> {
    return QuarterResponse.from(await this.reports.quarter(districtCode as DistrictCode, quarter as Quarter, editionOf(query)));
  }

  @Get(':quarter/centres/:districtCode/participants')
  @Policy(CENTRE_PEOPLE)
  @ApiOperation({ summary: 'The people who are with a centre at the end of a quarter, a page at a time' })
  @ApiOkResponse({ type: CentreParticipantsResponse })
  async ofCentre(
    @Param('quarter', QuarterPipe) quarter: string,
    @Param('districtCode', DistrictPipe) districtCode: string,
    @Query() page: PageQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<CentreParticipantsResponse> {
    return CentreParticipantsResponse.from(
      await this.participants.ofCentre(districtCode as DistrictCode, quarter as Quarter, page, caller),
    );
  }

  @Get(':quarter/participants/:id')
  @Policy(PEOPLE)
  @ApiOperation({ summary: 'A participant in a quarter: to herself, her mentor, and the staff of the centre she is with' })
  @ApiOkResponse({ type: ParticipantQuarterResponse })
  async participant(
    @Param('quarter', QuarterPipe) quarter: string,
    @Param('id') id: string,
    @Query() query: EditionQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<ParticipantQuarterResponse> {
    const asked = { quarter: quarter as Quarter, edition: editionOf(query), today: dayOf(this.clock.now()) };
    return ParticipantQuarterResponse.from(await this.participants.quarter(id, asked, caller));
  }
}
