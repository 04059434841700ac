import type { Bounds } from './bounds';

/** Where a member stands in one partition that it was assigned; a new assignment makes new cursors, which tells old batches apart. */
export class Cursor {
  /** The offset to read next; undefined until the stored position is known. */
  next: number | undefined;
  logEnd = 0;
  private logStart = 0;
  /** Batches in a row that began elsewhere than at `next`. */
  misses = 0;
  lastCommit = 0;
  pause: NodeJS.Timeout | undefined;

  constructor(
    readonly topic: string,
    readonly partition: number,
  ) {}

  saw({ low, high }: Bounds): void {
    this.logStart = low;
    this.logEnd = Math.max(this.logEnd, high);
  }

  lag(): number {
    return Math.max(0, this.logEnd - (this.next ?? this.logStart));
  }
}
