import { decodeJwt } from 'jose';
import * as oidc from 'openid-client';
import type { DashboardConfig } from '../config';
import { textsOf, type Session, type SignIn } from './session';

export interface SignedIn {
  readonly session: Session;
  readonly seconds: number;
}

/** Sign-in by authorization code with PKCE, on the server: no token reaches the browser in the clear. */
export class Issuer {
  #found: Promise<oidc.Configuration> | undefined;

  constructor(private readonly config: DashboardConfig) {}

  async begin(returnTo: string): Promise<{ url: string; signIn: SignIn }> {
    const verifier = oidc.randomPKCECodeVerifier();
    const state = oidc.randomState();
    const url = oidc.buildAuthorizationUrl(await this.#configuration(), {
      redirect_uri: this.#callback(),
      scope: 'openid profile',
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
    });
    return { url: url.href, signIn: { verifier, state, returnTo } };
  }

  async finish(query: string, { verifier, state }: SignIn): Promise<SignedIn> {
    const url = new URL(this.#callback());
    url.search = query;
    const tokens = await oidc.authorizationCodeGrant(await this.#configuration(), url, {
      pkceCodeVerifier: verifier,
      expectedState: state,
    });
    const claims = tokens.claims();
    const name = typeof claims?.['name'] === 'string' ? claims['name'] : (claims?.sub ?? '–');
    // What the services will go by; they verify it, and nothing is decided by it here.
    const { roles, centres, participant_id: participantId } = decodeJwt(tokens.access_token);
    const own = typeof participantId === 'string' ? { participantId } : {};
    const session = { token: tokens.access_token, name, roles: textsOf(roles), centres: textsOf(centres), ...own };
    return { session, seconds: tokens.expires_in ?? 3_600 };
  }

  /** Found at the first sign-in, so that the app starts without the issuer; a failure is tried again. */
  #configuration(): Promise<oidc.Configuration> {
    const { issuer, clientId } = this.config;
    const local = issuer.startsWith('http://') ? { execute: [oidc.allowInsecureRequests] } : {};
    this.#found ??= oidc.discovery(new URL(issuer), clientId, undefined, oidc.None(), local).catch((error: unknown) => {
      this.#found = undefined;
      throw error;
    });
    return this.#found;
  }

  #callback(): string {
    return new URL('/sign-in/callback', this.config.publicUrl).href;
  }
}
