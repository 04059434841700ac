import { IsIn, IsInt, IsNotEmpty, IsOptional, IsUrl, Matches, Max, Min, ValidateBy, ValidateIf } from 'class-validator';
import { Env, list } from './env';
import { Secret } from './secret';

const POSTGRES_URL = { protocols: ['postgres', 'postgresql'], require_tld: false, require_protocol: true };
const HTTP_URL = { protocols: ['http', 'https'], require_tld: false, require_protocol: true };

/** What every process that answers HTTP is told. */
export class ProcessConfig {
  @Env('OKOCE_MODE')
  @IsIn(['local', 'production'], { message: 'mode must be local or production' })
  mode!: 'local' | 'production';

  @Env('PORT')
  @IsInt()
  @Min(0)
  @Max(65_535)
  port!: number;

  @Env('BIND_HOST')
  @IsNotEmpty()
  bindHost = '127.0.0.1';
}

/** What every service is told; a service's own config class extends it. */
export class ServiceConfig extends ProcessConfig {
  /** As the service's own role, which may insert and select facts and no more. */
  @Env('DATABASE_URL')
  @IsSecretUrl(POSTGRES_URL.protocols)
  databaseUrl!: Secret;

  /** As the owner of the schema; read by `migrate` only, which uses DATABASE_URL without it. */
  @Env('DATABASE_MIGRATION_URL')
  @IsOptional()
  @IsSecretUrl(POSTGRES_URL.protocols)
  migrationUrl?: Secret;

  /** The role that DATABASE_URL signs in as: migrations grant to it. */
  @Env('DATABASE_ROLE')
  @Matches(/^[a-z_][a-z0-9_]*$/, { message: 'serviceRole must be a plain PostgreSQL role name' })
  serviceRole!: string;

  @Env('DATABASE_POOL')
  @IsInt()
  @Min(2)
  @Max(100)
  databasePool = 10;

  @Env('EVENT_LOG')
  @IsIn(['embedded', 'kafka'], { message: 'eventLog must be embedded or kafka' })
  eventLog!: 'embedded' | 'kafka';

  @Env('EVENT_LOG_URL')
  @ValidateIf((config: ServiceConfig) => config.eventLog === 'embedded')
  @IsSecretUrl(POSTGRES_URL.protocols)
  eventLogUrl?: Secret;

  @Env('KAFKA_BROKERS', list)
  @ValidateIf((config: ServiceConfig) => config.eventLog === 'kafka')
  @Matches(/^[^\s:]+:\d+$/, { each: true, message: 'kafkaBrokers must be host:port, separated by commas' })
  @IsNotEmpty()
  kafkaBrokers?: readonly string[];

  /** The `iss` of the tokens that are accepted. */
  @Env('OIDC_ISSUER')
  @IsUrl(HTTP_URL)
  issuer!: string;

  /** The `aud` of the tokens that are accepted. */
  @Env('OIDC_AUDIENCE')
  @IsNotEmpty()
  audience!: string;

  @Env('OIDC_JWKS_URL')
  @IsUrl(HTTP_URL)
  jwksUrl!: string;

  @Env('LOG_LEVEL')
  @IsIn(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
  logLevel = 'info';

  /** Base URI of the `source` of published facts. */
  @Env('FACT_SOURCE_BASE')
  @IsUrl(HTTP_URL)
  sourceBase = 'https://okoce.example/services';

  /** Largest request body, in bytes. */
  @Env('BODY_LIMIT')
  @IsInt()
  @Min(1_024)
  bodyLimit = 256 * 1_024;

  /** Whether the service records by itself, each day, what time alone brings; off where only `okoce sweep` does. */
  @Env('DAILY_SWEEP')
  @IsIn(['on', 'off'], { message: 'dailySweep must be on or off' })
  dailySweep: 'on' | 'off' = 'on';

  /** How long a consumer or the relay may stand still while there is something to do, before the process gives up. */
  @Env('STALL_SECONDS')
  @IsInt()
  @Min(1)
  stallSeconds = 60;
}

/** For a service that keeps personal data. */
export class VaultConfig extends ServiceConfig {
  /** 32 bytes in base64; wraps the subjects' keys. */
  @Env('VAULT_MASTER_KEY')
  @IsKey()
  vaultMasterKey!: Secret;

  /** 32 bytes in base64; keys the blind indexes. */
  @Env('VAULT_INDEX_KEY')
  @IsKey()
  vaultIndexKey!: Secret;
}

/** A URL that may hold a password, of one of the protocols. */
export function IsSecretUrl(protocols: readonly string[]): PropertyDecorator {
  const validate = (value: unknown): boolean =>
    value instanceof Secret && URL.canParse(value.reveal()) && protocols.includes(new URL(value.reveal()).protocol.slice(0, -1));
  return ValidateBy({
    name: 'isSecretUrl',
    validator: { validate, defaultMessage: () => `must be a URL starting with ${protocols.map((name) => `${name}://`).join(' or ')}` },
  });
}

/** 32 bytes in base64. */
export function IsKey(): PropertyDecorator {
  const validate = (value: unknown): boolean =>
    value instanceof Secret && /^[A-Za-z0-9+/]{43}=$/.test(value.reveal()) && Buffer.from(value.reveal(), 'base64').length === 32;
  return ValidateBy({ name: 'isKey', validator: { validate, defaultMessage: () => 'must be 32 bytes in base64' } });
}
