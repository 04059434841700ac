import { portOffsets } from '../config';
import { roleOf, type DatabaseUrls } from './databases';
import type { Secrets, Service, Transport } from './data-folder';

export const AUDIENCE = 'okoce';
/** A batch of an import is larger than any other request. */
const IMPORT_BODY_LIMIT = 16 * 1024 * 1024;

export interface Surroundings {
  readonly portBase: number;
  readonly transport: Transport;
  readonly kafkaBrokers: readonly string[];
  readonly secrets: Secrets;
  readonly urls: DatabaseUrls;
  readonly dailySweep: 'on' | 'off';
  /** Where messages to phones end: nobody has a gateway on a bare machine. */
  readonly messageFolder: string;
}

type Environment = Readonly<Record<string, string>>;

export function portOf(name: keyof typeof portOffsets, { portBase }: Pick<Surroundings, 'portBase'>): number {
  return portBase + portOffsets[name];
}

export function urlOf(name: keyof typeof portOffsets, surroundings: Pick<Surroundings, 'portBase'>): string {
  return `http://127.0.0.1:${portOf(name, surroundings)}`;
}

/** What a service is told; the transports differ by configuration only. */
export function serviceEnvironment(service: Service, surroundings: Surroundings): Environment {
  const { secrets, urls, transport, kafkaBrokers, dailySweep } = surroundings;
  const log: Environment =
    transport === 'embedded'
      ? { EVENT_LOG: 'embedded', EVENT_LOG_URL: urls.log(service) }
      : { EVENT_LOG: 'kafka', KAFKA_BROKERS: kafkaBrokers.join(',') };
  const vault: Environment = {
    VAULT_MASTER_KEY: secrets.vaultMasterKeys[service] ?? '',
    VAULT_INDEX_KEY: secrets.vaultIndexKeys[service] ?? '',
  };
  return {
    ...identity(surroundings),
    ...log,
    ...vault,
    PORT: String(portOf(service, surroundings)),
    DATABASE_URL: urls.service(service),
    DATABASE_ROLE: roleOf(service),
    DAILY_SWEEP: dailySweep,
    ...(service === 'enrolment' ? enrolmentEnvironment(surroundings) : {}),
  };
}

function enrolmentEnvironment(surroundings: Surroundings): Environment {
  return {
    BODY_LIMIT: String(IMPORT_BODY_LIMIT),
    MESSAGE_SENDER: 'folder',
    MESSAGE_FOLDER: surroundings.messageFolder,
    CONFIRMATION_PAGE_URL: `${urlOf('dashboard', surroundings)}/konfirmasi`,
  };
}

/** The service's own, and the role that may change its schema. */
export function migrationEnvironment(service: Service, surroundings: Surroundings): Environment {
  return { ...serviceEnvironment(service, surroundings), DATABASE_MIGRATION_URL: surroundings.urls.owner(service) };
}

export function dashboardEnvironment(surroundings: Surroundings): Environment {
  return {
    ...identity(surroundings),
    PORT: String(portOf('dashboard', surroundings)),
    PUBLIC_URL: urlOf('dashboard', surroundings),
    SESSION_KEY: surroundings.secrets.sessionKey,
    REPORTING_URL: urlOf('reporting', surroundings),
    ENROLMENT_URL: urlOf('enrolment', surroundings),
    MENTORING_URL: urlOf('mentoring', surroundings),
    TRAINING_EVENTS_URL: urlOf('training-events', surroundings),
  };
}

export function issuerEnvironment(surroundings: Surroundings, dataFolder: string): Environment {
  return { ...identity(surroundings), PORT: String(portOf('issuer', surroundings)), DEVELOPMENT_ISSUER_DATA: dataFolder };
}

function identity(surroundings: Surroundings): Environment {
  const issuer = urlOf('issuer', surroundings);
  return { NODE_ENV: 'production', OKOCE_MODE: 'local', OIDC_ISSUER: issuer, OIDC_AUDIENCE: AUDIENCE, OIDC_JWKS_URL: `${issuer}/jwks` };
}
