import { Injectable } from '@nestjs/common';
import { EventStore, stateOf, type StoredFact } from '@okoce/event-sourcing';
import { NotFound, Vault, type Caller } from '@okoce/platform';
import type { ClientBase } from 'pg';
import { mentor, type Mentor, type RegisteredMentor } from '../domain/mentor';
import type { MentorFact } from '../domain/mentor.events';
import { MentorshipIndex } from '../persistence/mentorship-index.table';
import { isMentorOrStaff, personalReader, requireMentorOrStaff } from './scope';

export interface MentorView {
  readonly version: number;
  readonly mentor: RegisteredMentor;
  /** How many mentorships she has in force now. */
  readonly inForce: number;
  /** Only for callers who may read personal data. */
  readonly name?: string;
}

@Injectable()
export class MentorQueries {
  constructor(
    private readonly store: EventStore,
    private readonly index: MentorshipIndex,
    private readonly vault: Vault,
  ) {}

  async load(mentorId: string, client?: ClientBase): Promise<Mentor> {
    return stateOf(mentor, await this.facts(mentorId, client));
  }

  /** With the version of her stream that it is the state of. */
  async loadAtVersion(mentorId: string): Promise<{ readonly mentor: Mentor; readonly version: number }> {
    const facts = await this.facts(mentorId);
    return { mentor: stateOf(mentor, facts), version: facts.length };
  }

  async read(mentorId: string, caller: Caller): Promise<MentorView> {
    const { mentor: state, version } = await this.loadAtVersion(mentorId);
    if (state.status === 'unregistered') throw new NotFound();
    requireMentorOrStaff(caller, mentorId, state.districtCode);
    const view = { version, mentor: state, inForce: await this.index.countInForce(mentorId) };
    const reader = personalReader(caller);
    if (!reader || !isMentorOrStaff(reader, mentorId, state.districtCode)) return view;
    const identity = await this.vault.read<{ name: string }>(reader, 'mentor read', mentorId, 'identity');
    return { ...view, ...(identity && { name: identity.name }) };
  }

  private async facts(mentorId: string, client?: ClientBase): Promise<readonly StoredFact[]> {
    // A mentorship's stream is no mentor's: its facts are left out, and nobody is registered by them.
    return (await this.store.readStream(mentorId, client && { client })).filter(({ type }) => type in mentorFacts);
  }
}

const mentorFacts: Readonly<Record<MentorFact['type'], true>> = {
  MentorRegistered: true,
  MentorTransferred: true,
  MentorCapacitySet: true,
  MentorRelationDeclared: true,
  MentorAccredited: true,
  MentorAccreditationRevoked: true,
  MentorAccreditationLapsed: true,
};
