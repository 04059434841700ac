/** The log does not hold the records that are asked for: it forgot them, or is another log. */
export class RecordsGone extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'RecordsGone';
  }
}

/** SQLSTATE classes of a server that cannot be reached, has no room, or is starting or going down: connection (08), resources (53), operator (57P). */
const UNAVAILABLE = /^(08...|53...|57P..)$/;
/**
 * Those that say something else of the server or the moment, never of the record in hand: rollback (40), access rule or missing object
 * (42: a schema that is behind), object state (55), operator (57), system (58), internal (XX).
 */
const TRANSIENT = /^(40|42|55|57|58|XX)...$/;
const NETWORK_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
/** What pg says without a code. */
const CONNECTION_LOST =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Client was closed)/;

/** Whether the database could not be reached, or was lost on the way: nothing is wrong with what was asked. */
export function isUnavailable(error: unknown): boolean {
  return someCause(
    error,
    (cause) => UNAVAILABLE.test(codeOf(cause)) || NETWORK_CODES.has(codeOf(cause)) || CONNECTION_LOST.test(cause.message),
  );
}

/** Whether the same work may succeed later: then it is repeated; anything else is the record's own fault. */
export function isTransient(error: unknown): boolean {
  return isUnavailable(error) || someCause(error, (cause) => TRANSIENT.test(codeOf(cause)));
}

/** Whether the database undid the work so that another's could go on: serialisation failure or deadlock. */
export function isRollback(error: unknown): boolean {
  return someCause(error, (cause) => /^40...$/.test(codeOf(cause)));
}

/** Of an error, or of one that it wraps as its cause or, as TypeORM does, as `driverError`. */
function someCause(error: unknown, holds: (cause: Error) => boolean): boolean {
  if (!(error instanceof Error)) return false;
  if (holds(error) || someCause(error.cause, holds)) return true;
  return 'driverError' in error && error.driverError !== error && someCause(error.driverError, holds);
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

export function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}

/** How long to wait before the nth attempt that follows a failure: doubles from `first` to `most`, and is spread so that many do not come at once. */
export function backOff(attempt: number, first = 100, most = 30_000): number {
  return Math.min(most, first * 2 ** Math.min(attempt, 20)) * (0.5 + Math.random() / 2);
}

export function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
