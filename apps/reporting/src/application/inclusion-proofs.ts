import { Inject, Injectable } from '@nestjs/common';
import { isUuid } from '@okoce/domain';
import type { Quarter } from '@okoce/domain';
import { inTransaction } from '@okoce/event-sourcing';
import { NotFound, PG_POOL } from '@okoce/platform';
import type { Caller } from '@okoce/platform';
import type { Pool } from 'pg';
import { refuse } from '../domain/refusals';
import { rangesOfLeaves } from '../domain/seal/entries-tree';
import type { InclusionDocument } from '../domain/seal/entries-tree';
import { labelOf } from '../domain/seal/label';
import { inclusionRanges } from '../domain/seal/tree-proofs';
import { ParticipantWork } from '../domain/work/participant-work';
import { leavesOf } from '../persistence/sealed-entries.queries';
import { statementsOf } from '../persistence/seals.table';
import { classTypes } from './class-assessment';
import { entriesTree } from './entries-root';
import { maySee } from './participant-access';
import { workFactsOf } from './work-facts';

/** Shows that a person's entries are under the root of a statement of a quarter. */
@Injectable()
export class InclusionProofs {
  constructor(@Inject(PG_POOL) private readonly pool: Pool) {}

  /**
   * @param label of the statement; undefined: of the last
   * @throws NotFound for someone unknown or out of the caller's sight
   * @throws RuleViolation for a quarter that is not sealed, or not under that label, or whose ledger is not what was sealed
   */
  async prove(quarter: Quarter, participantId: string, caller: Caller, label?: string): Promise<InclusionDocument> {
    if (!isUuid(participantId)) throw new NotFound();
    return inTransaction(
      this.pool,
      async (client) => {
        const facts = (await workFactsOf(client, [participantId], classTypes)).get(participantId) ?? [];
        if (!maySee(caller, participantId, ParticipantWork.of(facts).counted)) throw new NotFound();
        const statements = await statementsOf(client, quarter);
        const statement = label === undefined ? statements.at(-1) : statements.find((one) => labelOf(one) === label);
        if (!statement) throw refuse('NOT_SEALED', { quarter, label });
        const { restatement, cutOff, root, entries: size } = statement;
        const leaves = await leavesOf(client, participantId, cutOff);
        const wanted = rangesOfLeaves(
          leaves.map(({ leaf }) => leaf),
          Math.max(size, ...leaves.map(({ leaf }) => leaf + 1)),
        );
        const { tree, root: found } = await entriesTree(client, 'entries', cutOff, wanted);
        if (found !== root) throw refuse('LEDGER_CHANGED', { quarter, root, found });
        const entries = leaves.map(({ entry, leaf }) => ({ entry, leaf, proof: tree.hashesOf(inclusionRanges(leaf, size)) }));
        return { quarter, restatement, cutOff, root, size, entries };
      },
      'BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY',
    );
  }
}
