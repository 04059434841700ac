import { Injectable } from '@nestjs/common';
import type { DistrictCode } from '@okoce/domain';
import { EventStore, stateOf, type StoredFact } from '@okoce/event-sourcing';
import type { FactScope } from '@okoce/platform';
import type { CentreFact } from '../domain/centre.events';
import { participant } from '../domain/participant';
import type { ParticipantFact } from '../domain/participant.events';

/** A fact of a person is her centre's of now, as she herself is. */
@Injectable()
export class FactCentres implements FactScope {
  constructor(private readonly store: EventStore) {}

  async centresOf(stored: StoredFact): Promise<readonly DistrictCode[]> {
    // The store holds what this service's deciders made.
    const fact = stored as unknown as CentreFact | ParticipantFact;
    if (fact.type === 'CentreOpened') return [fact.data.districtCode];
    const person = stateOf(participant, await this.store.readStream(fact.data.participantId));
    return person.status === 'unregistered' ? [] : [person.districtCode];
  }
}
