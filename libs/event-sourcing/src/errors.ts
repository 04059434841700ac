/**
 * SQLSTATE classes that say something of the server, the network or the moment, never of the record in hand: connection (08),
 * rollback (40), access rule or missing object (42: a schema that is behind), resources (53), object state (55), operator (57),
 * system (58), internal (XX).
 */
const TRANSIENT_CLASSES = new Set(['08', '40', '42', '53', '55', '57', '58', 'XX']);
const TRANSIENT_CODES = new Set([
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

/** Whether the same work may succeed later: then it is repeated; anything else is the record's own fault. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (TRANSIENT_CODES.has(code) || (code.length === 5 && TRANSIENT_CLASSES.has(code.slice(0, 2)))) return true;
  if (CONNECTION_LOST.test(error.message)) return true;
  return isTransient(error.cause) || ('driverError' in error && error.driverError !== error && isTransient(error.driverError));
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
