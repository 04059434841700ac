import { Injectable } from '@nestjs/common';
import type { DistrictCode } from '@okoce/domain';
import { EventStore, stateOf, type StoredFact } from '@okoce/event-sourcing';
import type { FactScope } from '@okoce/platform';
import { trainingEvent } from '../domain/training-event';
import type { TrainingEventFact } from '../domain/training-event.events';
import { KnownHolders } from './known-holders';

/** A fact is the centre's that runs the training event, and where it is of somebody also that person's of now. */
@Injectable()
export class FactCentres implements FactScope {
  constructor(
    private readonly store: EventStore,
    private readonly holders: KnownHolders,
  ) {}

  async centresOf(stored: StoredFact): Promise<readonly DistrictCode[]> {
    // The store keeps what this service's decider made.
    const { data } = stored as unknown as TrainingEventFact;
    const state = stateOf(trainingEvent, await this.store.readStream(data.trainingEventId));
    const organiser = state.status === 'unscheduled' ? null : state.plan.districtCode;
    const holder = 'holderId' in data ? (await this.holders.find(data)).districtCode : undefined;
    return [organiser, holder].filter((centre) => centre !== null && centre !== undefined);
  }
}
