import type { ExecutionContext } from '@nestjs/common';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey, type JWTPayload } from 'jose';
import { findCaller } from '../http/current-caller';
import { Problem } from '../http/problems';
import { isOfficerOf, narrowedTo } from './caller';
import type { Caller } from './caller';
import { Policy, Public } from './policy';
import { PolicyGuard } from './policy.guard';
import { remoteKeys, TokenVerifier, type TokenRules } from './token-verifier';

const rules: TokenRules = { issuer: 'http://issuer.test', audience: 'okoce', mode: 'local' };
let key: CryptoKey;
let publicKey: CryptoKey;
let otherKey: CryptoKey;
let verifier: TokenVerifier;
let production: TokenVerifier;

class Routes {
  @Policy({ roles: ['officer', 'admin'] })
  decide(): void {}

  @Policy({ roles: ['officer'], anonymous: true })
  confirm(): void {}

  @Policy({ roles: ['participant'] })
  look(): void {}

  @Policy({ roles: ['officer', 'auditor'] })
  see(): void {}

  @Public()
  health(): void {}

  forgotten(): void {}
}

beforeAll(async () => {
  const pair = await generateKeyPair('ES256', { extractable: true });
  key = pair.privateKey;
  publicKey = pair.publicKey;
  otherKey = (await generateKeyPair('ES256')).privateKey;
  const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'ES256' }] });
  verifier = new TokenVerifier(keys, rules);
  production = new TokenVerifier(keys, { ...rules, mode: 'production' });
});

const now = (): number => Math.floor(Date.now() / 1_000);

function token(claims: JWTPayload, signer: CryptoKey = key, kid = 'k1'): Promise<string> {
  const defaults = { iss: rules.issuer, aud: rules.audience, sub: 'petugas-tebet', iat: now(), exp: now() + 60, roles: ['officer'] };
  return new SignJWT({ ...defaults, ...claims }).setProtectedHeader({ alg: 'ES256', kid }).sign(signer);
}

interface Attempt {
  readonly allowed?: boolean;
  readonly caller?: Caller | undefined;
  readonly status?: number;
  readonly error?: unknown;
}

async function attempt(bearer: string | undefined, route: keyof Routes = 'decide', by: TokenVerifier = verifier): Promise<Attempt> {
  const request = { headers: bearer === undefined ? {} : { authorization: `Bearer ${bearer}` } };
  const context = {
    getHandler: () => Routes.prototype[route],
    getClass: () => Routes,
    switchToHttp: () => ({ getRequest: () => request }),
  } as unknown as ExecutionContext; // the guard asks for no more of it
  try {
    const allowed = await new PolicyGuard(by).canActivate(context);
    return { allowed, caller: findCaller(request as Parameters<typeof findCaller>[0]) };
  } catch (error) {
    return error instanceof Problem ? { status: error.status } : { error };
  }
}

describe('who may call', () => {
  it('is whom the policy of the route names', async () => {
    const { allowed, caller } = await attempt(await token({ centres: ['31.74.01', 'Tebet'], participant_id: 'p-1' }));
    expect(allowed).toBe(true);
    expect(caller).toMatchObject({ id: 'petugas-tebet', role: 'officer', centres: ['31.74.01'], participantId: 'p-1', channel: 'live' });
  });

  it('is a participant under her own id, never what her issuer calls her', async () => {
    const she = await token({ roles: ['participant'], sub: 'auth0|siti', participant_id: 'p-1' });
    expect((await attempt(she, 'look')).caller).toMatchObject({ id: 'p-1', role: 'participant', participantId: 'p-1' });
    const both = await token({ roles: ['participant', 'officer'], sub: 'petugas-tebet', participant_id: 'p-1' });
    expect((await attempt(both)).caller).toMatchObject({ id: 'petugas-tebet', role: 'officer', participantId: 'p-1' });
  });

  it('sees all centres in a role that does, even when another role would do', async () => {
    expect((await attempt(await token({ roles: ['officer', 'admin'] }))).caller).toMatchObject({ role: 'admin', centres: 'all' });
  });

  it('sees no more through a role that the route does not name', async () => {
    expect((await attempt(await token({ roles: ['director', 'officer'], centres: ['31.74.01'] }))).caller).toMatchObject({
      role: 'officer',
      centres: ['31.74.01'],
    });
  });

  it('works at the centres of the token alone, whatever a wider role lets them see', async () => {
    const { caller } = await attempt(await token({ roles: ['officer', 'auditor'], centres: ['31.74.01'] }), 'see');
    expect(caller).toMatchObject({ role: 'auditor', centres: 'all', worksAt: ['31.74.01'] });
    const officerOf = (centre: string): boolean => isOfficerOf(caller as Caller, centre);
    expect([officerOf('31.74.01'), officerOf('31.75.06')]).toEqual([true, false]);
    const auditor = await attempt(await token({ roles: ['auditor'], centres: ['31.74.01'] }), 'see');
    expect(isOfficerOf(auditor.caller as Caller, '31.74.01')).toBe(false);
  });

  it('may be asked about by some of the roles alone, as if no other were held', async () => {
    const { caller } = await attempt(
      await token({ roles: ['officer', 'auditor', 'mentor'], centres: ['31.74.01'], mentor_id: 'm-1' }),
      'see',
    );
    const narrowed = narrowedTo(caller as Caller, ['mentor', 'officer']);
    expect(narrowed).toMatchObject({ role: 'mentor', roles: ['officer', 'mentor'], centres: ['31.74.01'], mentorId: 'm-1' });
    expect(narrowedTo(caller as Caller, ['director', 'auditor'])).toMatchObject({ role: 'auditor', roles: ['auditor'], centres: 'all' });
    expect(narrowedTo(caller as Caller, ['participant'])).toBeUndefined();
  });

  it('may send data of the past in local mode only', async () => {
    const sample = await token({ channel: 'sample' });
    expect((await attempt(sample)).caller?.channel).toBe('sample');
    expect((await attempt(sample, 'decide', production)).caller?.channel).toBe('live');
    expect((await attempt(await token({ channel: 'anything' }))).caller?.channel).toBe('live');
  });

  it('is nobody whose role is not named', async () => {
    expect(await attempt(await token({ roles: ['mentor'] }))).toEqual({ status: 403 });
    expect(await attempt(await token({ roles: 'officer' }))).toEqual({ status: 403 });
  });

  it('is anyone on a public route, and nobody on a route without a policy', async () => {
    expect(await attempt(undefined, 'health')).toEqual({ allowed: true, caller: undefined });
    expect((await attempt(await token({}), 'forgotten')).error).toBeInstanceOf(Error);
  });
});

describe('a token that was checked', () => {
  it('is not checked again for a minute, and not beyond its expiry', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'], now: Date.now() });
    try {
      let fetched = 0;
      const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256' }] });
      const counting = new TokenVerifier((...asked) => ((fetched += 1), keys(...asked)), rules);
      const [short, long] = [await token({ exp: now() + 20 }), await token({ exp: now() + 600 })];
      for (const each of [short, long, short, long]) expect((await attempt(each, 'decide', counting)).allowed).toBe(true);
      expect(fetched).toBe(2);
      jest.advanceTimersByTime(51_000);
      expect(await attempt(short, 'decide', counting)).toEqual({ status: 401 });
      expect((await attempt(long, 'decide', counting)).allowed).toBe(true);
      expect(fetched).toBe(3);
      jest.advanceTimersByTime(10_000);
      expect((await attempt(long, 'decide', counting)).allowed).toBe(true);
      expect(fetched).toBe(4);
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('a route that also lets in whoever has no token', () => {
  it('knows nothing of them', async () =>
    expect((await attempt(undefined, 'confirm')).caller).toMatchObject({
      id: 'anonymous',
      role: 'anonymous',
      roles: [],
      centres: [],
      channel: 'live',
    }));

  it('takes a token for what it is', async () => {
    expect((await attempt(await token({}), 'confirm')).caller).toMatchObject({ id: 'petugas-tebet', role: 'officer' });
    expect(await attempt(await token({ roles: ['mentor'] }), 'confirm')).toEqual({ status: 403 });
    expect(await attempt('abc', 'confirm')).toEqual({ status: 401 });
  });
});

describe('a token is refused', () => {
  it.each<[string, () => Promise<string> | string | undefined]>([
    ['that is missing', () => undefined],
    ['that is no token', () => 'abc'],
    ['that has expired', () => token({ iat: now() - 120, exp: now() - 60 })],
    ['of another issuer', () => token({ iss: 'http://evil.test' })],
    ['for another audience', () => token({ aud: 'dashboard' })],
    ['without a subject', () => token({ sub: '' })],
    ['issued too long ago', () => token({ iat: now() - 13 * 3_600 })],
    ['issued in the future', () => token({ iat: now() + 300, exp: now() + 600 })],
    ['not valid yet', () => token({ nbf: now() + 300 })],
    ['signed by another key', () => token({}, otherKey)],
    ['signed by an unknown key', () => token({}, key, 'k2')],
    ['signed by a shared secret', () => new SignJWT({ sub: 'x' }).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.alloc(32))],
    [
      'signed by nobody (alg none)',
      () =>
        new UnsecuredJWT({ sub: 'x', roles: ['admin'] })
          .setIssuer(rules.issuer)
          .setAudience(rules.audience)
          .setIssuedAt()
          .setExpirationTime('1h')
          .encode(),
    ],
    ['that was altered', async () => `${(await token({})).slice(0, -4)}AAAA`],
    [
      'without an expiry',
      () =>
        new SignJWT({ sub: 'x', roles: ['admin'] })
          .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
          .setIssuer(rules.issuer)
          .setAudience(rules.audience)
          .setIssuedAt()
          .sign(key),
    ],
  ])('%s', async (_what, make) => {
    expect(await attempt(await make())).toEqual({ status: 401 });
  });

  it('with 503 when the keys of the issuer cannot be had: it may be good', async () => {
    const unreachable = new TokenVerifier(remoteKeys('http://127.0.0.1:1/jwks'), rules);
    expect(await attempt(await token({}), 'decide', unreachable)).toEqual({ status: 503 });
  });
});
