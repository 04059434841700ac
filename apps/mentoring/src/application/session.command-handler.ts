import { Injectable } from '@nestjs/common';
import type { Instant, Uuid } from '@okoce/domain';
import { NotFound, Vault, deliveryOf, derivedId, newId, occurrenceOf, reactionTo, type Cause, type CommandContext } from '@okoce/platform';
import { sessionAt } from '../domain/mentorship-sessions';
import type { Parties } from '../domain/mentorship.events';
import { refuse } from '../domain/refusals';
import type { SessionCommand } from '../domain/session.commands';
import type { CancelledBy, MissedBy, SessionTimes } from '../domain/session.events';
import { bookingOf, slotAt } from '../domain/slots';
import { MentorshipIndex } from '../persistence/mentorship-index.table';
import { MentorshipActs, type MentorshipAct, type MentorshipAnswer } from './mentorship-acts';
import { MentorshipScope } from './scope';

export interface SessionLog {
  /** As scheduled, if left out. */
  readonly startsAt: Instant | undefined;
  readonly minutes: number;
  readonly note: string | undefined;
}

/** The participant gave the code that was sent to her phone. */
export interface CodeConfirmation {
  readonly sessionId: Uuid;
  readonly participantId: Uuid;
  readonly occurredAt: Instant;
  readonly cause: Cause;
}

type Extras = Pick<MentorshipAct, 'idOf' | 'rows'>;

/** Slots, and what becomes of sessions. */
@Injectable()
export class SessionCommandHandler {
  constructor(
    private readonly acts: MentorshipActs,
    private readonly index: MentorshipIndex,
    private readonly scope: MentorshipScope,
    private readonly vault: Vault,
  ) {}

  offerSlot(mentorshipId: Uuid, times: SessionTimes, context: CommandContext): MentorshipAnswer {
    return this.acts.once(context, async () => {
      const parties = await this.acts.workOn(await this.index.partiesOf(mentorshipId), context);
      const command = { type: 'OfferSlot', mentorshipId, slotId: newId(), ...times, occurrence: occurrenceOf(context) } as const;
      return this.execute(command, parties, context, { idOf: (state) => slotAt(times, state)?.slotId });
    });
  }

  schedule(mentorshipId: Uuid, times: SessionTimes, context: CommandContext): MentorshipAnswer {
    return this.acts.once(context, async () => {
      const parties = found(await this.index.partiesOf(mentorshipId));
      if ((await this.scope.speaker(context.caller, parties)) === 'participant') throw refuse('SLOT_REQUIRED');
      const sessionId = newId();
      const command = { type: 'ScheduleSession', mentorshipId, sessionId, ...times, occurrence: occurrenceOf(context) } as const;
      return this.execute(command, parties, context, {
        rows: (client) => this.index.putSession(client, sessionId, mentorshipId),
        idOf: (state) => (state.sessions.has(sessionId) ? sessionId : sessionAt(times, state)?.sessionId),
      });
    });
  }

  /** Also by the participant, whose slot it is. */
  bookSlot(mentorshipId: Uuid, slotId: Uuid, context: CommandContext): MentorshipAnswer {
    return this.acts.once(context, async () => {
      const parties = found(await this.index.partiesOf(mentorshipId));
      await this.scope.speaker(context.caller, parties);
      const sessionId = newId();
      const command = { type: 'BookSlot', mentorshipId, sessionId, slotId, occurrence: occurrenceOf(context) } as const;
      return this.execute(command, parties, context, {
        rows: (client) => this.index.putSession(client, sessionId, mentorshipId),
        idOf: (state) => (state.sessions.has(sessionId) ? sessionId : bookingOf(slotId, state)?.sessionId),
      });
    });
  }

  reschedule(sessionId: Uuid, startsAt: Instant, context: CommandContext): MentorshipAnswer {
    return this.work(sessionId, context, ({ mentorshipId }) => {
      return { type: 'RescheduleSession', mentorshipId, sessionId, startsAt, occurrence: occurrenceOf(context) };
    });
  }

  cancel(sessionId: Uuid, cancelledBy: CancelledBy, context: CommandContext): MentorshipAnswer {
    return this.acts.once(context, async () => {
      const parties = found(await this.index.partiesOfSession(sessionId));
      const saidBy = await this.scope.speaker(context.caller, parties);
      const { mentorshipId } = parties;
      const command = { type: 'CancelSession', mentorshipId, sessionId, cancelledBy, saidBy, occurrence: occurrenceOf(context) } as const;
      return this.execute(command, parties, context, { idOf: () => sessionId });
    });
  }

  miss(sessionId: Uuid, missedBy: MissedBy, context: CommandContext): MentorshipAnswer {
    return this.acts.once(context, async () => {
      const parties = found(await this.index.partiesOfSession(sessionId));
      const saidBy = await this.scope.speaker(context.caller, parties);
      const { mentorshipId } = parties;
      const command = { type: 'MissSession', mentorshipId, sessionId, missedBy, saidBy, occurrence: occurrenceOf(context) } as const;
      return this.execute(command, parties, context, { idOf: () => sessionId });
    });
  }

  log(sessionId: Uuid, { startsAt, minutes, note }: SessionLog, context: CommandContext): MentorshipAnswer {
    return this.acts.once(context, async () => {
      const parties = await this.acts.workOn(await this.index.partiesOfSession(sessionId), context);
      const { mentorshipId, participantId } = parties;
      const noteId = note === undefined ? null : derivedId(this.vault, 'session-note', [sessionId, note]);
      const said = { ...(startsAt !== undefined && { startsAt }), minutes, noteId, occurrence: occurrenceOf(context) };
      return this.execute({ type: 'LogSession', mentorshipId, sessionId, ...said }, parties, context, {
        idOf: () => sessionId,
        rows: async (client) => {
          if (noteId !== null) await this.vault.put(client, participantId, 'session-note', noteId, { note });
        },
      });
    });
  }

  retract(sessionId: Uuid, context: CommandContext): MentorshipAnswer {
    return this.work(sessionId, context, ({ mentorshipId }) => {
      return { type: 'RetractSession', mentorshipId, sessionId, occurrence: occurrenceOf(context) };
    });
  }

  /** Only the participant herself: what a mentor wrote is a touch because she says so. */
  async confirm(sessionId: Uuid, context: CommandContext): MentorshipAnswer {
    const parties = await this.ofHerself(sessionId, context);
    const command = { type: 'ConfirmSession', mentorshipId: parties.mentorshipId, sessionId, occurrence: occurrenceOf(context) } as const;
    return this.execute(command, parties, context, { idOf: () => sessionId });
  }

  async dispute(sessionId: Uuid, context: CommandContext): MentorshipAnswer {
    const parties = await this.ofHerself(sessionId, context);
    const command = { type: 'DisputeSession', mentorshipId: parties.mentorshipId, sessionId, occurrence: occurrenceOf(context) } as const;
    return this.execute(command, parties, context, { idOf: () => sessionId });
  }

  /** What enrolment heard, answered once; of a session that is none of hers it says nothing. Not in a consumer's own transaction. */
  async confirmByCode({ sessionId, participantId, occurredAt, cause }: CodeConfirmation): Promise<void> {
    const parties = await this.index.partiesOfSession(sessionId);
    if (parties?.participantId !== participantId) return;
    const command = { type: 'ConfirmSessionByCode', mentorshipId: parties.mentorshipId, sessionId, occurredAt } as const;
    await this.acts.execute({ command, parties, delivery: reactionTo('mentoring', cause), idOf: () => sessionId });
  }

  private work(sessionId: Uuid, context: CommandContext, commandOf: (parties: Parties) => SessionCommand): MentorshipAnswer {
    return this.acts.once(context, async () => {
      const parties = await this.acts.workOn(await this.index.partiesOfSession(sessionId), context);
      return this.execute(commandOf(parties), parties, context, { idOf: () => sessionId });
    });
  }

  private async ofHerself(sessionId: Uuid, { caller }: CommandContext): Promise<Parties> {
    const parties = found(await this.index.partiesOfSession(sessionId));
    if (caller.participantId !== parties.participantId) throw new NotFound();
    return parties;
  }

  private execute(command: SessionCommand, parties: Parties, context: CommandContext, extras: Extras): MentorshipAnswer {
    return this.acts.execute({ command, parties, delivery: deliveryOf(context), reason: context.reason, ...extras });
  }
}

function found(parties: Parties | undefined): Parties {
  if (!parties) throw new NotFound();
  return parties;
}
