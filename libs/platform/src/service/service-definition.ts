import type { DynamicModule, Type } from '@nestjs/common';
import type { RenderedStateTable } from '@okoce/domain';
import type { ServiceName } from '@okoce/event-contracts';
import type { EventLog, StoredFact } from '@okoce/event-sourcing';
import type { JWTVerifyGetKey } from 'jose';
import type { ServiceConfig } from '../config/service-config';
import type { FactScope } from '../facts/fact-scope';
import type { RecordedFactsSettings } from '../facts/recorded-facts';
import type { SweepSettings } from '../sweep/daily-sweep';
import type { Sweep } from '../sweep/sweep';
import type { Logger } from '../logging/logger';
import type { Migration } from '../persistence/migrations';

/** A contract as its service maps it from a private fact; the platform adds id, time, position, sequence and correlation. */
export interface Publication {
  readonly type: string;
  readonly data: object;
  /** By default the fact's stream; never anything personal. */
  readonly subject?: string;
}

/** Everything the platform has to know of a service. */
export interface ServiceDefinition<Config extends ServiceConfig = ServiceConfig> {
  readonly name: ServiceName;
  /** For the OpenAPI document. */
  readonly title: string;
  readonly description?: string;
  readonly config: new () => Config;
  readonly module: (config: Config) => DynamicModule | Type;
  readonly migrations: readonly Migration[];
  /** A private fact to its contract; undefined when nobody outside needs it. Pure. Without a publisher the service publishes nothing. */
  readonly publisher?: (fact: StoredFact) => Publication | undefined;
  /** Topics it reads: each has one `@Consumer()` class with an `@EventPattern(topic)` method, and the reverse. */
  readonly consumes?: readonly string[];
  /**
   * As what it reads them: by default its name. Another one begins at their beginning, for a service that learns something new from facts it has
   * consumed before; all that it does with them must then be the same once more. The one of before keeps its position, for a process that still has it.
   */
  readonly consumer?: string;
  /** Rule code -> HTTP status, where it is not 409. */
  readonly ruleStatuses?: Readonly<Record<string, number>>;
  /** What it records by the passing of time alone; a provider of its module. */
  readonly sweep?: Type<Sweep>;
  /** Who may see which of the facts it publishes; a provider of its module. Without it, no fact is answered by stream and version. */
  readonly factScope?: Type<FactScope>;
  /** Its deciders' answers in each state, for the documentation. */
  readonly stateTables?: () => readonly RenderedStateTable[];
  /** TypeORM entities of read models. */
  readonly entities?: readonly Type[];
  /** An old stored shape to today's. Pure. */
  readonly upcast?: (fact: StoredFact) => StoredFact;
}

export interface StartOptions<Config extends ServiceConfig = ServiceConfig> {
  readonly config: Config;
  /** By default one to standard output, at the config's level. */
  readonly logger?: Logger;
  /** By default the one that the config names; for tests, which close it themselves. */
  readonly eventLog?: EventLog;
  /** By default the remote set at the config's JWKS URL; for tests. */
  readonly keys?: JWTVerifyGetKey;
}

export function recordedFactsOf<Config extends ServiceConfig>({
  publisher,
  factScope: scope,
}: ServiceDefinition<Config>): RecordedFactsSettings | undefined {
  return publisher && scope && { publisher, scope };
}

export function sweepOf<Config extends ServiceConfig>({ name, sweep }: ServiceDefinition<Config>): SweepSettings | undefined {
  return sweep && { service: name, type: sweep };
}
