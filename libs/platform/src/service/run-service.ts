import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import { ConfigurationError, loadConfig, readConfig } from '../config/env';
import type { ServiceConfig } from '../config/service-config';
import { createLogger, type Logger } from '../logging/logger';
import { runMigrations } from '../persistence/migrations';
import { buildOpenApi } from './open-api';
import { PlatformModule } from './platform.module';
import { recordedFactsOf, sweepOf, type ServiceDefinition } from './service-definition';
import { startService, type RunningService } from './start-service';

/** Within which a process ends after SIGTERM or SIGINT. */
const STOP_DEADLINE_MS = 10_000;

/**
 * A service's `main.ts`: serves; `migrate` brings the schema up to date and ends; `openapi` and `state-tables` print what
 * documents it, without a database.
 */
export async function runService<Config extends ServiceConfig>(definition: ServiceDefinition<Config>): Promise<void> {
  const [verb] = process.argv.slice(2);
  try {
    if (verb === 'openapi') await printOpenApi(definition);
    else if (verb === 'state-tables') printStateTables(definition);
    else if (verb === 'migrate') await migrate(definition);
    else if (verb === undefined) await serve(definition);
    else throw new ConfigurationError([`Unknown argument: ${verb}. Known are migrate, openapi and state-tables; none serves.`]);
  } catch (error) {
    reportBootFailure(definition.name, error);
    process.exit(1);
  }
}

/** Runs the pending migrations under an advisory lock and answers their names. */
export function migrateService<Config extends ServiceConfig>(
  definition: ServiceDefinition<Config>,
  config: Config,
): Promise<readonly string[]> {
  const url = (config.migrationUrl ?? config.databaseUrl).reveal();
  return runMigrations({ url, serviceRole: config.serviceRole, migrations: definition.migrations });
}

/** The application with nothing instantiated, for the route walk and the OpenAPI document: needs no database and no settings. */
export function previewService<Config extends ServiceConfig>(definition: ServiceDefinition<Config>): Promise<INestApplication> {
  const service = definition.module(readConfig(definition.config, {}));
  const module = PlatformModule.forService({
    service,
    sweep: sweepOf(definition),
    recordedFacts: recordedFactsOf(definition),
    ruleStatuses: definition.ruleStatuses ?? {},
  });
  return NestFactory.create(module, { preview: true, abortOnError: false, logger: false });
}

/** The OpenAPI document of a service, without a database. */
export async function openApiDocument<Config extends ServiceConfig>(definition: ServiceDefinition<Config>): Promise<OpenAPIObject> {
  return buildOpenApi(await previewService(definition), definition.title, definition.description ?? '');
}

async function printOpenApi<Config extends ServiceConfig>(definition: ServiceDefinition<Config>): Promise<void> {
  process.stdout.write(`${JSON.stringify(await openApiDocument(definition), null, 2)}\n`);
}

function printStateTables<Config extends ServiceConfig>({ stateTables }: ServiceDefinition<Config>): void {
  process.stdout.write(`${JSON.stringify(stateTables?.() ?? [])}\n`);
}

async function migrate<Config extends ServiceConfig>(definition: ServiceDefinition<Config>): Promise<void> {
  const config = loadConfig(definition.config);
  const ran = await migrateService(definition, config);
  createLogger({ name: definition.name, level: config.logLevel }).info({ migrations: ran }, 'Schema is up to date');
}

async function serve<Config extends ServiceConfig>(definition: ServiceDefinition<Config>): Promise<void> {
  const config = loadConfig(definition.config);
  const logger = createLogger({ name: definition.name, level: config.logLevel });
  process.once('uncaughtException', (error) => {
    logger.fatal({ err: error }, 'Uncaught error: the process ends');
    process.exit(1);
  });
  const service = await startService(definition, { config, logger });
  process.once('SIGTERM', () => void end(service, logger, 0));
  process.once('SIGINT', () => void end(service, logger, 0));
  const reason = await service.failed;
  logger.fatal({ err: reason }, 'The service cannot do its work: the process ends');
  await end(service, logger, 1);
}

async function end(service: RunningService, logger: Logger, code: number): Promise<void> {
  setTimeout(() => {
    logger.error({ deadlineMs: STOP_DEADLINE_MS }, 'Did not stop in time');
    process.exit(1);
  }, STOP_DEADLINE_MS - 500).unref();
  await service.stop().catch((error: unknown) => {
    logger.error({ err: error }, 'Stopping failed');
    process.exit(1);
  });
  process.exit(code);
}

/** Wrong settings are told whole, in words, before there is a log level to go by. */
function reportBootFailure(name: string, error: unknown): void {
  const logger = createLogger({ name, level: 'info' });
  if (error instanceof ConfigurationError) logger.fatal({ problems: error.problems }, 'The settings are wrong');
  else logger.fatal({ err: error }, 'The service did not start');
}
