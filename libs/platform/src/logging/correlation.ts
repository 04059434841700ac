import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

export interface Correlation {
  readonly correlationId: string;
}

const storage = new AsyncLocalStorage<Correlation>();
const ACCEPTED = /^[A-Za-z0-9._:-]{8,64}$/;

/** Runs work under a correlation id: every log line in it carries the id. */
export function withCorrelation<Result>(correlation: Correlation, work: () => Result): Result {
  return storage.run(correlation, work);
}

export function currentCorrelation(): Correlation | undefined {
  return storage.getStore();
}

/** The caller's id if it has an accepted shape (8 to 64 letters, digits and `._:-`), else a new one: a number could be a phone or a NIK. */
export function correlationIdFrom(header: string | undefined): string {
  return header !== undefined && ACCEPTED.test(header) && !/^\d+$|\d{16}/.test(header) ? header : randomUUID();
}
