import { Injectable } from '@nestjs/common';
import type { Nik } from '@okoce/domain';
import { Vault } from '@okoce/platform';
import type { Caller } from '@okoce/platform';
import type { ClientBase } from 'pg';
import { refuse } from '../domain/refusals';
import { Holders } from './holders';

/** Purpose and name of the blind index: one participant a NIK, unique in the database. */
export const NIK_INDEX = 'nik';

/** Who holds a NIK, known by its blind index alone. */
@Injectable()
export class NikHolders {
  constructor(
    private readonly vault: Vault,
    private readonly holders: Holders,
  ) {}

  digest(nik: Nik): string {
    return this.vault.blindIndex(NIK_INDEX, nik);
  }

  async find(nik: Nik): Promise<string | undefined> {
    const digest = this.digest(nik);
    return (await this.vault.findClaims(NIK_INDEX, [digest])).get(digest);
  }

  /** @throws RuleViolation DUPLICATE_NIK that points to return, and names the holder only to a caller who may see her. */
  async claim(client: ClientBase, nik: Nik, participantId: string, caller: Caller): Promise<void> {
    const holder = await this.vault.claim(client, NIK_INDEX, this.digest(nik), participantId);
    if (holder === participantId) return;
    throw refuse('DUPLICATE_NIK', {
      return: { method: 'POST', path: '/returns', body: ['nik', 'districtCode'] },
      ...(await this.holders.visible(client, holder, caller)),
    });
  }
}
