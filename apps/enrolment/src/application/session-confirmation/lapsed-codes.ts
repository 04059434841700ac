import { Injectable } from '@nestjs/common';
import type { Instant } from '@okoce/domain';
import type { Sweep } from '@okoce/platform';
import { SessionCodesTable } from '../../persistence/session-codes.table';

/** What time alone brings to enrolment: codes that nobody sent back in time. They are refused from the moment they lapse, swept or not. */
@Injectable()
export class LapsedCodes implements Sweep {
  constructor(private readonly codes: SessionCodesTable) {}

  async sweep(startOfDay: Instant): Promise<Readonly<Record<string, number>>> {
    return { codesLapsed: await this.codes.lapse(startOfDay) };
  }
}
