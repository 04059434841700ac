import { Injectable } from '@nestjs/common';
import type { CalendarDate, DistrictCode } from '@okoce/domain';
import type { StoredFact } from '@okoce/event-sourcing';
import type { FactScope } from '@okoce/platform';
import { centresOf } from '../persistence/assessment-acts.queries';
import { Reports } from './reports';

const LAST_DAY_OF_ALL = '9999-12-31' as CalendarDate;

/** What is of a person is her centre's of now, what changed at a centre is that centre's; a whole quarter is of those who see all. */
@Injectable()
export class FactCentres implements FactScope {
  constructor(private readonly reports: Reports) {}

  async centresOf({ data }: StoredFact): Promise<readonly DistrictCode[]> {
    const { participantId, scope } = data as { readonly participantId?: string; readonly scope?: DistrictCode };
    if (participantId === undefined) return scope === undefined ? [] : [scope];
    return this.reports.inOneMoment(null, async (client) => [
      ...(await centresOf(client, [participantId], LAST_DAY_OF_ALL, null)).values(),
    ]);
  }
}
