import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, SignJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose';

const ALGORITHM = 'ES256';
const FILE = 'development-issuer-key.json';

export interface SigningKey {
  readonly publicJwk: JWK;
  sign(payload: JWTPayload, options: { readonly lifetimeSeconds: number; readonly type: string }): Promise<string>;
}

/** The issuer's key: kept in the folder, so that tokens outlive a restart, or new at every start. */
export async function signingKey(folder?: string): Promise<SigningKey> {
  const jwk = (folder && (await stored(folder))) || (await created(folder));
  const privateKey = (await importJWK(jwk, ALGORITHM)) as CryptoKey;
  const { d: _private, ...publicJwk } = jwk;
  return {
    publicJwk,
    sign: (payload, { lifetimeSeconds, type }) => {
      const now = Math.floor(Date.now() / 1_000);
      return new SignJWT({ ...payload, iat: now, exp: now + lifetimeSeconds, jti: randomUUID() })
        .setProtectedHeader({ alg: ALGORITHM, typ: type, ...(jwk.kid ? { kid: jwk.kid } : {}) })
        .sign(privateKey);
    },
  };
}

async function stored(folder: string): Promise<JWK | undefined> {
  const text = await readFile(join(folder, FILE), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as JWK);
}

async function created(folder: string | undefined): Promise<JWK> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk: JWK = { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: ALGORITHM, use: 'sig' };
  if (folder) {
    await mkdir(folder, { recursive: true });
    const draft = join(folder, `${FILE}.${process.pid}`);
    await writeFile(draft, JSON.stringify(jwk), { mode: 0o600 });
    await rename(draft, join(folder, FILE));
  }
  return jwk;
}
