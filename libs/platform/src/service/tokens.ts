import type { Uuid } from '@okoce/domain';
import { v7 } from 'uuid';

/** Time and the log are injected by these; EventStore, CommandHandler, Vault and TypeORM's DataSource by their classes. */
export const CLOCK = Symbol('okoce:clock');
export const PG_POOL = Symbol('okoce:pg-pool');
export const EVENT_LOG = Symbol('okoce:event-log');
export const LOGGER = Symbol('okoce:logger');
export const RULE_STATUSES = Symbol('okoce:rule-statuses');
export const SWEEP = Symbol('okoce:sweep');
export const RECORDED_FACTS = Symbol('okoce:recorded-facts');
export const SERVICE_CONFIG = Symbol('okoce:service-config');

export interface Clock {
  /** ISO 8601 UTC in milliseconds. */
  now(): string;
}

export const systemClock: Clock = { now: () => new Date().toISOString() };

/** A new UUID version 7: ordered by time, so that indexes grow at one end. */
export function newId(): Uuid {
  return v7() as Uuid;
}
