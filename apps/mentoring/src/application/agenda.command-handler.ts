import { Injectable } from '@nestjs/common';
import type { CalendarDate, Quarter, Uuid } from '@okoce/domain';
import { CommandHandler, type CommandAnswer } from '@okoce/event-sourcing';
import { NotFound, Vault, deliveryOf, derivedId, newId, occurrenceOf, type CommandContext } from '@okoce/platform';
import type { ClientBase } from 'pg';
import { agenda, type Agenda } from '../domain/agenda';
import { actionLike } from '../domain/agenda-actions';
import { goalFor } from '../domain/agenda-goals';
import type { AgendaCommand } from '../domain/agenda.commands';
import type { AgendaFact, GoalStep } from '../domain/agenda.events';
import { requireKnown } from '../domain/participant-standing';
import { AgendaIndex } from '../persistence/agenda-index.table';
import { mentorSpeakerFor, speakerFor } from './participant-scope';
import { StandingQueries } from './standing.queries';

export interface GoalWish {
  readonly participantId: Uuid;
  readonly quarter: Quarter;
  readonly step: GoalStep;
}

export interface ActionProposal {
  readonly participantId: Uuid;
  readonly goalId: Uuid | null;
  readonly dueOn: CalendarDate;
  readonly text: string;
}

type Answer = Promise<CommandAnswer<AgendaFact>>;

interface Act {
  readonly command: AgendaCommand;
  readonly participantId: Uuid;
  /** The id of the thing made or acted on, which may have been made before. */
  readonly idOf: (state: Agenda) => Uuid | undefined;
  /** In the transaction of the facts. */
  readonly rows?: (client: ClientBase) => Promise<void>;
}

/** A participant's goals and actions: one stream under her id, so whatever comes at the same time is decided in turn. */
@Injectable()
export class AgendaCommandHandler {
  constructor(
    private readonly commands: CommandHandler,
    private readonly standings: StandingQueries,
    private readonly index: AgendaIndex,
    private readonly vault: Vault,
  ) {}

  setGoal({ participantId, quarter, step }: GoalWish, context: CommandContext): Answer {
    return this.once(context, async () => {
      const said = await this.said(participantId, context);
      // An id that enrolment told nothing of may be that of another stream.
      requireKnown(said.standing);
      const goalId = newId();
      const command = { type: 'SetQuarterGoal', goalId, participantId, quarter, step, ...said } as const;
      const rows = (client: ClientBase) => this.index.putGoal(client, goalId, participantId);
      return this.execute({ command, participantId, rows, idOf: (state) => goalFor(quarter, step, state)?.goalId }, context);
    });
  }

  agreeGoal(goalId: Uuid, context: CommandContext): Answer {
    return this.once(context, async () => {
      const participantId = found(await this.index.participantOfGoal(goalId));
      const command = { type: 'AgreeQuarterGoal', goalId, ...(await this.saidByMentor(participantId, context)) } as const;
      return this.execute({ command, participantId, idOf: () => goalId }, context);
    });
  }

  propose({ participantId, goalId, dueOn, text }: ActionProposal, context: CommandContext): Answer {
    return this.once(context, async () => {
      const said = await this.said(participantId, context);
      requireKnown(said.standing);
      const actionId = newId();
      const proposal = { goalId, dueOn, textId: derivedId(this.vault, 'action', [participantId, text]) };
      const command = { type: 'ProposeAction', actionId, participantId, ...proposal, ...said } as const;
      const rows = async (client: ClientBase) => {
        await this.index.putAction(client, actionId, participantId);
        await this.vault.put(client, participantId, 'action', proposal.textId, { text });
      };
      return this.execute({ command, participantId, rows, idOf: (state) => actionLike(proposal, state)?.actionId }, context);
    });
  }

  agreeAction(actionId: Uuid, context: CommandContext): Answer {
    return this.once(context, async () => {
      const participantId = found(await this.index.participantOfAction(actionId));
      const command = { type: 'AgreeAction', actionId, ...(await this.said(participantId, context)) } as const;
      return this.execute({ command, participantId, idOf: () => actionId }, context);
    });
  }

  dropAction(actionId: Uuid, context: CommandContext): Answer {
    return this.once(context, async () => {
      const participantId = found(await this.index.participantOfAction(actionId));
      const command = { type: 'DropAction', actionId, ...(await this.saidByMentor(participantId, context)) } as const;
      return this.execute({ command, participantId, idOf: () => actionId }, context);
    });
  }

  closeAction(actionId: Uuid, documentHash: string | null, context: CommandContext): Answer {
    return this.once(context, async () => {
      const participantId = found(await this.index.participantOfAction(actionId));
      const command = { type: 'CloseAction', actionId, documentHash, ...(await this.said(participantId, context)) } as const;
      return this.execute({ command, participantId, idOf: () => actionId }, context);
    });
  }

  private async said(participantId: Uuid, context: CommandContext) {
    const standing = await this.standings.of(participantId);
    return { standing, speaker: speakerFor(context.caller, participantId, standing), occurrence: occurrenceOf(context) };
  }

  private async saidByMentor(participantId: Uuid, context: CommandContext) {
    const standing = await this.standings.of(participantId);
    return { standing, speaker: mentorSpeakerFor(context.caller, standing), occurrence: occurrenceOf(context) };
  }

  /** A repeat gets its first answer, also from someone who is no longer her mentor. */
  private async once({ idempotency }: CommandContext, act: () => Answer): Answer {
    return (await this.commands.repeated(idempotency)) ?? act();
  }

  private execute({ command, participantId, idOf, rows }: Act, context: CommandContext): Answer {
    const { reason } = context;
    return this.commands.execute({
      decider: agenda,
      streamId: participantId,
      command,
      ...deliveryOf(context),
      outcome: ({ state, version }) => ({ id: idOf(state), version }),
      ...((rows || reason !== undefined) && {
        alongside: async (client: ClientBase, { version }: { version: number }) => {
          await rows?.(client);
          // Why it is recorded late, or was dropped: free text may name people.
          if (reason === undefined) return;
          await this.vault.put(client, participantId, 'reason', `${participantId}/${version}`, { reason });
        },
      }),
    });
  }
}

function found(participantId: Uuid | undefined): Uuid {
  if (participantId === undefined) throw new NotFound();
  return participantId;
}
