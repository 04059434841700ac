/** Beats at most this often; kafkajs sends one when its own interval has passed. */
const EVERY_MS = 500;
/** Protocol errors that say the group goes on without this member's present share. kafkajs joins again when it gets them back. */
const REBALANCING = new Set(['REBALANCE_IN_PROGRESS', 'NOT_COORDINATOR_FOR_GROUP', 'ILLEGAL_GENERATION', 'UNKNOWN_MEMBER_ID']);

export function isRebalancing(error: unknown): boolean {
  return error instanceof Error && 'type' in error && typeof error.type === 'string' && REBALANCING.has(error.type);
}

/** Keeps the member in its group while a batch is handled, however long that takes. */
export class Heartbeat {
  /** Set once the partition may belong to another member. */
  lost: Error | undefined;
  private readonly timer: NodeJS.Timeout;

  constructor(beat: () => Promise<void>) {
    this.timer = setInterval(() => {
      beat().catch((error: unknown) => {
        // Anything else kafkajs meets again itself, after the batch.
        if (isRebalancing(error)) this.lost ??= error as Error;
      });
    }, EVERY_MS);
  }

  stop(): void {
    clearInterval(this.timer);
  }
}
