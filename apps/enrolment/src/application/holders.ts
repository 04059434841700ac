import { Injectable } from '@nestjs/common';
import { EventStore, stateOf } from '@okoce/event-sourcing';
import { Vault, mayUseDistrict } from '@okoce/platform';
import type { Caller } from '@okoce/platform';
import type { ClientBase } from 'pg';
import { participant } from '../domain/participant';
import { refuse } from '../domain/refusals';

/** What one participant alone may have, by the name of its blind index, and how another one is refused it. */
const refusedAs = { licence: 'LICENCE_NUMBER_TAKEN', login: 'LOGIN_TAKEN' } as const;

export interface VisibleHolder {
  readonly participantId: string;
  readonly participantStatus: 'enrolled' | 'withdrawn';
}

/** Who holds what only one may have: a licence's number, a login, a NIK. */
@Injectable()
export class Holders {
  constructor(
    private readonly vault: Vault,
    private readonly store: EventStore,
  ) {}

  /** @throws RuleViolation LICENCE_NUMBER_TAKEN or LOGIN_TAKEN, which names the holder only to a caller who may see her. */
  async claim(client: ClientBase, index: keyof typeof refusedAs, text: string, participantId: string, caller: Caller): Promise<void> {
    const holder = await this.vault.claim(client, index, this.vault.blindIndex(index, text), participantId);
    if (holder === participantId) return;
    const visible = await this.visible(client, holder, caller);
    throw refuse(refusedAs[index], visible && { ...visible });
  }

  /** Undefined for a caller to whom she does not exist. */
  async visible(client: ClientBase, holder: string, caller: Caller): Promise<VisibleHolder | undefined> {
    const state = stateOf(participant, await this.store.readStream(holder, { client }));
    if (state.status === 'unregistered' || !mayUseDistrict(caller, state.districtCode)) return undefined;
    return { participantId: holder, participantStatus: state.status };
  }
}
