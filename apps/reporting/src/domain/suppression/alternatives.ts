import { kindsOf } from './kinds';
import type { Kind } from './kinds';
import { columns, parts } from './columns';
import type { Row } from './columns';
import { lossOf } from './loss';
import type { Hierarchy } from './hierarchy';
import type { Mask } from './mask';

/** Fewer people than this are not shown, and no hidden count can be told within less than this. */
export const FEWEST = 5;

/** The scopes that a change at one centre, taken back at another, is felt at: with 1 as it is, with -1 taken back. */
interface Span {
  readonly felt: readonly (readonly [scope: number, sign: 1 | -1])[];
  /** Nowhere taken back: the programme has more. */
  readonly atRoot: boolean;
}
type Counts = readonly number[][];

interface Step {
  readonly counts: Counts;
  readonly span: Span;
  readonly kind: Kind;
  readonly orientation: 1 | -1;
  readonly amount: number;
  readonly cost: number;
}

/**
 * Other tables that read the same. A hidden cell is safe if there are two of them, each with counts that could be, alike in all that is shown and
 * at least `FEWEST` apart in that cell: whoever reckons with all he sees cannot tell which is true. Where there are none yet, the cells that the
 * cheapest two differ in are hidden too.
 */
export class Alternatives {
  private readonly spans = new Map<number, readonly Span[]>();
  private readonly holds: readonly (readonly boolean[])[];
  private readonly losses: readonly (readonly number[])[];

  constructor(
    private readonly hierarchy: Hierarchy,
    private readonly rows: readonly Row[],
    private readonly mask: Mask,
  ) {
    this.holds = rows.map((row) => parts.map(([part, whole]) => (row[part] ?? 0) <= (row[whole] ?? 0)));
    this.losses = rows.map((_, scope) => columns.map((__, column) => lossOf(hierarchy, scope, column)));
  }

  /** Hides what must be hidden with a cell. */
  protect(scope: number, column: number): void {
    const [raised, lowered] = [this.rows.map((row) => [...row]), this.rows.map((row) => [...row])];
    for (let apart = 0; apart < FEWEST;) {
      const step = this.cheapest(scope, column, raised, lowered, FEWEST - apart);
      if (!step) throw new Error(`Nothing hides ${this.hierarchy.scopes[scope]} ${columns[column]}`);
      this.take(step);
      apart += step.amount;
    }
  }

  private take({ counts, span, kind, orientation, amount }: Step): void {
    for (const [scope, sign] of span.felt) {
      for (const [column, change] of kind.changes) {
        const row = counts[scope] as number[];
        row[column] = (row[column] ?? 0) + sign * orientation * change * amount;
        this.mask.hide(scope, column);
      }
    }
  }

  private cheapest(scope: number, column: number, raised: Counts, lowered: Counts, wanted: number): Step | undefined {
    let best: Step | undefined;
    const isCheaper = (cost: number, amount: number): boolean => !best || cost * best.amount < best.cost * amount;
    for (const kind of kindsOf[column] ?? []) {
      const change = kind.changes.find(([changed]) => changed === column)?.[1] ?? 1;
      for (const leaf of this.hierarchy.leaves[scope] ?? []) {
        if (!isCheaper(this.costAt(leaf, kind), wanted)) continue;
        for (const span of this.spansOf(scope, leaf)) {
          if (kind.withinProgramme && span.atRoot) continue;
          const cost = span.felt.reduce((sum, [each]) => sum + this.costAt(each, kind), 0);
          if (!isCheaper(cost, wanted)) continue;
          for (const [counts, orientation] of [[raised, change] as const, [lowered, change === 1 ? -1 : 1] as const]) {
            const amount = Math.min(wanted, this.room(counts, span, kind, orientation));
            if (amount <= 0 || !isCheaper(cost, amount)) continue;
            best = { counts, span, kind, orientation, amount, cost };
            if (cost === 0) return best;
          }
        }
      }
    }
    return best;
  }

  /** How often a kind of change can be made before a count falls below nothing, or a part exceeds its whole. */
  private room(counts: Counts, span: Span, kind: Kind, orientation: 1 | -1): number {
    let room = Number.MAX_SAFE_INTEGER;
    for (const [scope, sign] of span.felt) {
      const row = counts[scope] as number[];
      for (const [column, change] of kind.changes) {
        if (sign * orientation * change < 0) room = Math.min(room, row[column] ?? 0);
      }
      for (const { part, whole, by, place } of sign * orientation > 0 ? kind.narrows.added : kind.narrows.taken) {
        if (this.holds[scope]?.[place]) room = Math.min(room, Math.floor(((row[whole] ?? 0) - (row[part] ?? 0)) / by));
      }
    }
    return room;
  }

  private costAt(scope: number, kind: Kind): number {
    let cost = 0;
    for (const [column] of kind.changes) if (!this.mask.hides(scope, column)) cost += this.losses[scope]?.[column] ?? 0;
    return cost;
  }

  /** From a centre under a scope to each that is not, and to none. */
  private spansOf(scope: number, leaf: number): readonly Span[] {
    const key = scope * this.rows.length + leaf;
    const known = this.spans.get(key);
    if (known) return known;
    const { leaves, upwards } = this.hierarchy;
    const own = upwards[leaf] ?? [];
    const others = (leaves[0] ?? []).filter((other) => !leaves[scope]?.includes(other)).map((other) => upwards[other] ?? []);
    const spans = [...others, []].map((back): Span => ({
      atRoot: back.length === 0,
      felt: [
        ...own.filter((each) => !back.includes(each)).map((each) => [each, 1] as const),
        ...back.filter((each) => !own.includes(each)).map((each) => [each, -1] as const),
      ],
    }));
    this.spans.set(key, spans);
    return spans;
  }
}
