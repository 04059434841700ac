import { Inject, Injectable } from '@nestjs/common';
import { dayOf, nextQuarter, quarterOf } from '@okoce/domain';
import type { Instant } from '@okoce/domain';
import type { Sweep, SweepContext } from '@okoce/platform';
import { PG_POOL } from '@okoce/platform';
import type { Pool } from 'pg';
import { regularCutOff } from '../domain/seal/cut-off';
import { firstRecordedAt } from '../persistence/sealed-entries.queries';
import { DefinitionsPublication } from './definitions-publication';
import { Seals } from './seals';

/**
 * What time alone brings here: each quarter from when the system went live is sealed once its cut-off has passed, and one that is sealed is restated where something recorded
 * since changes it, once a night at most. Baselines are left to a person. Each version of the definitions is told to the log, once.
 */
@Injectable()
export class ReportingSweep implements Sweep {
  constructor(
    @Inject(PG_POOL) private readonly pool: Pool,
    private readonly seals: Seals,
    private readonly definitions: DefinitionsPublication,
  ) {}

  /** @throws RuleViolation while a source is behind: it is tried again */
  async sweep(startOfDay: Instant, { metadata }: SweepContext): Promise<Readonly<Record<string, number>>> {
    const definitionsPublished = await this.definitions.publish(startOfDay, metadata);
    const sealed = await this.seals.quarters();
    const live = await firstRecordedAt(this.pool);
    let [quartersSealed, quartersRestated] = [0, 0];
    for (let quarter = live && quarterOf(dayOf(live)); quarter && regularCutOff(quarter) <= startOfDay; quarter = nextQuarter(quarter)) {
      if (sealed.includes(quarter)) continue;
      await this.seals.seal({ quarter, baseline: false, now: startOfDay, metadata });
      quartersSealed += 1;
    }
    for (const quarter of sealed) {
      const last = (await this.seals.statements(quarter)).at(-1);
      if (!last || last.cutOff >= startOfDay) continue;
      const restated = await this.seals.restate({ quarter, now: startOfDay, metadata });
      if (restated.restatement > last.restatement) quartersRestated += 1;
    }
    return { quartersSealed, quartersRestated, definitionsPublished };
  }
}
