import { Injectable } from '@nestjs/common';
import { CommandHandler } from '@okoce/event-sourcing';
import type { CommandAnswer, CommandResult } from '@okoce/event-sourcing';
import { Vault } from '@okoce/platform';
import type { CommandContext } from '@okoce/platform';
import type { ClientBase } from 'pg';
import { participant } from '../domain/participant';
import type { Participant } from '../domain/participant';
import type { ParticipantCommand } from '../domain/participant.commands';
import type { ParticipantFact } from '../domain/participant.events';
import { keyedDeliveryOf } from './keyed-delivery';
import { within } from './participant-scope';
import type { Scope } from './participant-scope';

export type Answer = Promise<CommandAnswer<ParticipantFact>>;

export interface ActOptions {
  /** Of what the command makes or acts on, if it is not the participant; of the state after it. */
  readonly id?: (state: Participant) => string;
  /** In the transaction of the facts: vault rows, claims. */
  readonly alongside?: (client: ClientBase) => Promise<void>;
}

/** Commands to somebody who is registered: load, ask whether the caller may, decide, append; what is personal goes to the vault in the same transaction. */
@Injectable()
export class ParticipantActs {
  constructor(
    private readonly commands: CommandHandler,
    private readonly vault: Vault,
  ) {}

  act(command: ParticipantCommand, scope: Scope, context: CommandContext, { id, alongside }: ActOptions = {}): Answer {
    const { participantId } = command;
    return this.commands.execute({
      decider: participant,
      streamId: participantId,
      command,
      allow: within(scope, context.caller),
      ...keyedDeliveryOf(this.vault, context),
      outcome: ({ version, state }) => ({ id: id ? id(state) : participantId, version }),
      alongside: async (client, result) => {
        await alongside?.(client);
        await this.keepReason(client, participantId, context, result);
      },
    });
  }

  /** Free text may name people: why something is recorded stays in the vault, under the version it explains. */
  async keepReason(
    client: ClientBase,
    participantId: string,
    { reason }: CommandContext,
    { version }: CommandResult<ParticipantFact>,
  ): Promise<void> {
    if (reason !== undefined) await this.vault.put(client, participantId, 'reason', String(version), { reason });
  }
}
