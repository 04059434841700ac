import { Injectable } from '@nestjs/common';
import type { Uuid } from '@okoce/domain';
import { CommandHandler, type CommandAnswer, type CommandOutcomeInput } from '@okoce/event-sourcing';
import {
  DecidedOnTheOld,
  KnownParticipants,
  NotFound,
  Vault,
  deliveryOf,
  reactionTo,
  type Cause,
  type CommandContext,
} from '@okoce/platform';
import type { ClientBase } from 'pg';
import { trainingEvent, type Planned, type TrainingEvent } from '../domain/training-event';
import type { DatedCommand, KnownHolder, ReleaseSeatOfWithdrawn } from '../domain/training-event.commands';
import type { TrainingEventFact } from '../domain/training-event.events';

type Appended = CommandOutcomeInput<TrainingEvent, TrainingEventFact>;
export type TrainingEventAnswer = Promise<CommandAnswer<TrainingEventFact>>;

export interface Act {
  readonly command: DatedCommand;
  /** Throws NotFound for whoever may not do this to it. */
  readonly allow?: (state: Planned) => void;
  /** The id of the thing made or acted on, which may have been made before. */
  readonly idOf?: (state: Planned) => Uuid | undefined;
  /** In the transaction of the facts. */
  readonly rows?: (client: ClientBase, facts: readonly TrainingEventFact[]) => Promise<void>;
  /** The person it is about, if it is about one: the reason goes to the vault under her. */
  readonly about?: (state: Planned) => Uuid | undefined;
}

/** Load, decide, append, with the rows that belong to the facts. */
@Injectable()
export class TrainingEventActs {
  constructor(
    private readonly commands: CommandHandler,
    private readonly participants: KnownParticipants,
    private readonly vault: Vault,
  ) {}

  /** A repeat gets its first answer, also from someone who has lost sight of its holder since. */
  async once({ idempotency }: CommandContext, act: () => TrainingEventAnswer): TrainingEventAnswer {
    return (await this.commands.repeated(idempotency)) ?? act();
  }

  execute({ command, allow, idOf, rows, about }: Act, context: CommandContext): TrainingEventAnswer {
    const { trainingEventId } = command;
    const { reason } = context;
    return this.commands.execute({
      decider: trainingEvent,
      streamId: trainingEventId,
      command,
      ...(allow && { allow: whenScheduled(allow) }),
      ...deliveryOf(context),
      outcome: ({ state, version }) => ({ id: (state.status !== 'unscheduled' && idOf?.(state)) || trainingEventId, version }),
      ...((rows || reason !== undefined) && {
        alongside: async (client: ClientBase, { facts, state, version }: Appended) => {
          await rows?.(client, facts);
          // Free text may name people: it stays in the vault, under the version it explains.
          if (reason === undefined) return;
          const person = state.status === 'unscheduled' ? undefined : about?.(state);
          const ref = person ? `${trainingEventId}/${version}` : String(version);
          await this.vault.put(client, person ?? trainingEventId, 'reason', ref, { reason });
        },
      }),
    });
  }

  /** What the service does of itself: the cause makes the command's id, so a redelivered one changes nothing. */
  react(command: ReleaseSeatOfWithdrawn, cause: Cause): TrainingEventAnswer {
    const { trainingEventId } = command;
    return this.commands.execute({
      decider: trainingEvent,
      streamId: trainingEventId,
      command,
      ...reactionTo('training-events', cause, trainingEventId),
      outcome: ({ version }) => ({ id: trainingEventId, version }),
    });
  }

  /** In the transaction of the facts: they stand only if what they were decided on is still what is known. @throws DecidedOnTheOld */
  async holdLife(client: ClientBase, holder: KnownHolder): Promise<void> {
    if (holder.holderKind === 'mentor') return;
    if (!(await this.participants.lifeUnchanged(client, holder.holderId, holder.life))) throw new DecidedOnTheOld();
  }
}

function whenScheduled(allow: (state: Planned) => void): (state: TrainingEvent) => void {
  return (state) => {
    if (state.status === 'unscheduled') throw new NotFound();
    allow(state);
  };
}
