import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { dayOf } from '@okoce/domain';
import type { DistrictCode, Quarter } from '@okoce/domain';
import { CLOCK, CurrentCaller, Policy, type Caller, type Clock } from '@okoce/platform';
import { CentreWorks } from '../application/centre-works';
import { Mentees } from '../application/mentees';
import { Timelines } from '../application/timelines';
import { CentreWorkResponse } from './centre-work.response';
import { MenteesResponse } from './mentees.response';
import { MenteesQuery, TimelineQuery, menteesAsked, timelineQuarter } from './people.request';
import { DistrictPipe, EditionQuery, QuarterPipe, editionOf } from './period.request';
import { FIGURES, MENTEES, PEOPLE } from './policies';
import { TimelineResponse } from './timeline.response';

const problem = { content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };

/** A quarter as those who live it see it: a mentor's people, a participant's days, a centre's work. */
@ApiTags('people')
@Controller()
export class PeopleController {
  constructor(
    private readonly mentees: Mentees,
    private readonly timelines: Timelines,
    private readonly centreWorks: CentreWorks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('quarters/:quarter/mentees')
  @Policy(MENTEES)
  @ApiOperation({
    summary: 'A mentor’s people in a quarter, sorted by what would help most: those mentored now, as far as the caller may see them',
  })
  @ApiOkResponse({ type: MenteesResponse })
  @ApiNotFoundResponse({ description: 'The mentor is unknown, or outside the scope of the caller.', ...problem })
  async ofMentor(
    @Param('quarter', QuarterPipe) quarter: string,
    @Query() query: MenteesQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<MenteesResponse> {
    return MenteesResponse.from(await this.mentees.of(menteesAsked(query, quarter, caller, this.clock.now()), caller));
  }

  @Get('participants/:id/timeline')
  @Policy(PEOPLE)
  @ApiOperation({ summary: 'A participant’s facts in a quarter by day, each with what it counted for or why not' })
  @ApiOkResponse({ type: TimelineResponse })
  @ApiNotFoundResponse({ description: 'She is unknown, or outside the scope of the caller.', ...problem })
  async timeline(
    @Param('id') participantId: string,
    @Query() query: TimelineQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<TimelineResponse> {
    const asked = { participantId, quarter: timelineQuarter(query, this.clock.now()), edition: editionOf(query) };
    return TimelineResponse.from(await this.timelines.of(asked, caller));
  }

  @Get('quarters/:quarter/centres/:districtCode/work')
  @Policy(FIGURES)
  @ApiOperation({ summary: 'What was expected of a centre’s mentored people in a quarter, and what was done' })
  @ApiOkResponse({ type: CentreWorkResponse })
  @ApiConflictResponse({ description: 'No rule set holds for the quarter.', ...problem })
  async centreWork(
    @Param('quarter', QuarterPipe) quarter: string,
    @Param('districtCode', DistrictPipe) districtCode: string,
    @Query() query: EditionQuery,
  ): Promise<CentreWorkResponse> {
    const asked = {
      centre: districtCode as DistrictCode,
      quarter: quarter as Quarter,
      edition: editionOf(query),
      today: dayOf(this.clock.now()),
    };
    return CentreWorkResponse.from(await this.centreWorks.of(asked));
  }
}
