import { randomBytes, randomUUID } from 'node:crypto';
import { assertPublishable, toRecord, topics, type ServiceName } from '@okoce/event-contracts';
import { embeddedLogSchema, openEmbeddedLog, type EventLog } from '@okoce/event-sourcing';
import type { Pool } from 'pg';
import { loadConfig } from '../config/env';
import type { ServiceConfig } from '../config/service-config';
import { developmentToken, startDevelopmentIssuer, type DevelopmentClaims } from '../development-issuer';
import { createLogger, type Logger } from '../logging/logger';
import { PARTITIONS } from '../messaging/topics';
import { migrateService } from '../service/run-service';
import type { ServiceDefinition } from '../service/service-definition';
import { startService, type RunningService } from '../service/start-service';
import { clientOf, type Client } from './http-client';

export type { Answer, Client } from './http-client';

/** What `postgresDatabase` of @okoce/testing gives; declared here, since only specs may import that. */
export interface TestDatabase {
  /** As an owner. */
  readonly url: string;
  readonly pool: Pool;
  urlAs(role: string): string;
  close(): Promise<void>;
}

export interface ServiceSystem {
  readonly database: TestDatabase;
  readonly log: EventLog;
  readonly service: RunningService;
  as(claims: DevelopmentClaims): Promise<Client>;
  /** Puts a contract of another service into the log, as its relay would; answers the fact's id. */
  tell(source: ServiceName, name: string, subject: string, data: Record<string, unknown>, id?: string): Promise<string>;
  /** The same service once more on the same database, as a second process would be; the client is of that one. */
  beside(claims: DevelopmentClaims): Promise<{ client: Client; stop(): Promise<void> }>;
  /** Stops the service and starts it again on what it left. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** For the integration tests of a service: the whole of it, as its least privileged role, on a database of its own, asked over real HTTP. */
export async function startServiceSystem<Config extends ServiceConfig>(
  definition: ServiceDefinition<Config>,
  open: (role: string) => Promise<TestDatabase>,
  logger: Logger = createLogger({ name: `${definition.name}-test`, level: 'silent' }),
): Promise<ServiceSystem> {
  const role = `okoce_${definition.name.replaceAll('-', '_')}`;
  const database = await open(role);
  const log = await openLog(database, role, logger);
  const issuer = await startDevelopmentIssuer({ port: 0 });
  const close = async (): Promise<void> => {
    await issuer.close();
    await log.close();
    await database.close();
  };
  const config = loadConfig(definition.config, environmentOf(database, role, issuer));
  const start = () => startService(definition, { config, logger, eventLog: log });
  const tokenFor = (claims: DevelopmentClaims) => developmentToken({ issuerUrl: issuer.url, claims });
  // Whatever stays open keeps a test run from ending.
  let service = await migrateService(definition, config)
    .then(start)
    .catch(async (error: unknown) => {
      await close();
      throw error;
    });
  return {
    database,
    log,
    get service() {
      return service;
    },
    as: async (claims) => clientOf(() => service.url, await tokenFor(claims)),
    tell: teller(log, config.sourceBase),
    beside: async (claims) => {
      const second = await start();
      return { client: clientOf(() => second.url, await tokenFor(claims)), stop: () => second.stop() };
    },
    restart: async () => {
      await service.stop();
      service = await start();
    },
    close: async () => {
      await service.stop();
      await close();
    },
  };
}

async function openLog(database: TestDatabase, role: string, logger: Logger): Promise<EventLog> {
  for (const statement of embeddedLogSchema(role)) await database.pool.query(statement);
  const log = await openEmbeddedLog({ connectionString: database.url, logger });
  await log.createTopics(Object.values(topics).map((topic) => ({ topic, partitions: PARTITIONS })));
  return log;
}

function teller(log: EventLog, sourceBase: string): ServiceSystem['tell'] {
  const positions = new Map<ServiceName, number>();
  return async (source, name, subject, data, id = randomUUID()) => {
    const position = (positions.get(source) ?? 0) + 1;
    positions.set(source, position);
    const type = `okoce.${source}.${name}.v1`;
    assertPublishable(type, data);
    const envelope = { id, source, type, subject, time: new Date().toISOString(), data, sequence: position, position };
    await log.publish(topics[source], [toRecord(envelope, sourceBase)]);
    return id;
  };
}

function environmentOf(database: TestDatabase, role: string, issuer: { issuer: string; jwksUrl: string }): Record<string, string> {
  return {
    OKOCE_MODE: 'local',
    PORT: '0',
    DATABASE_URL: database.urlAs(role),
    DATABASE_MIGRATION_URL: database.url,
    DATABASE_ROLE: role,
    EVENT_LOG: 'embedded',
    EVENT_LOG_URL: database.urlAs(role),
    OIDC_ISSUER: issuer.issuer,
    OIDC_AUDIENCE: 'okoce',
    OIDC_JWKS_URL: issuer.jwksUrl,
    LOG_LEVEL: 'silent',
    DAILY_SWEEP: 'off',
    VAULT_MASTER_KEY: randomBytes(32).toString('base64'),
    VAULT_INDEX_KEY: randomBytes(32).toString('base64'),
  };
}
