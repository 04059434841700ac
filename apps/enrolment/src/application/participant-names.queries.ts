import { Injectable } from '@nestjs/common';
import { EventStore, stateOf } from '@okoce/event-sourcing';
import { Vault, mayUseDistrict, narrowedTo } from '@okoce/platform';
import type { Caller } from '@okoce/platform';
import { participant } from '../domain/participant';
import { KnownMentorshipsTable } from '../persistence/known-mentorships.table';
import type { Identity } from './identity';

/** How many may be asked for at once: as many as a page lists. */
export const MOST_NAMES = 200;

export interface ParticipantName {
  readonly id: string;
  readonly name: string;
}

/**
 * Names alone, of a list of people: to a mentor of those whom she mentors now, to an officer of those of her centres, to an admin of all. However
 * many they are, it takes a statement to see who they are and one of the vault, for each role by which they are read.
 */
@Injectable()
export class ParticipantNameQueries {
  constructor(
    private readonly store: EventStore,
    private readonly mentorships: KnownMentorshipsTable,
    private readonly vault: Vault,
  ) {}

  /** Whoever is unknown, erased or outside the caller's scope is left out, and nothing tells which. The vault records as what each name was read. */
  async read(ids: readonly string[], caller: Caller): Promise<readonly ParticipantName[]> {
    const asked = [...new Set(ids)];
    const mentor = narrowedTo(caller, ['mentor']);
    const mentored = mentor ? await this.mentoredBy(mentor, asked) : new Set<string>();
    const staff = narrowedTo(caller, ['admin', 'officer']);
    const others = asked.filter((id) => !mentored.has(id));
    const theirs = staff ? await this.atCentresOf(staff, others) : [];
    return [...(await this.namesOf([...mentored], mentor)), ...(await this.namesOf(theirs, staff))];
  }

  private async mentoredBy({ mentorId }: Caller, ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (mentorId === undefined || ids.length === 0) return new Set();
    return this.mentorships.mentoredBy(mentorId, ids);
  }

  private async atCentresOf(staff: Caller, ids: readonly string[]): Promise<readonly string[]> {
    if (ids.length === 0) return [];
    const streams = await this.store.readStreams(ids);
    return [...streams].flatMap(([id, facts]) => {
      const person = stateOf(participant, facts);
      return person.status !== 'unregistered' && mayUseDistrict(staff, person.districtCode) ? [id] : [];
    });
  }

  private async namesOf(ids: readonly string[], reader: Caller | undefined): Promise<readonly ParticipantName[]> {
    if (ids.length === 0 || reader === undefined) return [];
    const identities = await this.vault.readMany<Identity>(reader, 'names read', ids, 'identity');
    return [...identities].map(([id, { name }]) => ({ id, name }));
  }
}
