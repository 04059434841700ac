import { ConfigurationError, loadConfig } from '@okoce/platform';
import { EnrolmentConfig } from './config';

const complete = {
  OKOCE_MODE: 'production',
  PORT: '4001',
  DATABASE_URL: 'postgres://okoce_enrolment:hush@db:5432/okoce_enrolment',
  DATABASE_ROLE: 'okoce_enrolment',
  EVENT_LOG: 'kafka',
  KAFKA_BROKERS: 'kafka:9092',
  OIDC_ISSUER: 'https://login.example',
  OIDC_AUDIENCE: 'okoce',
  OIDC_JWKS_URL: 'https://login.example/jwks',
  VAULT_MASTER_KEY: Buffer.alloc(32, 1).toString('base64'),
  VAULT_INDEX_KEY: Buffer.alloc(32, 2).toString('base64'),
  MESSAGE_SENDER: 'http',
  SMS_GATEWAY_URL: 'https://sms.example/messages',
  SMS_GATEWAY_TOKEN: 'hush',
  CONFIRMATION_PAGE_URL: 'https://okoce.example/konfirmasi',
};

function problemsOf(more: Record<string, string | undefined>): readonly string[] {
  try {
    loadConfig(EnrolmentConfig, { ...complete, ...more });
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
}

describe('what enrolment is told of messages', () => {
  it('is whole with a gateway and its token, which never shows', () => {
    expect(problemsOf({})).toEqual([]);
    expect(JSON.stringify(loadConfig(EnrolmentConfig, complete))).not.toContain('hush');
  });
  it('is a folder on one’s own machine, and there alone', () => {
    const folder = { MESSAGE_SENDER: 'folder', MESSAGE_FOLDER: '/tmp/messages', SMS_GATEWAY_URL: undefined, SMS_GATEWAY_TOKEN: undefined };
    expect(problemsOf({ ...folder, OKOCE_MODE: 'local' })).toEqual([]);
    expect(problemsOf({ MESSAGE_SENDER: 'folder', MESSAGE_FOLDER: undefined })).toEqual(['MESSAGE_SENDER must be http']);
  });
  it('is told on a server what its gateway lacks, whatever else it was set to', () => {
    for (const sender of ['folder', undefined])
      expect(problemsOf({ MESSAGE_SENDER: sender, SMS_GATEWAY_URL: undefined, SMS_GATEWAY_TOKEN: undefined })).toEqual([
        expect.stringMatching(/^MESSAGE_SENDER .*must be http$/),
        expect.stringMatching(/^SMS_GATEWAY_TOKEN is not set/),
        expect.stringMatching(/^SMS_GATEWAY_URL is not set/),
      ]);
  });
  it('is told what is missing, all at once', () =>
    expect(problemsOf({ SMS_GATEWAY_URL: 'sms', SMS_GATEWAY_TOKEN: undefined, CONFIRMATION_PAGE_URL: undefined })).toEqual([
      'CONFIRMATION_PAGE_URL is not set: it must be a URL address',
      'SMS_GATEWAY_TOKEN is not set: it must be the bearer token of the gateway',
      'SMS_GATEWAY_URL must be a URL address',
    ]));
  it('names the ways there are', () => {
    expect(problemsOf({ MESSAGE_SENDER: undefined, OKOCE_MODE: 'local' })).toEqual([
      'MESSAGE_SENDER is not set: it must be http or folder',
    ]);
    expect(problemsOf({ MESSAGE_SENDER: 'folder', MESSAGE_FOLDER: undefined, OKOCE_MODE: 'local' })).toEqual([
      expect.stringMatching(/^MESSAGE_FOLDER is not set/),
    ]);
  });
});
