import type { Sentence } from '@okoce/domain';
import type { Envelope } from '@okoce/event-contracts';
import { parseRecord } from '@okoce/event-contracts';

/** A published contract with its place in the canonical order. */
export type HistoryContract = Pick<Envelope, 'id' | 'type' | 'source' | 'time' | 'data'> & { readonly position: number };

/** Lines that are no contracts, or contradict others. */
export class BadLines extends Error {
  /** @param reasons by the line's number, from 1 */
  constructor(readonly reasons: ReadonlyMap<number, Sentence>) {
    super([...reasons].map(([line, { en }]) => `line ${line}: ${en}`).join('\n'));
    this.name = 'BadLines';
  }
}

/**
 * Reads contracts one a line, in no order: CloudEvents in structured mode, or `{id, type, source, position, time, data}` alone, where `source` is the
 * service's name. Blank lines are nothing, a contract of a type not known counts for nothing, and one sent again counts once.
 * @throws BadLines naming all of them
 */
export async function readHistory(lines: AsyncIterable<string> | Iterable<string>): Promise<readonly HistoryContract[]> {
  const history = new History();
  const reasons = new Map<number, Sentence>();
  let line = 0;
  for await (const text of lines) {
    line += 1;
    if (text.trim() === '') continue;
    const contract = contractOf(text);
    const reason = 'en' in contract ? contract : history.take(contract, line);
    if (reason !== undefined) reasons.set(line, reason);
  }
  if (reasons.size > 0) throw new BadLines(reasons);
  return history.contracts();
}

/** Contracts so far, each once. */
class History {
  private readonly byId = new Map<string, { readonly contract: HistoryContract; readonly line: number }>();
  private readonly lineOfPlace = new Map<string, number>();

  /** @returns why it cannot stand beside those before it */
  take(contract: HistoryContract, line: number): Sentence | undefined {
    const { source, id, position } = contract;
    const before = this.byId.get(`${source} ${id}`);
    if (before) return isSame(before.contract, contract) ? undefined : otherwiseThan(before.line);
    const place = `${source} ${position}`;
    const taken = this.lineOfPlace.get(place);
    if (taken !== undefined) return atThePlaceOf(taken);
    this.byId.set(`${source} ${id}`, { contract, line });
    this.lineOfPlace.set(place, line);
    return undefined;
  }

  contracts(): readonly HistoryContract[] {
    return [...this.byId.values()].map(({ contract }) => contract);
  }
}

function otherwiseThan(line: number): Sentence {
  return {
    id: `berbeda isinya dengan baris ${line}, yang id-nya sama`,
    en: `says otherwise than line ${line}, which has the same id`,
  };
}

function atThePlaceOf(line: number): Sentence {
  return {
    id: `posisinya sama dengan baris ${line}, yang kontrak lain`,
    en: `has the position of line ${line}, which is another contract`,
  };
}

function isSame(a: HistoryContract, b: HistoryContract): boolean {
  return a.type === b.type && a.time === b.time && a.position === b.position && sorted(a.data) === sorted(b.data);
}

/** Payloads are flat; the order of their fields says nothing. */
function sorted(data: HistoryContract['data']): string {
  return JSON.stringify(Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** @returns why not, when it is none */
function contractOf(text: string): HistoryContract | Sentence {
  const value = json(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { id: 'bukan objek JSON', en: 'not a JSON object' };
  const event = 'specversion' in value ? value : bare(value as Record<string, unknown>);
  const parsed = parseRecord({ value: JSON.stringify(event), headers: { 'content-type': 'application/cloudevents+json' } });
  if (parsed.kind === 'malformed') return { id: 'bukan kontrak yang sah', en: parsed.reason };
  const { id, type, source, position, time, data } = parsed.envelope;
  if (position === undefined) return { id: 'tanpa posisi', en: 'position is missing' };
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
