import { columns, publishedColumns } from './columns';
import type { Row } from './columns';

/** Which cells of a table are hidden; what is never published is hidden in every one. */
export class Mask {
  private readonly hidden: Uint8Array;
  private readonly counts: number[];

  constructor(private readonly scopes: number) {
    this.hidden = new Uint8Array(scopes * columns.length);
    this.counts = new Array<number>(scopes).fill(0);
    for (let scope = 0; scope < scopes; scope += 1)
      for (let column = publishedColumns.length; column < columns.length; column += 1) this.hide(scope, column);
  }

  hides(scope: number, column: number): boolean {
    return this.hidden[scope * columns.length + column] === 1;
  }

  hide(scope: number, column: number): void {
    if (this.hides(scope, column)) return;
    this.counts[scope] = this.hiddenIn(scope) + 1;
    this.hidden[scope * columns.length + column] = 1;
  }

  /** How many cells of a scope: as long as it is the same number, they are the same. */
  hiddenIn(scope: number): number {
    return this.counts[scope] ?? 0;
  }

  /** Those that would be published. */
  cells(): readonly (readonly [scope: number, column: number])[] {
    const found: (readonly [number, number])[] = [];
    for (let scope = 0; scope < this.scopes; scope += 1)
      for (let column = 0; column < publishedColumns.length; column += 1) if (this.hides(scope, column)) found.push([scope, column]);
    return found;
  }
}

/** A table as it was published. */
export interface Cut {
  readonly rows: readonly Row[];
  readonly mask: Mask;
}
