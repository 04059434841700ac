import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { ConfigurationError, loadConfig } from '../src';
import { remoteKeys, TokenVerifier } from '../src/auth/token-verifier';
import { developmentToken, startDevelopmentIssuer, type RunningDevelopmentIssuer } from '../src/development-issuer';
import { DevelopmentIssuerConfig } from '../src/development-issuer/config';

const REDIRECT = 'http://127.0.0.1:4000/callback';
let issuer: RunningDevelopmentIssuer;

beforeAll(async () => {
  issuer = await startDevelopmentIssuer({ port: 0 });
});
afterAll(() => issuer.close());

function authorization(verifier: string, changes: Record<string, string> = {}): URLSearchParams {
  return new URLSearchParams({
    response_type: 'code',
    client_id: 'dashboard',
    redirect_uri: REDIRECT,
    state: 's-1',
    nonce: 'n-1',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...changes,
  });
}

async function choose(form: URLSearchParams): Promise<Response> {
  return fetch(`${issuer.url}/authorize`, { method: 'POST', body: form, redirect: 'manual' });
}

async function exchange(code: string, verifier: string): Promise<Response> {
  const body = new URLSearchParams({ grant_type: 'authorization_code', code, redirect_uri: REDIRECT, code_verifier: verifier });
  return fetch(`${issuer.url}/token`, { method: 'POST', body });
}

describe('the development issuer', () => {
  it('describes itself so that a client finds its way', async () => {
    const discovery = (await (await fetch(`${issuer.url}/.well-known/openid-configuration`)).json()) as Record<string, string>;
    expect(discovery).toMatchObject({ issuer: issuer.issuer, jwks_uri: issuer.jwksUrl, authorization_endpoint: `${issuer.url}/authorize` });
    const { keys } = (await (await fetch(issuer.jwksUrl)).json()) as { keys: Record<string, unknown>[] };
    expect(keys).toHaveLength(1);
    expect(keys[0]).not.toHaveProperty('d');
  });

  it('asks who one is, in Bahasa Indonesia first, without a script, and escapes what it carries', async () => {
    const response = await fetch(`${issuer.url}/authorize?${authorization('v', { state: '"><script>' })}`);
    const html = await response.text();
    expect(html).toContain('<html lang="id">');
    expect(html).toContain('Petugas Kecamatan Tebet');
    expect(html).not.toContain('<script');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('signs a chosen person in by code and PKCE, once', async () => {
    const verifier = randomBytes(32).toString('base64url');
    const form = authorization(verifier);
    form.set('persona', 'petugas-tebet');
    const chosen = await choose(form);
    expect(chosen.status).toBe(303);
    const target = new URL(chosen.headers.get('location') ?? '');
    expect(target.searchParams.get('state')).toBe('s-1');
    const code = target.searchParams.get('code') ?? '';
    const answer = (await (await exchange(code, verifier)).json()) as { access_token: string; id_token: string };
    const verified = await new TokenVerifier(remoteKeys(issuer.jwksUrl), {
      issuer: issuer.issuer,
      audience: 'okoce',
      mode: 'local',
    }).verify(answer.access_token);
    expect(verified).toMatchObject({ id: 'petugas-tebet', roles: ['officer'], worksAt: ['31.74.01'], channel: 'live' });
    expect(decodeJwt(answer.id_token)).toMatchObject({ aud: 'dashboard', nonce: 'n-1', name: 'Petugas Tebet' });
    expect((await exchange(code, verifier)).status).toBe(400);
  });

  it('refuses a code with another verifier', async () => {
    const form = authorization('right');
    form.set('persona', 'admin');
    const code = new URL((await choose(form)).headers.get('location') ?? '').searchParams.get('code') ?? '';
    expect((await exchange(code, 'wrong')).status).toBe(400);
  });

  it('takes a participant or a mentor by id, and asks again when it is none', async () => {
    const form = authorization('v');
    form.set('persona', 'peserta');
    form.set('id', 'Siti');
    const refused = await choose(form);
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('Nomor ID tidak sah');
    form.set('id', '0190A1B2-0000-7000-8000-000000000001');
    expect((await choose(form)).status).toBe(303);
  });

  it.each([
    ['another machine', { redirect_uri: 'https://example.com/callback' }],
    ['no PKCE', { code_challenge_method: 'plain' }],
    ['another flow', { response_type: 'token' }],
  ])('sends nobody to where it should not: %s', async (_what, changes) => {
    expect((await fetch(`${issuer.url}/authorize?${authorization('v', changes)}`)).status).toBe(400);
  });

  it('answers only to the names of this machine', async () => {
    const { port } = new URL(issuer.url);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      request({ port, host: '127.0.0.1', path: '/jwks', headers: { host: 'evil.example' } }, (response) =>
        resolve(response.resume().statusCode),
      )
        .once('error', reject)
        .end();
    });
    expect(status).toBe(403);
  });

  it('gives tools a token for the claims they name: an hour, or at most twelve', async () => {
    const hour = decodeJwt(await developmentToken({ issuerUrl: issuer.url, claims: { roles: ['officer'], centres: ['31.74.01'] } }));
    expect(hour).toMatchObject({ roles: ['officer'], centres: ['31.74.01'], sub: 'officer-31.74.01' });
    expect((hour.exp ?? 0) - (hour.iat ?? 0)).toBe(3_600);
    const long = decodeJwt(
      await developmentToken({ issuerUrl: issuer.url, claims: { roles: ['admin'], channel: 'import' }, lifetimeSeconds: 1e6 }),
    );
    expect((long.exp ?? 0) - (long.iat ?? 0)).toBe(43_200);
    expect(long['channel']).toBe('import');
  });

  it('keeps its key in a folder, so that tokens outlive a restart', async () => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'okoce-issuer-'));
    const first = await startDevelopmentIssuer({ port: 0, dataFolder });
    const token = await developmentToken({ issuerUrl: first.url, claims: { roles: ['admin'] } });
    await first.close();
    const second = await startDevelopmentIssuer({ port: 0, dataFolder });
    const verifier = new TokenVerifier(remoteKeys(second.jwksUrl), { issuer: first.issuer, audience: 'okoce', mode: 'local' });
    expect((await verifier.verify(token)).roles).toEqual(['admin']);
    await second.close();
    await rm(dataFolder, { recursive: true });
  });

  it('starts nowhere but on this machine in local mode', async () => {
    expect(() => loadConfig(DevelopmentIssuerConfig, { OKOCE_MODE: 'production', PORT: '4005' })).toThrow(ConfigurationError);
    expect(() => loadConfig(DevelopmentIssuerConfig, { OKOCE_MODE: 'local', PORT: '4005', BIND_HOST: '0.0.0.0' })).toThrow('loopback');
    await expect(startDevelopmentIssuer({ port: 0, host: '0.0.0.0' })).rejects.toThrow('loopback');
  });
});
