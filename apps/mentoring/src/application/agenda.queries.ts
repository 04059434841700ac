import { Injectable } from '@nestjs/common';
import type { Uuid } from '@okoce/domain';
import { EventStore, stateOf, type StoredFact } from '@okoce/event-sourcing';
import { NotFound, Vault, type Caller } from '@okoce/platform';
import { agenda, type Action, type Agenda, type Goal } from '../domain/agenda';
import type { Standing } from '../domain/participant-standing';
import { AgendaIndex } from '../persistence/agenda-index.table';
import { maySee, requireSight } from './participant-scope';
import { personalReader } from './scope';
import { StandingQueries } from './standing.queries';

export interface GoalView {
  /** Of the agenda. */
  readonly version: number;
  readonly goal: Goal;
}

/** What is to be done, and why it was dropped: only for callers who may read personal data. */
export interface ActionTexts {
  readonly text?: string;
  readonly dropReason?: string;
}

export interface ActionView {
  readonly version: number;
  readonly action: Action;
  readonly texts: ActionTexts;
}

export interface AgendaView {
  readonly participantId: string;
  readonly version: number;
  readonly goals: readonly Goal[];
  readonly actions: readonly Omit<ActionView, 'version'>[];
}

interface Loaded {
  readonly participantId: string;
  readonly standing: Standing;
  readonly facts: readonly StoredFact[];
  readonly state: Agenda;
}

/** Read from the stream itself. What is to be done comes from the vault, which records who read it. */
@Injectable()
export class AgendaQueries {
  constructor(
    private readonly store: EventStore,
    private readonly index: AgendaIndex,
    private readonly standings: StandingQueries,
    private readonly vault: Vault,
  ) {}

  /** Of a participant who has set out to do nothing yet it is empty. */
  async read(participantId: Uuid, caller: Caller): Promise<AgendaView> {
    const loaded = await this.load(participantId, caller);
    const { facts, state } = loaded;
    const actions = [...state.actions.values()].map(async (action) => ({ action, texts: await this.textsOf(action, loaded, caller) }));
    return { participantId, version: facts.length, goals: [...state.goals.values()], actions: await Promise.all(actions) };
  }

  async readGoal(goalId: Uuid, caller: Caller): Promise<GoalView> {
    const { facts, state } = await this.load(await this.index.participantOfGoal(goalId), caller);
    const goal = state.goals.get(goalId);
    if (!goal) throw new NotFound();
    return { version: facts.length, goal };
  }

  async readAction(actionId: Uuid, caller: Caller): Promise<ActionView> {
    const loaded = await this.load(await this.index.participantOfAction(actionId), caller);
    const action = loaded.state.actions.get(actionId);
    if (!action) throw new NotFound();
    return { version: loaded.facts.length, action, texts: await this.textsOf(action, loaded, caller) };
  }

  private async load(participantId: string | undefined, caller: Caller): Promise<Loaded> {
    if (participantId === undefined) throw new NotFound();
    const standing = await this.standings.of(participantId);
    requireSight(caller, participantId, standing);
    // Who is not known has no agenda, though the id may be that of another stream.
    const facts = standing.life.length === 0 ? [] : await this.store.readStream(participantId);
    return { participantId, standing, facts, state: stateOf(agenda, facts) };
  }

  private async textsOf(
    { actionId, textId, status }: Action,
    { participantId, facts, standing }: Loaded,
    caller: Caller,
  ): Promise<ActionTexts> {
    const reader = personalReader(caller);
    if (!reader || !maySee(reader, participantId, standing)) return {};
    const said = await this.vault.read<{ text: string }>(reader, 'action read', participantId, 'action', textId);
    const dropped = status === 'dropped' && facts.find(({ type, data }) => type === 'ActionDropped' && data['actionId'] === actionId);
    const why = dropped && (await this.readReason(participantId, dropped.streamVersion, reader));
    return { ...(said && { text: said.text }), ...(why && { dropReason: why.reason }) };
  }

  private readReason(participantId: string, version: number, caller: Caller): Promise<{ reason: string } | undefined> {
    return this.vault.read(caller, 'reason of a dropped action read', participantId, 'reason', `${participantId}/${version}`);
  }
}
