import type { INestApplication } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { EventLog } from '@okoce/event-sourcing';
import type { JWTVerifyGetKey } from 'jose';
import type { ServiceConfig } from '../config/service-config';
import type { Logger } from '../logging/logger';
import type { ServiceDefinition } from './service-definition';

export interface StartOptions<Config extends ServiceConfig> {
  readonly config: Config;
  /** By default one to standard output, at the config's level. */
  readonly logger?: Logger;
  /** By default the config's; for tests. */
  readonly eventLog?: EventLog;
  /** By default the remote set at the config's JWKS URL; for tests. */
  readonly keys?: JWTVerifyGetKey;
}

export interface RunningService {
  /** `http://127.0.0.1:4001` */
  readonly url: string;
  readonly app: INestApplication;
  /** Resolves when the service can no longer do its work, with the reason. */
  readonly failed: Promise<Error>;
  /** Stops accepting, finishes what it holds, stops consumers and relay, closes the pools. Idempotent. */
  stop(): Promise<void>;
}

/** A service's `main.ts`: serves; `migrate` brings the schema up to date and ends; `openapi` prints the document without a database. */
export function runService<Config extends ServiceConfig>(_definition: ServiceDefinition<Config>): Promise<void> {
  throw new Error('Not written yet');
}

/** A service in this process, for integration tests. */
export function startService<Config extends ServiceConfig>(
  _definition: ServiceDefinition<Config>,
  _options: StartOptions<Config>,
): Promise<RunningService> {
  throw new Error('Not written yet');
}

/** Runs the pending migrations under an advisory lock and answers their names. */
export function migrateService<Config extends ServiceConfig>(
  _definition: ServiceDefinition<Config>,
  _config: Config,
): Promise<readonly string[]> {
  throw new Error('Not written yet');
}

/** The application with nothing instantiated, for the route walk and the OpenAPI document: needs no database and no settings. */
export function previewService<Config extends ServiceConfig>(_definition: ServiceDefinition<Config>): Promise<INestApplication> {
  throw new Error('Not written yet');
}

export function openApiDocument<Config extends ServiceConfig>(_definition: ServiceDefinition<Config>): Promise<OpenAPIObject> {
  throw new Error('Not written yet');
}
