import { canonicalJson } from './canonical-json';

/** An entry of the ledger with its place in the canonical order, as its leaf says it. */
export interface SealedEntry {
  readonly subject: string;
  readonly factId: string;
  readonly index: number;
  readonly centre: string;
  readonly measure: string;
  readonly amount: number;
  readonly day: string;
  readonly recordedAt: string;
  readonly source: string;
  readonly position: number;
}

/** The text that the root is over: the entry's canonical JSON. */
export function leafText({ subject, factId, index, centre, measure, amount, day, recordedAt, source, position }: SealedEntry): string {
  return canonicalJson({ subject, factId, index, centre, measure, amount, day, recordedAt, source, position });
}
