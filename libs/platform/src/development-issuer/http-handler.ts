import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { roles } from '../auth/caller';
import { authorizationRequest, InvalidRequest, isLoopback, type AuthorizationCodes } from './authorization';
import { tokenClaims, type DevelopmentClaims } from './claims';
import { personaPage, problemPage } from './page';
import { personaOf } from './personas';
import type { SigningKey } from './signing-key';

export interface IssuerState {
  readonly issuer: string;
  readonly audience: string;
  readonly key: SigningKey;
  readonly codes: AuthorizationCodes;
}

const HOUR_SECONDS = 3_600;
const LONGEST_SECONDS = 12 * HOUR_SECONDS;
const BODY_LIMIT = 64 * 1_024;
const PAGE_HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
};

/** The endpoints of the development issuer. */
export function issuerHandler(state: IssuerState): RequestListener {
  return (request, response) => {
    answer(state, request, response).catch((error: unknown) => {
      if (error instanceof InvalidRequest) page(response, 400, problemPage(error.message));
      else json(response, 500, { error: 'server_error' });
    });
  };
}

async function answer(state: IssuerState, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const host = request.headers.host ?? '';
  // A page elsewhere that points its own name at this machine must not get tokens from it.
  if (!URL.canParse(`http://${host}`) || !isLoopback(new URL(`http://${host}`).hostname))
    return json(response, 403, { error: 'access_denied' });
  const url = new URL(request.url ?? '/', `http://${host}`);
  switch (`${request.method} ${url.pathname}`) {
    case 'GET /.well-known/openid-configuration':
      return json(response, 200, discovery(state.issuer));
    case 'GET /jwks':
      return json(response, 200, { keys: [state.key.publicJwk] });
    case 'GET /authorize':
      return page(response, 200, personaPage(authorizationRequest(url.searchParams)));
    case 'POST /authorize':
      return choose(state, await formOf(request), response);
    case 'POST /token':
      return token(state, await formOf(request), response);
    case 'GET /logout':
      return signedOut(url.searchParams, response);
    case 'GET /health/live':
      return json(response, 200, { status: 'ok' });
    default:
      return json(response, 404, { error: 'not_found' });
  }
}

function choose({ codes }: IssuerState, form: URLSearchParams, response: ServerResponse): void {
  const request = authorizationRequest(form);
  const claims = personaOf(form);
  if (!claims) return page(response, 400, personaPage(request, 'Nomor ID tidak sah. / The ID is not valid.'));
  redirect(response, codes.issue(request, claims));
}

async function token(state: IssuerState, form: URLSearchParams, response: ServerResponse): Promise<void> {
  switch (form.get('grant_type')) {
    case 'authorization_code': {
      const grant = state.codes.redeem(form);
      if (!grant) return json(response, 400, { error: 'invalid_grant', error_description: 'The code is unknown, used or too old' });
      const idToken = {
        ...tokenClaims(grant.claims),
        iss: state.issuer,
        aud: grant.clientId,
        ...(grant.nonce ? { nonce: grant.nonce } : {}),
      };
      return give(state, response, grant.claims, HOUR_SECONDS, {
        id_token: await state.key.sign(idToken, { lifetimeSeconds: HOUR_SECONDS, type: 'JWT' }),
      });
    }
    case 'urn:okoce:development': {
      const claims = claimsFrom(form.get('claims') ?? '');
      if (!claims) return json(response, 400, { error: 'invalid_request', error_description: 'claims must be JSON with known roles' });
      const asked = Number(form.get('lifetime') ?? HOUR_SECONDS);
      return give(state, response, claims, Math.min(Math.max(Number.isFinite(asked) ? asked : HOUR_SECONDS, 1), LONGEST_SECONDS), {});
    }
    default:
      return json(response, 400, { error: 'unsupported_grant_type' });
  }
}

async function give(
  { issuer, audience, key }: IssuerState,
  response: ServerResponse,
  claims: DevelopmentClaims,
  lifetimeSeconds: number,
  more: object,
): Promise<void> {
  const accessToken = await key.sign({ ...tokenClaims(claims), iss: issuer, aud: audience }, { lifetimeSeconds, type: 'at+jwt' });
  json(response, 200, { access_token: accessToken, token_type: 'Bearer', expires_in: lifetimeSeconds, ...more });
}

function claimsFrom(text: string): DevelopmentClaims | undefined {
  try {
    const claims = JSON.parse(text) as DevelopmentClaims;
    const known = Array.isArray(claims.roles) && claims.roles.length > 0 && claims.roles.every((role) => roles.includes(role));
    return known ? claims : undefined;
  } catch {
    return undefined;
  }
}

function signedOut(parameters: URLSearchParams, response: ServerResponse): void {
  const target = parameters.get('post_logout_redirect_uri') ?? '';
  if (!URL.canParse(target) || !isLoopback(new URL(target).hostname))
    throw new InvalidRequest('post_logout_redirect_uri harus alamat di komputer ini.');
  redirect(response, target);
}

function discovery(issuer: string): object {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    end_session_endpoint: `${issuer}/logout`,
    response_types_supported: ['code'],
    grant_types_supported: ['authorization_code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['ES256'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['none'],
    scopes_supported: ['openid', 'profile'],
  };
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk as string;
    if (text.length > BODY_LIMIT) throw new InvalidRequest('Permintaan terlalu besar.');
  }
  return new URLSearchParams(text);
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' }).end(JSON.stringify(body));
}

function page(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, PAGE_HEADERS).end(html);
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(303, { Location: location, 'Cache-Control': 'no-store' }).end();
}
