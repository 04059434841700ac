import { createHash, randomBytes } from 'node:crypto';
import type { DevelopmentClaims } from './claims';

const CODE_LIFETIME_MS = 60_000;
const MAXIMUM_CODES = 1_000;
const CARRIED = ['client_id', 'redirect_uri', 'response_type', 'scope', 'state', 'nonce', 'code_challenge', 'code_challenge_method'];

export interface Grant {
  readonly claims: DevelopmentClaims;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly codeChallenge: string;
  readonly nonce?: string;
  readonly expiresAt: number;
}

export class InvalidRequest extends Error {}

/** An authorization request, checked: code flow with PKCE, back to this machine only. */
export function authorizationRequest(parameters: URLSearchParams): ReadonlyMap<string, string> {
  const carried = new Map(CARRIED.flatMap((name) => (parameters.has(name) ? [[name, parameters.get(name) ?? ''] as const] : [])));
  const redirect = carried.get('redirect_uri') ?? '';
  if (!URL.canParse(redirect) || !isLoopback(new URL(redirect).hostname))
    throw new InvalidRequest('redirect_uri harus alamat di komputer ini.');
  if (carried.get('response_type') !== 'code') throw new InvalidRequest('response_type harus code.');
  if (carried.get('code_challenge_method') !== 'S256' || !carried.get('code_challenge'))
    throw new InvalidRequest('PKCE dengan S256 wajib dipakai.');
  if (!carried.get('client_id')) throw new InvalidRequest('client_id wajib diisi.');
  return carried;
}

export function isLoopback(hostname: string): boolean {
  return ['127.0.0.1', 'localhost', '[::1]', '::1'].includes(hostname);
}

/** Codes that were given out and not yet exchanged; each works once, for a minute. */
export class AuthorizationCodes {
  private readonly grants = new Map<string, Grant>();

  /** Where to send the browser. */
  issue(request: ReadonlyMap<string, string>, claims: DevelopmentClaims): string {
    const code = randomBytes(24).toString('base64url');
    const nonce = request.get('nonce');
    const oldest = this.grants.keys().next();
    if (this.grants.size >= MAXIMUM_CODES && !oldest.done) this.grants.delete(oldest.value);
    this.grants.set(code, {
      claims,
      clientId: request.get('client_id') ?? '',
      redirectUri: request.get('redirect_uri') ?? '',
      codeChallenge: request.get('code_challenge') ?? '',
      expiresAt: Date.now() + CODE_LIFETIME_MS,
      ...(nonce === undefined ? {} : { nonce }),
    });
    const target = new URL(request.get('redirect_uri') ?? '');
    target.searchParams.set('code', code);
    const state = request.get('state');
    if (state !== undefined) target.searchParams.set('state', state);
    return target.href;
  }

  /** Undefined when the code is unknown, used, too old, or not this client's. */
  redeem(form: URLSearchParams): Grant | undefined {
    const code = form.get('code') ?? '';
    const grant = this.grants.get(code);
    this.grants.delete(code);
    if (!grant || grant.expiresAt < Date.now() || grant.redirectUri !== form.get('redirect_uri')) return undefined;
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    return challenge === grant.codeChallenge ? grant : undefined;
  }
}
