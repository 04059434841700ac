import { Inject, Injectable } from '@nestjs/common';
import type { Instant } from '@okoce/domain';
import { PG_POOL } from '@okoce/platform';
import type { Pool } from 'pg';
import { contractsAfter } from '../persistence/contracts.queries';
import type { ContractPlace, PlacedContract } from '../persistence/contracts.queries';
import { Completeness } from './completeness';

export interface ContractsAsked {
  readonly after: ContractPlace | null;
  /** Leaves out what was recorded later; null: nothing. */
  readonly until: Instant | null;
  readonly limit: number;
}

export interface ContractPage {
  /** One a line, as `okoce recompute` reads them. */
  readonly lines: string;
  /** Ask for those after it; null on the last page. */
  readonly next: ContractPlace | null;
  /** Up to then nothing can come between any more. */
  readonly completeTo: Instant | null;
}

/** All that the figures are made of, in the canonical order: whoever has it needs us no more to check them. */
@Injectable()
export class ContractExport {
  constructor(
    @Inject(PG_POOL) private readonly pool: Pool,
    private readonly completeness: Completeness,
  ) {}

  async page({ after, until, limit }: ContractsAsked): Promise<ContractPage> {
    // Asked first: what comes in between is after it.
    const completeTo = await this.completeness.completeTo(this.pool);
    const found = await contractsAfter(this.pool, after, until, limit + 1);
    const listed = found.slice(0, limit);
    const lines = listed.map((contract) => `${lineOf(contract)}\n`).join('');
    return { lines, next: found.length > listed.length ? placeOf(listed.at(-1)) : null, completeTo };
  }
}

function lineOf({ factId: id, type, source, position, recordedAt: time, record }: PlacedContract): string {
  const { data } = JSON.parse(record) as { data: object };
  return JSON.stringify({ id, type, source, position: String(position), time, data });
}

function placeOf(contract: PlacedContract | undefined): ContractPlace | null {
  if (!contract) return null;
  const { recordedAt, source, position } = contract;
  return { recordedAt, source, position };
}
