import { inspect } from 'node:util';
import { IsInt, IsOptional, Matches, Min } from 'class-validator';
import { ConfigurationError, Env, list, loadConfig } from './env';
import { Secret } from './secret';
import { VaultConfig } from './service-config';

class ExampleConfig {
  @Env('EXAMPLE_COUNT')
  @IsInt()
  @Min(1)
  count = 5;

  @Env('EXAMPLE_NAMES', list)
  @Matches(/^[a-z]+$/, { each: true })
  names: readonly string[] = [];

  @Env('EXAMPLE_SWITCH')
  @IsOptional()
  on?: boolean;
}

const complete = {
  OKOCE_MODE: 'local',
  PORT: '4001',
  DATABASE_URL: 'postgres://okoce_enrolment:hush@127.0.0.1:4009/okoce_enrolment',
  DATABASE_ROLE: 'okoce_enrolment',
  EVENT_LOG: 'embedded',
  EVENT_LOG_URL: 'postgres://okoce_enrolment:hush@127.0.0.1:4009/okoce_log',
  OIDC_ISSUER: 'http://127.0.0.1:4005',
  OIDC_AUDIENCE: 'okoce',
  OIDC_JWKS_URL: 'http://127.0.0.1:4005/jwks',
  VAULT_MASTER_KEY: Buffer.alloc(32, 1).toString('base64'),
  VAULT_INDEX_KEY: Buffer.alloc(32, 2).toString('base64'),
};

function problemsOf(environment: Record<string, string | undefined>): readonly string[] {
  try {
    loadConfig(VaultConfig, environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
}

describe('settings', () => {
  it('are converted to the type of their field, and fall back to its default', () => {
    expect(loadConfig(ExampleConfig, { EXAMPLE_COUNT: '7', EXAMPLE_NAMES: ' a, b ,', EXAMPLE_SWITCH: 'false' })).toEqual({
      count: 7,
      names: ['a', 'b'],
      on: false,
    });
    expect(loadConfig(ExampleConfig, { EXAMPLE_COUNT: '' })).toEqual({ count: 5, names: [] });
  });

  it('of a service are read whole', () => {
    const config = loadConfig(VaultConfig, complete);
    expect(config.port).toBe(4001);
    expect(config.databaseUrl.reveal()).toBe(complete.DATABASE_URL);
    expect(config.bindHost).toBe('127.0.0.1');
  });

  it('that are wrong are all listed by name, without their values', () => {
    const problems = problemsOf({
      ...complete,
      PORT: 'no-port',
      OKOCE_MODE: undefined,
      VAULT_MASTER_KEY: 'dGlueQ==',
      DATABASE_URL: 'hush',
    });
    expect(problems).toEqual([
      'DATABASE_URL must be a URL starting with postgres:// or postgresql://',
      'OKOCE_MODE is not set: it must be local or production',
      expect.stringMatching(/^PORT must .*integer/),
      'VAULT_MASTER_KEY must be 32 bytes in base64',
    ]);
    expect(problems.join()).not.toMatch(/hush|dGlueQ|no-port/);
  });

  it('ask for brokers only with Kafka, and for a log database only without', () => {
    expect(problemsOf({ ...complete, EVENT_LOG: 'kafka' })).toEqual([expect.stringMatching(/^KAFKA_BROKERS/)]);
    expect(problemsOf({ ...complete, EVENT_LOG: 'kafka', EVENT_LOG_URL: undefined, KAFKA_BROKERS: '127.0.0.1:4008,kafka:9092' })).toEqual(
      [],
    );
    expect(problemsOf({ ...complete, EVENT_LOG_URL: undefined })).toEqual([expect.stringMatching(/^EVENT_LOG_URL is not set/)]);
  });

  it('that are secret never show', () => {
    const secret = new Secret('hush');
    expect([String(secret), JSON.stringify({ secret }), inspect(secret), inspect({ secret })].join()).not.toContain('hush');
  });
});
