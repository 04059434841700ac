import type { Uuid } from '@okoce/domain';
import type { Vault } from '@okoce/platform';

/**
 * An opaque id (UUID version 8) made from what must not be stored: whoever says the same again arrives at the same id, and only the vault's
 * index key gets from one to the other.
 */
export function derivedId(vault: Pick<Vault, 'digest'>, purpose: string, parts: readonly (string | number)[]): Uuid {
  const hex = vault.digest(purpose, parts.join('\n'));
  const variant = ((parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}` as Uuid;
}
