import { Injectable } from '@nestjs/common';
import { districtWith, isDistrictCode } from '@okoce/domain';
import type { CalendarDate, DistrictCode } from '@okoce/domain';
import { EventStore, stateOf } from '@okoce/event-sourcing';
import { NotFound } from '@okoce/platform';
import { v5 } from 'uuid';
import { centre } from '../domain/centre';

const NAMESPACE = v5('okoce', v5.DNS);

/** A centre's stream has the same id in every database: it follows from the district's code. */
export function centreStreamId(districtCode: DistrictCode): string {
  return v5(districtCode, NAMESPACE);
}

export interface CentreView {
  readonly id: DistrictCode;
  readonly name: string;
  readonly openedOn: CalendarDate;
  readonly version: number;
}

@Injectable()
export class CentreQueries {
  /** A centre opens once and its day never changes. */
  private readonly opened = new Map<DistrictCode, CentreView>();

  constructor(private readonly store: EventStore) {}

  async openedOn(districtCode: DistrictCode): Promise<CalendarDate | undefined> {
    return (await this.find(districtCode))?.openedOn;
  }

  async read(districtCode: string): Promise<CentreView> {
    const found = isDistrictCode(districtCode) ? await this.find(districtCode) : undefined;
    if (!found) throw new NotFound();
    return found;
  }

  private async find(districtCode: DistrictCode): Promise<CentreView | undefined> {
    const known = this.opened.get(districtCode);
    if (known) return known;
    const facts = await this.store.readStream(centreStreamId(districtCode));
    const state = stateOf(centre, facts);
    if (state.status === 'unopened') return undefined;
    const view = { id: districtCode, name: districtWith(districtCode).name, openedOn: state.openedOn, version: facts.length };
    this.opened.set(districtCode, view);
    return view;
  }
}
