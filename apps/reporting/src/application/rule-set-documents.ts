import { Inject, Injectable } from '@nestjs/common';
import type { Instant, Quarter } from '@okoce/domain';
import { NotFound, PG_POOL } from '@okoce/platform';
import type { Pool } from 'pg';
import { firstDocument, firstRuleSet } from '../domain/assessment/rule-sets';
import { adoptedRuleSets } from '../persistence/rule-sets.table';
import type { AdoptedRuleSet } from '../persistence/rule-sets.table';
import { canonicalHash } from './entries-root';
import { RuleSets } from './rule-sets';

/** A rule set as it is shown. */
export type KnownDocument = Pick<AdoptedRuleSet, 'version' | 'fromQuarter' | 'documentHash' | 'document'> & {
  /** Null for the first. */
  readonly adoptedAt: Instant | null;
};

const first: KnownDocument = {
  version: firstRuleSet.version,
  fromQuarter: firstRuleSet.from,
  documentHash: canonicalHash(firstDocument),
  document: firstDocument,
  adoptedAt: null,
};

/** The rule sets there are, to be read. */
@Injectable()
export class RuleSetDocuments {
  constructor(
    @Inject(PG_POOL) private readonly pool: Pool,
    private readonly ruleSets: RuleSets,
  ) {}

  /** By the quarter from which they hold. */
  async all(): Promise<readonly KnownDocument[]> {
    return [first, ...(await adoptedRuleSets(this.pool))];
  }

  /** @throws NotFound */
  async of(version: string): Promise<KnownDocument> {
    const known = (await this.all()).find((one) => one.version === version);
    if (!known) throw new NotFound();
    return known;
  }

  async versionFor(quarter: Quarter): Promise<string | null> {
    return (await this.ruleSets.forQuarter(this.pool, quarter))?.version ?? null;
  }
}
