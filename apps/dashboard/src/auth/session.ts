import { EncryptJWT, jwtDecrypt } from 'jose';
import type { CookieOptions, Request, Response } from 'express';
import type { Secret } from '@okoce/platform/web';

export interface Session {
  readonly token: string;
  readonly name: string;
  /** As the token says; the services decide by them, the pages only offer what fits. */
  readonly roles: readonly string[];
  /** An officer's or a mobiliser's. */
  readonly centres: readonly string[];
  readonly participantId?: string;
}

/** What must be remembered while the person is at the issuer. */
export interface SignIn {
  readonly verifier: string;
  readonly state: string;
  readonly returnTo: string;
}

const SESSION_COOKIE = 'okoce_session';
const SIGN_IN_COOKIE = 'okoce_sign_in';
const SIGN_IN_SECONDS = 600;

/** Sessions live in encrypted cookies: the server keeps none, and a restart signs nobody out. */
export class Sessions {
  readonly #key: Buffer;

  constructor(
    key: Secret,
    private readonly secure: boolean,
  ) {
    this.#key = Buffer.from(key.reveal(), 'base64');
  }

  async open(response: Response, session: Session, seconds: number): Promise<void> {
    response.cookie(SESSION_COOKIE, await this.#seal({ ...session }, seconds), this.#options(seconds));
    response.clearCookie(SIGN_IN_COOKIE, this.#options());
  }

  close(response: Response): void {
    response.clearCookie(SESSION_COOKIE, this.#options());
  }

  async of(request: Request): Promise<Session | undefined> {
    const { token, name, roles, centres, participantId } = await this.#unseal(request, SESSION_COOKIE);
    if (typeof token !== 'string' || typeof name !== 'string' || !Array.isArray(roles)) return undefined;
    return {
      token,
      name,
      roles: textsOf(roles),
      centres: textsOf(centres),
      ...(typeof participantId === 'string' ? { participantId } : {}),
    };
  }

  async begin(response: Response, signIn: SignIn): Promise<void> {
    response.cookie(SIGN_IN_COOKIE, await this.#seal({ ...signIn }, SIGN_IN_SECONDS), this.#options(SIGN_IN_SECONDS));
  }

  async begun(request: Request): Promise<SignIn | undefined> {
    const { verifier, state, returnTo } = await this.#unseal(request, SIGN_IN_COOKIE);
    return typeof verifier === 'string' && typeof state === 'string' && typeof returnTo === 'string'
      ? { verifier, state, returnTo }
      : undefined;
  }

  #seal(content: Record<string, unknown>, seconds: number): Promise<string> {
    return new EncryptJWT(content)
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setIssuedAt()
      .setExpirationTime(`${seconds} seconds`)
      .encrypt(this.#key);
  }

  async #unseal(request: Request, cookie: string): Promise<Record<string, unknown>> {
    const sealed = cookieOf(request, cookie);
    if (!sealed) return {};
    try {
      return (await jwtDecrypt(sealed, this.#key, { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] })).payload;
    } catch {
      // Expired, of another key, or tampered with: the same as none.
      return {};
    }
  }

  #options(seconds?: number): CookieOptions {
    return { httpOnly: true, sameSite: 'lax', secure: this.secure, path: '/', ...(seconds ? { maxAge: seconds * 1000 } : {}) };
  }
}

/** The texts in a claim that should be a list of them. */
export function textsOf(claim: unknown): readonly string[] {
  return Array.isArray(claim) ? claim.filter((item) => typeof item === 'string') : [];
}

export function cookieOf(request: Request, name: string): string | undefined {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (pair.slice(0, at).trim() === name) return decoded(pair.slice(at + 1).trim());
  }
  return undefined;
}

/** A value that nobody can decode is not one of ours: the same as none. */
function decoded(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
