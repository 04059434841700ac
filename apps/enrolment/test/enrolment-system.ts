import { randomBytes } from 'node:crypto';
import { topics } from '@okoce/event-contracts';
import { embeddedLogSchema, openEmbeddedLog } from '@okoce/event-sourcing';
import type { EventLog } from '@okoce/event-sourcing';
import { createLogger, loadConfig, migrateService, PARTITIONS, startService } from '@okoce/platform';
import type { RunningService } from '@okoce/platform';
import { developmentToken, startDevelopmentIssuer } from '@okoce/platform/development-issuer';
import type { DevelopmentClaims } from '@okoce/platform/development-issuer';
import { postgresDatabase } from '@okoce/testing';
import type { PostgresDatabase } from '@okoce/testing';
import { EnrolmentConfig } from '../src/config';
import { enrolment } from '../src/service';

const ROLE = 'okoce_enrolment';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

export interface Client {
  get(path: string): Promise<Answer>;
  post(path: string, body?: object, headers?: Record<string, string>): Promise<Answer>;
}

export interface EnrolmentSystem {
  readonly database: PostgresDatabase;
  readonly log: EventLog;
  readonly service: RunningService;
  as(claims: DevelopmentClaims): Promise<Client>;
  close(): Promise<void>;
}

/** The whole service on a database of its own, asked over real HTTP. */
export async function startEnrolment(): Promise<EnrolmentSystem> {
  const database = await postgresDatabase({ roles: [ROLE] });
  const logger = createLogger({ name: 'enrolment-test', level: 'silent' });
  for (const statement of embeddedLogSchema(ROLE)) await database.pool.query(statement);
  const log = await openEmbeddedLog({ connectionString: database.url, logger });
  await log.createTopics([{ topic: topics.enrolment, partitions: PARTITIONS }]);
  const issuer = await startDevelopmentIssuer({ port: 0 });
  const config = configFor(database, issuer);
  await migrateService(enrolment, config);
  const service = await startService(enrolment, { config, logger, eventLog: log });
  return {
    database,
    log,
    service,
    as: async (claims) => clientOf(service.url, await developmentToken({ issuerUrl: issuer.url, claims })),
    close: async () => {
      await service.stop();
      await issuer.close();
      await log.close();
      await database.close();
    },
  };
}

function configFor(database: PostgresDatabase, issuer: { issuer: string; jwksUrl: string }): EnrolmentConfig {
  return loadConfig(EnrolmentConfig, {
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

function clientOf(url: string, token: string): Client {
  const send = async (method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<Answer> => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }), ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown> };
  };
  return { get: (path) => send('GET', path), post: (path, body = {}, headers) => send('POST', path, body, headers) };
}
