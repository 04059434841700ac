import type { Uuid } from './ids';

/** Whom a seat, an attendance or a certificate names. */
export interface Holder {
  readonly holderKind: 'participant' | 'mentor';
  readonly holderId: Uuid;
}

export function isSameHolder(one: Holder, other: Holder): boolean {
  return one.holderKind === other.holderKind && one.holderId === other.holderId;
}
