import type { Instant, Quarter } from '@okoce/domain';

/** A version of the definitions as the log is told of it. */
export interface DefinitionPublished {
  readonly type: 'DefinitionPublished';
  readonly data: {
    readonly occurredAt: Instant;
    readonly version: string;
    readonly fromQuarter: Quarter;
    /** SHA-256 of the document's canonical JSON. */
    readonly documentHash: string;
  };
}
