import { randomBytes, randomUUID } from 'node:crypto';
import { assertPublishable, toRecord, topics, type ServiceName } from '@okoce/event-contracts';
import { embeddedLogSchema, openEmbeddedLog, type EventLog } from '@okoce/event-sourcing';
import { createLogger, loadConfig, migrateService, PARTITIONS, startService, type RunningService } from '@okoce/platform';
import { developmentToken, startDevelopmentIssuer, type DevelopmentClaims } from '@okoce/platform/development-issuer';
import { postgresDatabase, type PostgresDatabase } from '@okoce/testing';
import { MentoringConfig } from '../src/config';
import { mentoringService } from '../src/service';

const ROLE = 'okoce_mentoring';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

export interface Client {
  get(path: string): Promise<Answer>;
  post(path: string, body?: object, headers?: Record<string, string>): Promise<Answer>;
}

export interface ServiceSystem {
  readonly database: PostgresDatabase;
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

/** The whole service on a database of its own, asked over real HTTP. */
export async function startSystem(): Promise<ServiceSystem> {
  const database = await postgresDatabase({ roles: [ROLE] });
  const logger = createLogger({ name: 'mentoring-test', level: 'silent' });
  for (const statement of embeddedLogSchema(ROLE)) await database.pool.query(statement);
  const log = await openEmbeddedLog({ connectionString: database.url, logger });
  await log.createTopics(Object.values(topics).map((topic) => ({ topic, partitions: PARTITIONS })));
  const issuer = await startDevelopmentIssuer({ port: 0 });
  const config = configFor(database, issuer);
  await migrateService(mentoringService, config);
  const start = () => startService(mentoringService, { config, logger, eventLog: log });
  const system = { service: await start() };
  const positions = new Map<ServiceName, number>();
  return {
    database,
    log,
    get service() {
      return system.service;
    },
    as: async (claims) => clientOf(() => system.service.url, await developmentToken({ issuerUrl: issuer.url, claims })),
    tell: async (source, name, subject, data, id = randomUUID()) => {
      const position = (positions.get(source) ?? 0) + 1;
      positions.set(source, position);
      const type = `okoce.${source}.${name}.v1`;
      assertPublishable(type, data);
      const envelope = { id, source, type, subject, time: new Date().toISOString(), data, sequence: position, position };
      await log.publish(topics[source], [toRecord(envelope, 'https://okoce.example/services')]);
      return id;
    },
    beside: async (claims) => {
      const second = await start();
      const token = await developmentToken({ issuerUrl: issuer.url, claims });
      return { client: clientOf(() => second.url, token), stop: () => second.stop() };
    },
    restart: async () => {
      await system.service.stop();
      system.service = await start();
    },
    close: async () => {
      await system.service.stop();
      await issuer.close();
      await log.close();
      await database.close();
    },
  };
}

function configFor(database: PostgresDatabase, issuer: { issuer: string; jwksUrl: string }): MentoringConfig {
  return loadConfig(MentoringConfig, {
    OKOCE_MODE: 'local',
    PORT: '0',
    DATABASE_URL: database.urlAs(ROLE),
    DATABASE_MIGRATION_URL: database.url,
    DATABASE_ROLE: ROLE,
    EVENT_LOG: 'embedded',
    EVENT_LOG_URL: database.urlAs(ROLE),
    OIDC_ISSUER: issuer.issuer,
    OIDC_AUDIENCE: 'okoce',
    OIDC_JWKS_URL: issuer.jwksUrl,
    LOG_LEVEL: 'silent',
    VAULT_MASTER_KEY: randomBytes(32).toString('base64'),
    VAULT_INDEX_KEY: randomBytes(32).toString('base64'),
  });
}

function clientOf(url: () => string, token: string): Client {
  const send = async (method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<Answer> => {
    const response = await fetch(`${url()}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }), ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown> };
  };
  return { get: (path) => send('GET', path), post: (path, body = {}, headers) => send('POST', path, body, headers) };
}
