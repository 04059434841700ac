import { kinds } from './kinds';
import type { Kind } from './kinds';
import { columns, parts, registeredBefore, restOf } from './columns';
import type { Row } from './columns';
import { lossOf } from './loss';
import { ROOT } from './hierarchy';
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
  /** By part: whether nobody in the programme was there when the quarter began, so that nobody can have been. */
  private readonly isFirst: readonly boolean[];
  /** The kinds that a column may lean on, without those that are seen anywhere: nobody is there before the first quarter. */
  private readonly kindsOf: readonly (readonly Kind[])[];
  /** By scope and kind what was found while so many cells of the scope were hidden; -1: nothing yet. */
  private readonly costs: readonly { hidden: number; readonly ofKind: Int32Array }[];
  private readonly losses: readonly (readonly number[])[];

  constructor(
    private readonly hierarchy: Hierarchy,
    private readonly rows: readonly Row[],
    private readonly mask: Mask,
  ) {
    this.holds = rows.map((row) => parts.map((part) => restOf(part, row) >= 0));
    this.isFirst = parts.map((part) => part.isBeginning && restOf(part, rows[ROOT] ?? []) === 0);
    const isNothing = parts.map((_, place) => this.isFirst[place] && this.holds.every((held) => held[place]));
    const possible = kinds.filter(
      ({ inFirstAlone, narrows: { added, taken } }) =>
        (!inFirstAlone || restOf(registeredBefore, rows[ROOT] ?? []) === 0) && ![...added, ...taken].some(({ place }) => isNothing[place]),
    );
    this.kindsOf = columns.map((_, column) => possible.filter(({ hides }) => hides.includes(column)));
    this.costs = rows.map(() => ({ hidden: 0, ofKind: new Int32Array(kinds.length).fill(-1) }));
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
    for (const kind of this.kindsOf[column] ?? []) {
      const change = kind.changes.find(([changed]) => changed === column)?.[1] ?? 1;
      for (const leaf of this.hierarchy.leaves[scope] ?? []) {
        if (!isCheaper(this.costAt(leaf, kind), wanted)) continue;
        const ways = [[raised, change] as const, [lowered, change === 1 ? -1 : 1] as const].filter(
          ([counts, orientation]) => this.roomAt(counts, leaf, kind, orientation) > 0,
        );
        if (ways.length === 0) continue;
        for (const span of this.spansOf(scope, leaf)) {
          if (kind.withinProgramme && span.atRoot) continue;
          let cost = 0;
          for (const [each] of span.felt) cost += this.costAt(each, kind);
          if (!isCheaper(cost, wanted)) continue;
          for (const [counts, orientation] of ways) {
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
  private room(counts: Counts, { felt }: Span, kind: Kind, orientation: 1 | -1): number {
    let room = Number.MAX_SAFE_INTEGER;
    for (const [scope, sign] of felt) {
      room = Math.min(room, this.roomAt(counts, scope, kind, sign * orientation));
      if (room <= 0) break;
    }
    return room;
  }

  private roomAt(counts: Counts, scope: number, kind: Kind, direction: number): number {
    const row = counts[scope] as number[];
    if (scope === ROOT && this.widensNothing(kind, direction)) return 0;
    let room = Number.MAX_SAFE_INTEGER;
    for (const [column, change] of kind.changes) {
      if (direction * change < 0) room = Math.min(room, row[column] ?? 0);
    }
    for (const { part, by, place } of direction > 0 ? kind.narrows.added : kind.narrows.taken) {
      if (room <= 0) return 0;
      if (this.holds[scope]?.[place]) room = Math.min(room, Math.floor(restOf(part, row) / by));
    }
    return room;
  }

  /** Whether somebody would have been there before the first quarter. */
  private widensNothing({ narrows }: Kind, direction: number): boolean {
    return (direction > 0 ? narrows.taken : narrows.added).some(({ place }) => this.isFirst[place]);
  }

  private costAt(scope: number, kind: Kind): number {
    const costs = this.costs[scope] as (typeof this.costs)[number];
    if (costs.hidden !== this.mask.hiddenIn(scope)) {
      costs.ofKind.fill(-1);
      costs.hidden = this.mask.hiddenIn(scope);
    }
    const known = costs.ofKind[kind.place] ?? -1;
    if (known >= 0) return known;
    let cost = 0;
    for (const [column] of kind.changes) if (!this.mask.hides(scope, column)) cost += this.losses[scope]?.[column] ?? 0;
    costs.ofKind[kind.place] = cost;
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
