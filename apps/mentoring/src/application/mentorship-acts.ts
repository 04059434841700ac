import { Injectable } from '@nestjs/common';
import type { Uuid } from '@okoce/domain';
import { CommandHandler, EventStore, stateOf, type CommandAnswer, type CommandRequest, type FactMetadata } from '@okoce/event-sourcing';
import { NotFound, Vault, type CommandContext } from '@okoce/platform';
import type { ClientBase } from 'pg';
import { mentorship, type Begun } from '../domain/mentorship';
import type { MentorshipCommand } from '../domain/mentorship.commands';
import type { MentorshipFact, Parties } from '../domain/mentorship.events';
import { MentorshipIndex } from '../persistence/mentorship-index.table';
import { SessionBookings } from '../persistence/session-bookings.table';
import { MentorshipScope } from './scope';

export type MentorshipAnswer = Promise<CommandAnswer<MentorshipFact>>;

export interface MentorshipAct {
  readonly command: MentorshipCommand;
  readonly parties: Parties;
  /** Who sent it, or which fact caused it. */
  readonly delivery: Pick<CommandRequest<unknown, unknown, never>, 'metadata' | 'idempotency' | 'expectedVersion'>;
  readonly reason?: string | undefined;
  /** The id of the thing made or acted on, which may have been made before. */
  readonly idOf?: (state: Begun) => Uuid | undefined;
  /** In the transaction of the facts. */
  readonly rows?: (client: ClientBase) => Promise<void>;
}

/** The one way anything is appended to the stream of a mentorship: what follows from its facts in tables is written with them. */
@Injectable()
export class MentorshipActs {
  constructor(
    private readonly commands: CommandHandler,
    private readonly store: EventStore,
    private readonly index: MentorshipIndex,
    private readonly bookings: SessionBookings,
    private readonly scope: MentorshipScope,
    private readonly vault: Vault,
  ) {}

  execute({ command, parties, delivery, reason, idOf, rows }: MentorshipAct): MentorshipAnswer {
    const { mentorshipId } = command;
    return this.commands.execute({
      decider: mentorship,
      streamId: mentorshipId,
      command,
      ...delivery,
      outcome: ({ state, version }) => ({ id: (state.status !== 'unassigned' && idOf?.(state)) || mentorshipId, version }),
      alongside: async (client, { facts, version }) => {
        await rows?.(client);
        await this.follow(client, facts);
        // Free text may name people: why something was done, or is recorded late, stays in the vault, under the version it explains.
        if (reason === undefined) return;
        await this.vault.put(client, parties.participantId, 'reason', `${mentorshipId}/${version}`, { reason });
      },
    });
  }

  /** In the transaction of what caused it, a fact of another stream. Throws VersionConflict when somebody was faster: then both are decided again. */
  async within(client: ClientBase, command: MentorshipCommand, metadata: FactMetadata): Promise<void> {
    const { mentorshipId: streamId } = command;
    const history = await this.store.readStream(streamId, { client });
    const facts = mentorship.decide(command, stateOf(mentorship, history));
    if (facts.length === 0) return;
    await this.store.append([{ streamId, expectedVersion: history.length, facts }], metadata, { client });
    await this.follow(client, facts);
  }

  /** A repeat gets its first answer, also from someone whose participant has gone to another centre since. */
  async once({ idempotency }: CommandContext, act: () => MentorshipAnswer): MentorshipAnswer {
    return (await this.commands.repeated(idempotency)) ?? act();
  }

  /** The two whom a mentor or the staff of the centre works with; to all others they do not exist. */
  async workOn(parties: Parties | undefined, { caller }: CommandContext): Promise<Parties> {
    if (!parties) throw new NotFound();
    await this.scope.requireWork(caller, parties);
    return parties;
  }

  private async follow(client: ClientBase, facts: readonly MentorshipFact[]): Promise<void> {
    await this.index.sync(client, facts);
    await this.bookings.sync(client, facts);
  }
}
