import type { Brand } from './brand';

/** An opaque id: it says nothing about whom it names. Lower case, any version. */
export type Uuid = Brand<string, 'Uuid'>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isUuid(text: string): text is Uuid {
  return uuid.test(text);
}
