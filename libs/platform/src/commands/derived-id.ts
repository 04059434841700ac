import type { Uuid } from '@okoce/domain';
import type { Vault } from '../vault/vault';

/**
 * An opaque id (UUID version 8) made from what must not be stored: whoever says the same again arrives at the same id, and only the vault's
 * index key gets from one to the other.
 */
export function derivedId(vault: Pick<Vault, 'digest'>, purpose: string, parts: readonly (string | number)[]): Uuid {
  const bytes = Buffer.from(vault.digest(purpose, parts.join('\n')), 'base64url').subarray(0, 16);
  bytes[6] = (bytes.readUInt8(6) & 0x0f) | 0x80;
  bytes[8] = (bytes.readUInt8(8) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Uuid;
}
