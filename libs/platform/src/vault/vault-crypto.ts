import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

const VERSION = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const HEADER_BYTES = 1 + IV_BYTES + TAG_BYTES;
export const KEY_BYTES = 32;

/** AES-256-GCM: version, nonce, tag, ciphertext. What it belongs to (`context`) is authenticated, so a row moved elsewhere does not open. */
export function seal(key: Buffer, context: string, plaintext: Buffer): Buffer {
  const iv = random(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(context, 'utf8'));
  const body = cipher.update(plaintext);
  const rest = cipher.final();
  return Buffer.concat([Buffer.of(VERSION), iv, cipher.getAuthTag(), body, rest]);
}

/** Throws when the key is another, or anything was changed or moved. */
export function open(key: Buffer, context: string, sealed: Buffer): Buffer {
  if (sealed.length < HEADER_BYTES || sealed[0] !== VERSION) throw new Error('Not a vault entry of a known version');
  const iv = sealed.subarray(1, 1 + IV_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(context, 'utf8'));
  decipher.setAuthTag(sealed.subarray(1 + IV_BYTES, HEADER_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(HEADER_BYTES)), decipher.final()]);
}

/** Wraps the subjects' keys; a key management service would stand behind the same two functions. */
export interface KeyWrapping {
  wrap(subjectId: string, key: Buffer): Buffer;
  unwrap(subjectId: string, wrapped: Buffer): Buffer;
}

export function masterKeyWrapping(masterKey: Buffer): KeyWrapping {
  assertKey(masterKey);
  return {
    wrap: (subjectId, key) => seal(masterKey, `key|${subjectId}`, key),
    unwrap: (subjectId, wrapped) => open(masterKey, `key|${subjectId}`, wrapped),
  };
}

/** HMAC-SHA-256 under a key of the purpose, so that digests of two purposes never meet; base64url. */
export function keyedDigest(indexKey: Buffer): (purpose: string, text: string) => string {
  assertKey(indexKey);
  const keys = new Map<string, Buffer>();
  return (purpose, text) => {
    const key = keys.get(purpose) ?? createHmac('sha256', indexKey).update(`purpose|${purpose}`).digest();
    keys.set(purpose, key);
    return createHmac('sha256', key).update(text, 'utf8').digest('base64url');
  };
}

export function newSubjectKey(): Buffer {
  return random(KEY_BYTES);
}

const POOL_BYTES = 4_096;
let pool = Buffer.alloc(0);

/** Asking the system for a few bytes costs as much as for a page of them; each byte is handed out once. */
function random(bytes: number): Buffer {
  if (pool.length < bytes) pool = randomBytes(POOL_BYTES);
  const taken = pool.subarray(0, bytes);
  pool = pool.subarray(bytes);
  return taken;
}

function assertKey(key: Buffer): void {
  if (key.length !== KEY_BYTES) throw new Error(`A vault key has ${KEY_BYTES} bytes`);
}
