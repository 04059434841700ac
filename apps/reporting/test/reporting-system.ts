import { randomBytes, randomUUID } from 'node:crypto';
import { assertPublishable, toRecord, topics, type ServiceName } from '@okoce/event-contracts';
import { embeddedLogSchema, openEmbeddedLog } from '@okoce/event-sourcing';
import { createLogger, loadConfig, migrateService, PARTITIONS, startService } from '@okoce/platform';
import { developmentToken, startDevelopmentIssuer, type DevelopmentClaims } from '@okoce/platform/development-issuer';
import { postgresDatabase, type PostgresDatabase } from '@okoce/testing';
import { ReportingConfig } from '../src/config';
import { reportingService } from '../src/service';
import { SERVICE_ROLE } from './ledger-database';

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

export interface Download {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
}

export interface ReportingSystem {
  readonly database: PostgresDatabase;
  get(claims: DevelopmentClaims | 'nobody', path: string): Promise<Answer>;
  post(claims: DevelopmentClaims | 'nobody', path: string, body?: object): Promise<Answer>;
  /** What is answered, byte for byte. */
  download(claims: DevelopmentClaims | 'nobody', path: string): Promise<Download>;
  /** Puts a fact of another service into the log, as its relay would. */
  tell(source: ServiceName, name: string, subject: string, data: Record<string, unknown>): Promise<void>;
  /** Puts a record into the log that is none of ours. */
  garble(source: ServiceName, value: string): Promise<void>;
  /** Every partition of every source is complete up to a moment. */
  declare(completeTo: string): Promise<void>;
  close(): Promise<void>;
}

/** The whole service on a database of its own, fed through the embedded log and asked over HTTP. */
export async function startSystem(): Promise<ReportingSystem> {
  const database = await postgresDatabase({ roles: [SERVICE_ROLE] });
  const logger = createLogger({ name: 'reporting-test', level: 'silent' });
  for (const statement of embeddedLogSchema(SERVICE_ROLE)) await database.pool.query(statement);
  const log = await openEmbeddedLog({ connectionString: database.url, logger });
  await log.createTopics(Object.values(topics).map((topic) => ({ topic, partitions: PARTITIONS })));
  const issuer = await startDevelopmentIssuer({ port: 0 });
  const config = configFor(database, issuer);
  await migrateService(reportingService, config);
  const service = await startService(reportingService, { config, logger, eventLog: log });
  const sources = ['enrolment', 'mentoring', 'training-events'] as const;
  let position = 0;
  const recordOf = (source: ServiceName, name: string, subject: string, data: Record<string, unknown>, mark = false) => {
    const type = `okoce.${source}.${name}.v1`;
    assertPublishable(type, data);
    const placed = mark ? {} : { position: (position += 1), sequence: position };
    return toRecord({ id: randomUUID(), source, type, subject, time: new Date().toISOString(), data, ...placed }, config.sourceBase);
  };
  const send = async (claims: DevelopmentClaims | 'nobody', path: string, request: RequestInit): Promise<Response> => {
    const token = claims === 'nobody' ? undefined : await developmentToken({ issuerUrl: issuer.url, claims });
    const headers = { ...(request.headers as Record<string, string>), ...(token ? { authorization: `Bearer ${token}` } : {}) };
    return fetch(`${service.url}${path}`, { ...request, headers });
  };
  const ask = async (claims: DevelopmentClaims | 'nobody', path: string, request: RequestInit): Promise<Answer> => {
    const response = await send(claims, path, request);
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  return {
    database,
    get: (claims, path) => ask(claims, path, {}),
    post: (claims, path, body = {}) =>
      ask(claims, path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    download: async (claims, path) => {
      const response = await send(claims, path, {});
      return { status: response.status, headers: response.headers, body: Buffer.from(await response.arrayBuffer()) };
    },
    tell: (source, name, subject, data) => log.publish(topics[source], [recordOf(source, name, subject, data)]),
    garble: (source, value) => log.publish(topics[source], [{ key: 'garbled', value, headers: {} }]),
    declare: async (completeTo) => {
      for (const source of sources) {
        for (let partition = 0; partition < PARTITIONS; partition += 1) {
          const mark = recordOf(source, 'CompletenessDeclared', source, { occurredAt: completeTo, completeTo }, true);
          await log.publish(topics[source], [{ ...mark, partition }]);
        }
      }
    },
    close: async () => {
      await service.stop();
      await issuer.close();
      await log.close();
      await database.close();
    },
  };
}

function configFor(database: PostgresDatabase, issuer: { issuer: string; jwksUrl: string }): ReportingConfig {
  return loadConfig(ReportingConfig, {
    OKOCE_MODE: 'local',
    PORT: '0',
    DATABASE_URL: database.urlAs(SERVICE_ROLE),
    DATABASE_MIGRATION_URL: database.url,
    DATABASE_ROLE: SERVICE_ROLE,
    EVENT_LOG: 'embedded',
    EVENT_LOG_URL: database.urlAs(SERVICE_ROLE),
    OIDC_ISSUER: issuer.issuer,
    OIDC_AUDIENCE: 'okoce',
    OIDC_JWKS_URL: issuer.jwksUrl,
    LOG_LEVEL: 'silent',
    VAULT_MASTER_KEY: randomBytes(32).toString('base64'),
    VAULT_INDEX_KEY: randomBytes(32).toString('base64'),
  });
}
