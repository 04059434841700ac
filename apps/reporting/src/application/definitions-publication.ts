import { Injectable } from '@nestjs/common';
import type { Instant } from '@okoce/domain';
import { EventStore, VersionConflict } from '@okoce/event-sourcing';
import type { FactMetadata } from '@okoce/event-sourcing';
import type { DefinitionPublished } from '../domain/definitions/definition-fact';
import { allDefinitions } from '../domain/definitions/definitions';
import type { PublishedDefinitions } from '../domain/definitions/definitions';
import { canonicalHash } from './entries-root';

/** Tells the log of each version of the definitions, once. */
@Injectable()
export class DefinitionsPublication {
  constructor(private readonly store: EventStore) {}

  /** How many versions were told this time. */
  async publish(now: Instant, metadata: FactMetadata): Promise<number> {
    let published = 0;
    for (const version of allDefinitions) if (await this.publishVersion(version, now, metadata)) published += 1;
    return published;
  }

  private async publishVersion({ version, from, document }: PublishedDefinitions, now: Instant, metadata: FactMetadata): Promise<boolean> {
    const streamId = `definitions-${version}`;
    if (await this.store.readFact(streamId, 1)) return false;
    const documentHash = canonicalHash(document);
    const fact: DefinitionPublished = {
      type: 'DefinitionPublished',
      data: { occurredAt: now, version, fromQuarter: from, documentHash },
    };
    try {
      await this.store.append([{ streamId, expectedVersion: 'none', facts: [fact] }], metadata);
      return true;
    } catch (error) {
      // Another process was first.
      if (error instanceof VersionConflict) return false;
      throw error;
    }
  }
}
