import type { CalendarDate, DistrictCode, Instant } from '@okoce/domain';

export interface CentreOpened {
  readonly type: 'CentreOpened';
  readonly data: { readonly occurredAt: Instant; readonly districtCode: DistrictCode; readonly openedOn: CalendarDate };
}

export type CentreFact = CentreOpened;
