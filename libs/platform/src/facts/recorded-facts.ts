import { Inject, Injectable, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { EventStore, type StoredFact } from '@okoce/event-sourcing';
import { mayUseDistrict, type Caller } from '../auth/caller';
import { NotFound } from '../http/problems';
import type { Publication } from '../service/service-definition';
import { RECORDED_FACTS } from '../service/tokens';
import type { FactScope } from './fact-scope';

export interface RecordedFactsSettings {
  readonly publisher: (fact: StoredFact) => Publication | undefined;
  readonly scope: Type<FactScope>;
}

export interface RecordedFact {
  readonly fact: StoredFact;
  /** What others know it by. */
  readonly contract: Publication;
}

/** A service's facts by stream and version, for whoever follows a figure to what it was counted from. */
@Injectable()
export class RecordedFacts {
  constructor(
    private readonly modules: ModuleRef,
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(RECORDED_FACTS) private readonly settings: RecordedFactsSettings,
  ) {}

  /** @throws NotFound for one that is not there, that the service tells nobody of, or that is outside the caller's scope. */
  async read(streamId: string, version: number, caller: Caller): Promise<RecordedFact> {
    const fact = await this.store.readFact(streamId, version);
    const contract = fact && this.settings.publisher(fact);
    if (!fact || !contract) throw new NotFound();
    if (caller.centres !== 'all' && !(await this.isOfCentreOf(caller, fact))) throw new NotFound();
    return { fact, contract };
  }

  private async isOfCentreOf(caller: Caller, fact: StoredFact): Promise<boolean> {
    const scope = this.modules.get(this.settings.scope, { strict: false });
    return (await scope.centresOf(fact)).some((centre) => mayUseDistrict(caller, centre));
  }
}
