import type { Instant } from '@okoce/domain';
import type { Chance } from './chance';
import type { HistoryLine } from './known-facts';

export type Data = Readonly<Record<string, unknown>>;
export type SourceName = 'enrolment' | 'mentoring' | 'training-events';

/** What is recorded of one thing: each fact not before the one before it. */
export interface Stream {
  record(name: string, occurredAt: Instant, data: Data): void;
}

/** Collects what each service records, and gives it its place and a chance order; a few lines come twice. */
export class Recorder {
  private readonly recorded: Omit<HistoryLine, 'position'>[] = [];

  constructor(private readonly chance: Chance) {}

  stream(source: SourceName): Stream {
    let last = '' as Instant;
    return {
      record: (name, occurredAt, data) => {
        const time = this.chance.recorded(occurredAt);
        if (time > last) last = time;
        this.recorded.push({ id: this.chance.id(), type: `okoce.${source}.${name}.v1`, source, time: last, data: { occurredAt, ...data } });
      },
    };
  }

  lines(): readonly HistoryLine[] {
    const inOrder = [...this.recorded].sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
    const positions = new Map<string, number>();
    const placed = inOrder.map((line) => {
      const position = (positions.get(line.source) ?? 0) + this.chance.of([1, 1, 2, 30]);
      positions.set(line.source, position);
      return { ...line, position: String(position) };
    });
    const twice = placed.filter(() => this.chance.happens(0.02));
    return this.chance.shuffled([...placed, ...twice]);
  }
}
