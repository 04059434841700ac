import type { Envelope } from '@okoce/event-contracts';
import { parseRecord } from '@okoce/event-contracts';

/** A published contract with its place in the canonical order. */
export type HistoryContract = Pick<Envelope, 'id' | 'type' | 'source' | 'time' | 'data'> & { readonly position: number };

/** Lines that are no contracts. */
export class BadLines extends Error {
  /** @param reasons by the line's number, from 1 */
  constructor(readonly reasons: ReadonlyMap<number, string>) {
    super([...reasons].map(([line, reason]) => `line ${line}: ${reason}`).join('\n'));
    this.name = 'BadLines';
  }
}

/**
 * Reads contracts one a line, in no order: CloudEvents in structured mode, or `{id, type, source, position, time, data}` alone, where `source` is the
 * service's name. A contract of a type not known counts for nothing, and one sent again counts once.
 * @throws BadLines naming all of them
 */
export async function readHistory(lines: AsyncIterable<string> | Iterable<string>): Promise<readonly HistoryContract[]> {
  const contracts = new Map<string, HistoryContract>();
  const reasons = new Map<number, string>();
  let line = 0;
  for await (const text of lines) {
    line += 1;
    if (text.trim() === '') continue;
    const contract = contractOf(text);
    if (typeof contract === 'string') reasons.set(line, contract);
    else contracts.set(`${contract.source} ${contract.id}`, contract);
  }
  if (reasons.size > 0) throw new BadLines(reasons);
  return [...contracts.values()];
}

/** @returns why not, when it is none */
function contractOf(text: string): HistoryContract | string {
  const value = json(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not a JSON object';
  const event = 'specversion' in value ? value : bare(value as Record<string, unknown>);
  const parsed = parseRecord({ value: JSON.stringify(event), headers: { 'content-type': 'application/cloudevents+json' } });
  if (parsed.kind === 'malformed') return parsed.reason;
  const { id, type, source, position, time, data } = parsed.envelope;
  if (position === undefined) return 'position is missing';
  return { id, type, source, position, time, data };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `shared/cases` leave out what is the same on every line, and what no figure needs. */
function bare(contract: Readonly<Record<string, unknown>>): object {
  const { id, type, source, position, time, data } = contract;
  return {
    ...{ specversion: '1.0', datacontenttype: 'application/json', id, type, position, time, data },
    source: typeof source === 'string' ? `okoce:history/${source}` : source,
    subject: id,
  };
}
