import { Injectable } from '@nestjs/common';
import type { Instant, Uuid } from '@okoce/domain';
import { CommandHandler, type CommandAnswer } from '@okoce/event-sourcing';
import {
  KnownParticipants,
  NotFound,
  Vault,
  centreOf,
  deliveryOf,
  derivedId,
  newId,
  occurrenceOf,
  type CommandContext,
} from '@okoce/platform';
import type { ClientBase } from 'pg';
import { mentorship, type Begun } from '../domain/mentorship';
import { sessionAt } from '../domain/mentorship-sessions';
import type { MentorshipCommand } from '../domain/mentorship.commands';
import type { MentorshipFact, Parties, SessionTimes } from '../domain/mentorship.events';
import { MentorshipIndex } from '../persistence/mentorship-index.table';
import { MentorQueries } from './mentor.queries';
import { MentorshipScope, requireStaff } from './scope';

export interface SessionLog {
  /** As scheduled, if left out. */
  readonly startsAt: Instant | undefined;
  readonly minutes: number;
  readonly note: string | undefined;
}

type Answer = Promise<CommandAnswer<MentorshipFact>>;

interface Act {
  readonly command: MentorshipCommand;
  readonly parties: Parties;
  /** The id of the thing made or acted on, which may have been made before. */
  readonly idOf?: (state: Begun) => Uuid | undefined;
  /** In the transaction of the facts. */
  readonly rows?: (client: ClientBase) => Promise<void>;
}

/** Load, decide, append; what was said between the two goes to the vault in the same transaction. */
@Injectable()
export class MentorshipCommandHandler {
  constructor(
    private readonly commands: CommandHandler,
    private readonly mentors: MentorQueries,
    private readonly participants: KnownParticipants,
    private readonly index: MentorshipIndex,
    private readonly scope: MentorshipScope,
    private readonly vault: Vault,
  ) {}

  assign(mentorId: Uuid, participantId: Uuid, context: CommandContext): Answer {
    return this.once(context, () => this.putTogether(mentorId, participantId, context));
  }

  agreePlan(mentorshipId: Uuid, summary: string, context: CommandContext): Answer {
    return this.once(context, async () => {
      const parties = await this.workOn(await this.index.partiesOf(mentorshipId), context);
      const planId = derivedId(this.vault, 'plan', [mentorshipId, summary]);
      const command = { type: 'AgreePlan', mentorshipId, planId, occurrence: occurrenceOf(context) } as const;
      const rows = (client: ClientBase) => this.vault.put(client, parties.participantId, 'plan', planId, { summary });
      return this.execute({ command, parties, rows }, context);
    });
  }

  scheduleSession(mentorshipId: Uuid, times: SessionTimes, context: CommandContext): Answer {
    return this.once(context, async () => {
      const parties = await this.workOn(await this.index.partiesOf(mentorshipId), context);
      const sessionId = newId();
      const command = { type: 'ScheduleSession', mentorshipId, sessionId, ...times, occurrence: occurrenceOf(context) } as const;
      const rows = (client: ClientBase) => this.index.putSession(client, sessionId, mentorshipId);
      return this.execute({ command, parties, rows, idOf: (state) => sessionAt(times, state)?.sessionId }, context);
    });
  }

  logSession(sessionId: Uuid, log: SessionLog, context: CommandContext): Answer {
    return this.once(context, () => this.log(sessionId, log, context));
  }

  /** Only the participant herself: what a mentor wrote is a touch because she says so. */
  async confirmSession(sessionId: Uuid, context: CommandContext): Answer {
    const parties = await this.index.partiesOfSession(sessionId);
    if (!parties || context.caller.participantId !== parties.participantId) throw new NotFound();
    const command = {
      type: 'ConfirmSession',
      mentorshipId: parties.mentorshipId,
      sessionId,
      occurrence: occurrenceOf(context),
    } as const;
    return this.execute({ command, parties, idOf: () => sessionId }, context);
  }

  /** A repeat gets its first answer, also from someone whose participant has gone to another centre since. */
  private async once({ idempotency }: CommandContext, act: () => Answer): Answer {
    return (await this.commands.repeated(idempotency)) ?? act();
  }

  private async putTogether(mentorId: Uuid, participantId: Uuid, context: CommandContext): Answer {
    const life = await this.participants.lifeOf(participantId);
    requireStaff(context.caller, centreOf(life));
    const mentor = await this.mentors.load(mentorId);
    const parties = (await this.index.inForce(mentorId, participantId)) ?? { mentorshipId: newId(), mentorId, participantId };
    const command = { type: 'AssignMentor', ...parties, mentor, life, occurrence: occurrenceOf(context) } as const;
    const rows = async (client: ClientBase): Promise<void> => {
      if (!(await this.index.put(client, parties))) throw new PairTaken();
    };
    try {
      return await this.execute({ command, parties, rows }, context);
    } catch (error) {
      // Someone else put the two together in between: that mentorship is there now, and this one changes nothing.
      if (error instanceof PairTaken) return this.putTogether(mentorId, participantId, context);
      throw error;
    }
  }

  private async log(sessionId: Uuid, { startsAt, minutes, note }: SessionLog, context: CommandContext): Answer {
    const parties = await this.workOn(await this.index.partiesOfSession(sessionId), context);
    const noteId = note === undefined ? null : derivedId(this.vault, 'session-note', [sessionId, note]);
    const command = {
      type: 'LogSession',
      mentorshipId: parties.mentorshipId,
      sessionId,
      ...(startsAt !== undefined && { startsAt }),
      minutes,
      noteId,
      occurrence: occurrenceOf(context),
    } as const;
    const rows = async (client: ClientBase): Promise<void> => {
      if (noteId !== null) await this.vault.put(client, parties.participantId, 'session-note', noteId, { note });
    };
    return this.execute({ command, parties, rows, idOf: () => sessionId }, context);
  }

  private async workOn(parties: Parties | undefined, { caller }: CommandContext): Promise<Parties> {
    if (!parties) throw new NotFound();
    await this.scope.requireWork(caller, parties);
    return parties;
  }

  private execute({ command, parties, idOf, rows }: Act, context: CommandContext): Answer {
    const { mentorshipId } = command;
    const { reason } = context;
    return this.commands.execute({
      decider: mentorship,
      streamId: mentorshipId,
      command,
      ...deliveryOf(context),
      outcome: ({ state, version }) => ({ id: (state.status !== 'unassigned' && idOf?.(state)) || mentorshipId, version }),
      ...((rows || reason !== undefined) && {
        alongside: async (client: ClientBase, { version }: { version: number }) => {
          await rows?.(client);
          // Free text may name people: why something is recorded late stays in the vault, under the version it explains.
          if (reason === undefined) return;
          await this.vault.put(client, parties.participantId, 'reason', `${mentorshipId}/${version}`, { reason });
        },
      }),
    });
  }
}

class PairTaken extends Error {}
