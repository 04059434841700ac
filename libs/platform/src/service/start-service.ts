import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import type { ServiceConfig } from '../config/service-config';
import { walkRoutes } from '../auth/walk-routes';
import { ServiceHealth } from '../health/service-health';
import { jsonOnly, plainJson, utf8Only } from '../http/json-body';
import { requestMiddleware } from '../http/request.middleware';
import { createLogger, nestLogger, type Logger } from '../logging/logger';
import { EventLogTransport } from '../messaging/event-log.transport';
import { startPublishing } from '../messaging/publishing';
import { walkConsumers } from '../messaging/walk-consumers';
import { buildOpenApi, OpenApiDocument } from './open-api';
import { PlatformModule } from './platform.module';
import { DailySweep } from '../sweep/daily-sweep';
import { openResources, type Resources } from './resources';
import { recordedFactsOf, sweepOf, type ServiceDefinition, type StartOptions } from './service-definition';

export interface RunningService {
  /** `http://127.0.0.1:4001` */
  readonly url: string;
  readonly app: INestApplication;
  /** Resolves when the service can no longer do its work, with the reason. */
  readonly failed: Promise<Error>;
  /** Stops accepting, finishes what it holds, stops consumer and relay, closes the pools. Idempotent. */
  stop(): Promise<void>;
}

const WATCH_MS = 1_000;
const IDLE_SWEEP_MS = 50;

/** Starts a service in this process: checks schema and topics, then relay, consumer, HTTP. */
export async function startService<Config extends ServiceConfig>(
  definition: ServiceDefinition<Config>,
  options: StartOptions<Config>,
): Promise<RunningService> {
  const { config } = options;
  const logger = options.logger ?? createLogger({ name: definition.name, level: config.logLevel });
  const resources = await openResources(definition, options, logger);
  try {
    const app = await createApp(definition, config, resources);
    return await serve(definition, config, resources, app);
  } catch (error) {
    await resources.relay.current?.stop();
    await resources.close();
    throw error;
  }
}

async function createApp<Config extends ServiceConfig>(
  definition: ServiceDefinition<Config>,
  config: Config,
  resources: Resources,
): Promise<NestExpressApplication> {
  const module = PlatformModule.forService({
    service: definition.module(config),
    sweep: sweepOf(definition),
    recordedFacts: recordedFactsOf(definition),
    resources,
    ruleStatuses: definition.ruleStatuses ?? {},
  });
  const app = await NestFactory.create<NestExpressApplication>(module, {
    bodyParser: false,
    abortOnError: false,
    logger: nestLogger(resources.logger),
  });
  app.use(helmet(), requestMiddleware(resources.logger), jsonOnly);
  app.useBodyParser('json', { limit: config.bodyLimit, verify: utf8Only });
  app.use(plainJson);
  app.disable('etag');
  walkRoutes(app);
  walkConsumers(app, definition.consumes ?? []);
  app.get(OpenApiDocument).offer(() => buildOpenApi(app, definition.title, definition.description ?? ''));
  return app;
}

async function serve<Config extends ServiceConfig>(
  definition: ServiceDefinition<Config>,
  config: Config,
  resources: Resources,
  app: NestExpressApplication,
): Promise<RunningService> {
  const { logger, pool, eventLog: log, store } = resources;
  const { publisher, consumes = [], consumer = definition.name } = definition;
  const health = app.get(ServiceHealth);
  const transport = consumes.length > 0 ? new EventLogTransport({ consumer, topics: consumes, pool, log, logger }) : undefined;
  if (transport) app.connectMicroservice({ strategy: transport });
  try {
    await app.init();
    if (publisher) {
      resources.relay.current = startPublishing({
        service: definition.name,
        publisher,
        sourceBase: config.sourceBase,
        pool,
        store,
        log,
        logger,
      });
    }
    await app.startAllMicroservices();
    await app.listen(config.port, config.bindHost);
  } catch (error) {
    await transport?.close();
    throw error;
  }
  const sweeps = definition.sweep && config.dailySweep === 'on' ? app.get(DailySweep) : undefined;
  sweeps?.start();
  observe(health, config, resources, transport);
  health.started();
  const url = await app.getUrl();
  logger.info({ url, eventLog: log.kind }, 'Service started');
  return running({ app, health, resources, logger, url, ...(transport ? { transport } : {}), ...(sweeps ? { sweeps } : {}) });
}

function running(parts: Omit<Stopping, 'end'> & { readonly url: string }): RunningService {
  const { app, url, health, resources, transport } = parts;
  const { failed, end } = watchFor(health, resources, transport);
  let stopping: Promise<void> | undefined;
  return { url, app, failed, stop: () => (stopping ??= stopAll({ ...parts, end })) };
}

function observe(health: ServiceHealth, config: ServiceConfig, { relay }: Resources, transport: EventLogTransport | undefined): void {
  const { current } = relay;
  health.observe({
    stallMilliseconds: config.stallSeconds * 1_000,
    ...(transport ? { consumer: () => transport.consumer?.progress() } : {}),
    ...(current ? { relay: () => current.progress() } : {}),
  });
}

/** Never a live process with a dead consumer: the first reason to give up is told, and the service counts as not ready from then on. */
function watchFor(
  health: ServiceHealth,
  { relay }: Resources,
  transport: EventLogTransport | undefined,
): { failed: Promise<Error>; end: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const failed = new Promise<Error>((resolve) => {
    const giveUp = (reason: Error): void => {
      if (health.draining) return;
      health.fail(reason);
      resolve(reason);
    };
    void relay.current?.failed.then(giveUp);
    void transport?.consumer?.failed.then(giveUp);
    timer = setInterval(() => {
      const reason = health.stalled(Date.now());
      if (reason) giveUp(reason);
    }, WATCH_MS).unref();
  });
  return { failed, end: () => clearInterval(timer) };
}

interface Stopping {
  readonly app: INestApplication;
  readonly health: ServiceHealth;
  readonly resources: Resources;
  readonly logger: Logger;
  readonly transport?: EventLogTransport;
  readonly sweeps?: DailySweep;
  end(): void;
}

async function stopAll({ app, health, resources, logger, transport, sweeps, end }: Stopping): Promise<void> {
  health.drain();
  end();
  const server = app.getHttpServer() as Server;
  // A connection kept alive after its last answer would hold the server open for seconds.
  const sweep = setInterval(() => server.closeIdleConnections(), IDLE_SWEEP_MS);
  try {
    await Promise.all([app.close(), transport?.close(), sweeps?.stop()]);
    await resources.relay.current?.stop();
    await resources.close();
    logger.info({}, 'Service stopped');
  } finally {
    clearInterval(sweep);
  }
}
