import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';
import { isDistrictCode } from '@okoce/domain';
import { Problem } from '../http/problems';
import type { Caller, Role } from './caller';
import { roles } from './caller';

export interface TokenRules {
  readonly issuer: string;
  readonly audience: string;
  readonly mode: 'local' | 'production';
}

export type VerifiedToken = Omit<Caller, 'role' | 'centres' | 'correlationId'>;

// Asymmetric only: a service that can check a token must not be able to make one.
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const CLOCK_TOLERANCE_SECONDS = 30;
const MAXIMUM_AGE = '12h';
/** A signature is checked again after this long, so that a key that was withdrawn does not outlive its place in the key set by more. */
const CHECKED_FOR_MS = 60_000;
const MOST_KEPT = 5_000;

/** The keys of an issuer, fetched when a token needs them, kept for ten minutes, and again when a key is unknown (rotation). */
export function remoteKeys(jwksUrl: string): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(jwksUrl), { timeoutDuration: 5_000, cooldownDuration: 5_000, cacheMaxAge: 600_000 });
}

/** Verifies as an OIDC resource server does; throws 401 for a bad token, 503 when the issuer's keys cannot be had. */
export class TokenVerifier {
  private readonly checked = new LRUCache<string, VerifiedToken>({ max: MOST_KEPT, ttl: CHECKED_FOR_MS, perf: Date });

  constructor(
    private readonly keys: JWTVerifyGetKey,
    private readonly rules: TokenRules,
  ) {}

  async verify(token: string): Promise<VerifiedToken> {
    const known = this.checked.get(token);
    if (known) return known;
    const { payload } = await jwtVerify(token, this.keys, {
      issuer: this.rules.issuer,
      audience: this.rules.audience,
      algorithms: ALGORITHMS,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      requiredClaims: ['sub', 'exp', 'iat'],
      maxTokenAge: MAXIMUM_AGE,
    }).catch((error: unknown) => {
      throw isAboutToken(error) ? unauthenticated('invalid_token') : issuerUnavailable();
    });
    const claims = this.claimsOf(payload);
    const untilExpiry = (payload.exp ?? 0) * 1_000 - Date.now();
    if (untilExpiry > 0) this.checked.set(token, claims, { ttl: Math.min(CHECKED_FOR_MS, untilExpiry) });
    return claims;
  }

  private claimsOf(payload: JWTPayload): VerifiedToken {
    const { sub, participant_id: participantId, mentor_id: mentorId, channel } = payload;
    if (!sub) throw unauthenticated('invalid_token');
    return {
      id: sub,
      roles: texts(payload['roles']).filter(isRole),
      worksAt: texts(payload['centres']).filter(isDistrictCode),
      // Data of the past may be sent only where the data is one's own.
      channel: this.rules.mode === 'local' && (channel === 'import' || channel === 'sample') ? channel : 'live',
      ...(typeof participantId === 'string' ? { participantId } : {}),
      ...(typeof mentorId === 'string' ? { mentorId } : {}),
    };
  }
}

export function unauthenticated(error?: 'invalid_token'): Problem {
  const sentence = error
    ? { id: 'Token tidak sah atau sudah kedaluwarsa.', en: 'The token is invalid or has expired.' }
    : { id: 'Silakan masuk terlebih dahulu.', en: 'Please sign in first.' };
  return new Problem(401, 'UNAUTHENTICATED', sentence, { challenge: error ? `Bearer error="${error}"` : 'Bearer' });
}

function issuerUnavailable(): Problem {
  const sentence = { id: 'Layanan masuk sedang tidak dapat dihubungi.', en: 'The sign-in service cannot be reached.' };
  return new Problem(503, 'ISSUER_UNAVAILABLE', sentence, { retryAfterSeconds: 5 });
}

/** A key set that cannot be fetched or read is the issuer's fault, not the token's. */
function isAboutToken(error: unknown): boolean {
  if (!(error instanceof errors.JOSEError)) return false;
  return !(error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid || error.code === 'ERR_JOSE_GENERIC');
}

function texts(claim: unknown): readonly string[] {
  return Array.isArray(claim) ? claim.filter((item) => typeof item === 'string') : [];
}

function isRole(text: string): text is Role {
  return roles.some((role) => role === text);
}
