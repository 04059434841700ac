import { deliveryOf } from '@okoce/platform';
import type { CommandContext, Vault } from '@okoce/platform';

/**
 * As `deliveryOf`, with the hash of the request under the vault's key: a plain one, kept beside its Idempotency-Key, would tell a NIK, a number, a
 * login or a code to whoever tries them all.
 */
export function keyedDeliveryOf(vault: Vault, context: CommandContext): ReturnType<typeof deliveryOf> {
  const { idempotency, ...delivery } = deliveryOf(context);
  if (idempotency === undefined) return delivery;
  return { ...delivery, idempotency: { ...idempotency, requestHash: vault.digest('request', idempotency.requestHash) } };
}
