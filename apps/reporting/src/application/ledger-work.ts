import type { Instant, Quarter } from '@okoce/domain';
import type { ClientBase } from 'pg';
import type { RuleSet } from '../domain/assessment/rule-set';
import type { SumsOfDays } from '../domain/figures';
import type { SealedAssessment } from '../domain/seal/statement';
import type { LeafRange } from '../domain/seal/tree-hash';
import { archivedPeople } from '../persistence/archive.table';
import type { PeopleRange } from '../persistence/people-ranges.queries';
import { sumsBefore } from '../persistence/sealed-entries.queries';
import type { AssessmentRow } from '../persistence/seals.table';
import { typesMakingFigures } from './contracts';
import { entriesTree } from './entries-root';
import { rebuildFrom } from './rebuilt-people';
import { assessedPeople } from './sealed-people';
import type { AssessedBy } from './sealed-people';
import { comparedPeople } from './sealed-comparison';
import type { Compared, StatedBy } from './sealed-comparison';

/** The ledger before a moment: its root, and what it sums up to for a quarter. */
export interface LedgerWork {
  readonly kind: 'ledger';
  readonly quarter: Quarter;
  readonly cutOff: Instant;
  /** Subtrees whose hashes are asked for. */
  readonly wanted: readonly LeafRange[];
}

/** Of the people of some ranges: what a statement says of each, or whether it says what the archive does. */
export type PeopleWork =
  | { readonly kind: 'assess'; readonly by: AssessedBy; readonly ranges: readonly PeopleRange[] }
  | { readonly kind: 'compare'; readonly by: StatedBy; readonly ranges: readonly PeopleRange[] };
/** What a rebuild makes of the people of some ranges. */
export interface RebuildWork {
  readonly kind: 'rebuild';
  readonly ruleSets: readonly RuleSet[];
  readonly ranges: readonly PeopleRange[];
}
export type LedgerTask = LedgerWork | PeopleWork | RebuildWork;

export interface LedgerFound {
  readonly kind: 'ledger';
  readonly root: string;
  readonly entries: number;
  /** Of the wanted subtrees, in their order. */
  readonly hashes: readonly string[];
  readonly sums: ReadonlyMap<string, SumsOfDays>;
}

/** Something that was found, as it may pass from thread to thread. */
export type Found =
  | LedgerFound
  | { readonly kind: 'assess'; readonly people: readonly AssessmentRow[] }
  | { readonly kind: 'compare'; readonly compared: Compared }
  | { readonly kind: 'rebuild'; readonly people: number };

/** Does it on one session, in its transaction. */
export async function* foundBy(client: ClientBase, work: LedgerTask): AsyncGenerator<Found> {
  switch (work.kind) {
    case 'ledger': {
      const { tree, root } = await entriesTree(client, 'entries', work.cutOff, work.wanted);
      const sums = await sumsBefore(client, 'entries', work.quarter, work.cutOff);
      yield { kind: 'ledger', root, entries: tree.size, hashes: tree.hashesOf(work.wanted), sums };
      return;
    }
    case 'assess':
      for (const range of work.ranges) {
        for await (const people of assessedPeople(client, range, work.by)) yield { kind: 'assess', people: people.map(assessmentRow) };
      }
      return;
    case 'compare':
      for (const range of work.ranges) {
        for await (const compared of comparedPeople(client, range, work.by)) yield { kind: 'compare', compared };
      }
      return;
    case 'rebuild':
      for (const range of work.ranges) {
        for await (const contracts of archivedPeople(client, range, typesMakingFigures))
          yield { kind: 'rebuild', people: await rebuildFrom(client, contracts, work.ruleSets) };
      }
  }
}

export function assessmentRow({ participantId, centre, assessment }: SealedAssessment): AssessmentRow {
  return { participantId, centre, class: assessment.class, json: JSON.stringify(assessment) };
}
