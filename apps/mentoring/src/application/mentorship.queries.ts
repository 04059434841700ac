import { Injectable } from '@nestjs/common';
import type { Uuid } from '@okoce/domain';
import { EventStore, stateOf, type StoredFact } from '@okoce/event-sourcing';
import { NotFound, Vault, type Caller } from '@okoce/platform';
import { mentorship, type Begun } from '../domain/mentorship';
import type { Parties } from '../domain/mentorship.events';
import { isHeld, type Session } from '../domain/session';
import { MentorshipIndex } from '../persistence/mentorship-index.table';
import { MentorshipScope, isOneOf, personalReader } from './scope';

export interface MentorshipView {
  readonly version: number;
  readonly state: Begun;
  /** What was agreed last; only for callers who may read personal data. */
  readonly plan?: string;
}

export interface SessionView {
  readonly version: number;
  readonly parties: Parties;
  readonly session: Session;
  /** Only for callers who may read personal data. */
  readonly note?: string;
  /** Why it was called off, missed, disputed or taken back, for those whom that concerns. */
  readonly reason?: string;
}

/** Read from the stream itself: streams are short. What the two said comes from the vault, which records who read it. */
@Injectable()
export class MentorshipQueries {
  constructor(
    private readonly store: EventStore,
    private readonly index: MentorshipIndex,
    private readonly scope: MentorshipScope,
    private readonly vault: Vault,
  ) {}

  async read(mentorshipId: string, caller: Caller): Promise<MentorshipView> {
    const view = await this.load(await this.index.partiesOf(mentorshipId), caller);
    const { plan, parties } = view.state;
    const reader = await this.personalReader(caller, parties);
    if (!plan || !reader) return view;
    const row = await this.vault.read<{ summary: string }>(reader, 'plan read', parties.participantId, 'plan', plan.planId);
    return { ...view, ...(row && { plan: row.summary }) };
  }

  async readSession(sessionId: Uuid, caller: Caller): Promise<SessionView> {
    const { version, state, facts } = await this.load(await this.index.partiesOfSession(sessionId), caller);
    const { parties, sessions } = state;
    const session = sessions.get(sessionId);
    if (!session) throw new NotFound();
    const view = { version, parties, session };
    const reader = await this.personalReader(caller, parties);
    if (!reader) return view;
    const note = isHeld(session) && session.held.noteId !== null ? await this.noteOf(session.held.noteId, parties, reader) : undefined;
    const told = facts.findLast(({ data }) => data['sessionId'] === sessionId);
    const reason = told && mayReadWhy(session, parties, reader) ? await this.reasonOf(told, parties, reader) : undefined;
    return { ...view, ...(note !== undefined && { note }), ...(reason !== undefined && { reason }) };
  }

  private async personalReader(caller: Caller, parties: Parties): Promise<Caller | undefined> {
    const reader = personalReader(caller);
    return reader && (await this.scope.sees(reader, parties)) ? reader : undefined;
  }

  private async noteOf(noteId: Uuid, { participantId }: Parties, caller: Caller): Promise<string | undefined> {
    return (await this.vault.read<{ note: string }>(caller, 'session note read', participantId, 'session-note', noteId))?.note;
  }

  private async reasonOf(fact: StoredFact, { mentorshipId, participantId }: Parties, caller: Caller): Promise<string | undefined> {
    const ref = `${mentorshipId}/${fact.streamVersion}`;
    return (await this.vault.read<{ reason: string }>(caller, 'reason of a session read', participantId, 'reason', ref))?.reason;
  }

  private async load(parties: Parties | undefined, caller: Caller): Promise<MentorshipView & { readonly facts: readonly StoredFact[] }> {
    if (!parties) throw new NotFound();
    await this.scope.requireSight(caller, parties);
    const facts = await this.store.readStream(parties.mentorshipId);
    const state = stateOf(mentorship, facts);
    if (state.status === 'unassigned') throw new NotFound();
    return { version: facts.length, state, facts };
  }
}

/** What the centre has to say of an end of the mentorship is not for the two, nor what she says in a dispute for the mentor. */
function mayReadWhy(session: Session, parties: Parties, caller: Caller): boolean {
  // Whoever sees it, and is neither of the two, is staff of her centre.
  if (session.status === 'cancelled') return session.cancelledBy !== 'centre' || !isOneOf(caller, parties);
  if (session.status === 'disputed') return caller.mentorId !== parties.mentorId;
  return session.status === 'missed' || session.status === 'retracted';
}
