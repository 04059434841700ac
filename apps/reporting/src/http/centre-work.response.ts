import { ApiProperty } from '@nestjs/swagger';
import type { CentreWorkReport } from '../application/centre-works';
import { QuarterStandingResponse } from './figures.response';

class ExpectedAndDoneResponse {
  @ApiProperty({ type: 'integer' })
  expected!: number;

  @ApiProperty({ type: 'integer', description: 'At most what was expected.' })
  done!: number;
}

/** Expected against done, of those with a mentorship in the quarter who were with the centre on its last day. */
export class CentreWorkResponse extends QuarterStandingResponse {
  @ApiProperty({ type: String, example: '31.74.01' })
  scope!: string;

  @ApiProperty({ type: String, example: '2020-Q1' })
  quarter!: string;

  @ApiProperty({ type: Boolean, description: 'The quarter still runs: what is expected is for the whole of it, what is done so far.' })
  soFar!: boolean;

  @ApiProperty({ type: 'integer', description: 'Those whom the figures are of.' })
  people!: number;

  @ApiProperty({ type: ExpectedAndDoneResponse, description: 'Sessions scheduled in the quarter, whoever called them off; held.' })
  sessions!: ExpectedAndDoneResponse;

  @ApiProperty({ type: ExpectedAndDoneResponse, description: 'Seats reserved at training events of the quarter; checked in.' })
  seats!: ExpectedAndDoneResponse;

  @ApiProperty({ type: ExpectedAndDoneResponse, description: 'Monthly reports of expected months; filed in time.' })
  reports!: ExpectedAndDoneResponse;

  @ApiProperty({ type: ExpectedAndDoneResponse, description: 'A goal for each person; set and agreed in time.' })
  goals!: ExpectedAndDoneResponse;

  @ApiProperty({ type: ExpectedAndDoneResponse, description: 'Actions due in the quarter; closed with evidence by its end.' })
  actions!: ExpectedAndDoneResponse;

  @ApiProperty({ type: ExpectedAndDoneResponse, description: 'Expected months; with a verified touch.' })
  activeMonths!: ExpectedAndDoneResponse;

  static from(report: CentreWorkReport): CentreWorkResponse {
    return report;
  }
}
