import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AuthorizationCodes, isLoopback } from './authorization';
import type { DevelopmentClaims } from './claims';
import { issuerHandler } from './http-handler';
import { signingKey } from './signing-key';

export type { DevelopmentClaims } from './claims';
export { personas, type Persona } from './personas';

export interface DevelopmentIssuerOptions {
  /** 0 for a free one. */
  readonly port: number;
  /** A loopback address; 127.0.0.1 by default. */
  readonly host?: string;
  /** By default the URL it listens at. */
  readonly issuer?: string;
  /** `okoce` by default. */
  readonly audience?: string;
  /** Where the signing key is kept; without it every start makes a new one. */
  readonly dataFolder?: string;
}

export interface RunningDevelopmentIssuer {
  readonly url: string;
  readonly issuer: string;
  readonly jwksUrl: string;
  close(): Promise<void>;
}

/** An OIDC issuer for one's own machine: seeded people, no passwords. */
export async function startDevelopmentIssuer(options: DevelopmentIssuerOptions): Promise<RunningDevelopmentIssuer> {
  const host = options.host ?? '127.0.0.1';
  if (!isLoopback(host)) throw new Error('The development issuer listens on a loopback address only');
  const key = await signingKey(options.dataFolder);
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(options.port, host, resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const issuer = options.issuer ?? url;
  server.on('request', issuerHandler({ issuer, audience: options.audience ?? 'okoce', key, codes: new AuthorizationCodes() }));
  return {
    url,
    issuer,
    jwksUrl: `${url}/jwks`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A token of a running development issuer; an hour, or up to 12 when asked for. */
export async function developmentToken(options: {
  readonly issuerUrl: string;
  readonly claims: DevelopmentClaims;
  readonly lifetimeSeconds?: number;
}): Promise<string> {
  const body = new URLSearchParams({ grant_type: 'urn:okoce:development', claims: JSON.stringify(options.claims) });
  if (options.lifetimeSeconds !== undefined) body.set('lifetime', String(options.lifetimeSeconds));
  const response = await fetch(new URL('/token', options.issuerUrl), { method: 'POST', body });
  const answer = (await response.json()) as { access_token?: string; error_description?: string };
  if (!response.ok || !answer.access_token)
    throw new Error(`The development issuer gave no token: ${answer.error_description ?? response.status}`);
  return answer.access_token;
}
