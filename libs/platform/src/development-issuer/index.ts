import type { Role } from '../auth/caller';

/** The claims of a development token, in the words of `Caller`. */
export interface DevelopmentClaims {
  /** Who acts: by default an id made from role and scope. */
  readonly sub?: string;
  readonly roles: readonly Role[];
  readonly centres?: readonly string[];
  readonly participantId?: string;
  readonly mentorId?: string;
  readonly channel?: 'live' | 'import' | 'sample';
  readonly name?: string;
}

export interface DevelopmentIssuerOptions {
  /** 0 for a free one. */
  readonly port: number;
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
export function startDevelopmentIssuer(_options: DevelopmentIssuerOptions): Promise<RunningDevelopmentIssuer> {
  throw new Error('Not written yet');
}

/** A token of a running development issuer; an hour, or up to 12 when asked for. */
export function developmentToken(_options: {
  readonly issuerUrl: string;
  readonly claims: DevelopmentClaims;
  readonly lifetimeSeconds?: number;
}): Promise<string> {
  throw new Error('Not written yet');
}
