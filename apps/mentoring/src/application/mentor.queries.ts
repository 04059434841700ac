import { Injectable } from '@nestjs/common';
import { EventStore, stateOf, type StoredFact } from '@okoce/event-sourcing';
import { NotFound, Vault, type Caller } from '@okoce/platform';
import { mentor, type Mentor, type RegisteredMentor } from '../domain/mentor';
import type { MentorFact } from '../domain/mentor.events';
import { requireMentorOrStaff } from './scope';

export interface MentorView {
  readonly version: number;
  readonly mentor: RegisteredMentor;
  /** Only for callers who may read personal data. */
  readonly name?: string;
}

@Injectable()
export class MentorQueries {
  constructor(
    private readonly store: EventStore,
    private readonly vault: Vault,
  ) {}

  async load(mentorId: string): Promise<Mentor> {
    return stateOf(mentor, await this.facts(mentorId));
  }

  async read(mentorId: string, caller: Caller): Promise<MentorView> {
    const facts = await this.facts(mentorId);
    const state = stateOf(mentor, facts);
    if (state.status === 'unregistered') throw new NotFound();
    requireMentorOrStaff(caller, mentorId, state.districtCode);
    const view = { version: facts.length, mentor: state };
    if (caller.role === 'auditor') return view;
    const identity = await this.vault.read<{ name: string }>(caller, 'mentor read', mentorId, 'identity');
    return { ...view, ...(identity && { name: identity.name }) };
  }

  private async facts(mentorId: string): Promise<readonly StoredFact[]> {
    // A mentorship's stream is no mentor's: its facts are left out, and nobody is registered by them.
    return (await this.store.readStream(mentorId)).filter(isMentorFact);
  }
}

const types: ReadonlySet<string> = new Set<MentorFact['type']>(['MentorRegistered', 'MentorAccredited']);

function isMentorFact({ type }: StoredFact): boolean {
  return types.has(type);
}
