import { developmentToken, type DevelopmentClaims } from '@okoce/platform/development-issuer';
import { CannotRun, type ToolsConfig } from '../config';

export type Claims = DevelopmentClaims;

const RENEW_AFTER_MS = 30 * 60_000;

/** Tokens to act with: `OKOCE_TOKEN` when given, else from the development issuer; renewed before they run out. */
export class Tokens {
  private readonly kept = new Map<string, { readonly token: Promise<string>; readonly renewAt: number }>();

  constructor(private readonly config: Pick<ToolsConfig, 'token' | 'urls'>) {}

  /** A source of tokens for these claims, for `ServiceClient`. */
  for(claims: Claims): () => Promise<string> {
    const key = JSON.stringify(claims);
    return () => {
      if (this.config.token) return Promise.resolve(this.config.token);
      const kept = this.kept.get(key);
      if (kept && kept.renewAt > Date.now()) return kept.token;
      const token = this.fetch(claims);
      this.kept.set(key, { token, renewAt: Date.now() + RENEW_AFTER_MS });
      token.catch(() => this.kept.delete(key));
      return token;
    };
  }

  private async fetch(claims: Claims): Promise<string> {
    const ask = (): Promise<string> => developmentToken({ issuerUrl: this.config.urls.issuer, claims });
    try {
      // A connection kept open too long is lost as the question is sent: the next one has a new connection.
      return await ask().catch((error: unknown) => (isRefused(error as Error) ? Promise.reject(error as Error) : ask()));
    } catch (error) {
      if ((error as Error).name !== 'TypeError') throw error;
      throw new CannotRun(
        `Penerbit token ${this.config.urls.issuer} tidak dapat dihubungi. Jalankan "npm start", atau berikan OKOCE_TOKEN. (No token issuer: run npm start, or set OKOCE_TOKEN.)`,
      );
    }
  }
}

/** Nobody listens there; `fetch` says no more than TypeError itself. */
function isRefused({ cause }: Error): boolean {
  return (cause as { readonly code?: unknown } | undefined)?.code === 'ECONNREFUSED';
}
