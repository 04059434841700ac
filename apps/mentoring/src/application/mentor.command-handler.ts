import { Injectable } from '@nestjs/common';
import type { DistrictCode, Instant, Uuid } from '@okoce/domain';
import { CommandHandler, type CommandAnswer, type CommandRequest, type FactMetadata } from '@okoce/event-sourcing';
import {
  KnownParticipants,
  NotFound,
  Vault,
  deliveryOf,
  newId,
  occurrenceOf,
  reactionTo,
  type Caller,
  type Cause,
  type CommandContext,
} from '@okoce/platform';
import type { ClientBase } from 'pg';
import { dueAt } from '../domain/accreditation';
import { mentor, type Mentor, type RegisteredMentor } from '../domain/mentor';
import type { MentorCommand } from '../domain/mentor.commands';
import type { Engagement, MentorFact, RelationKind } from '../domain/mentor.events';
import { MentorIndex } from '../persistence/mentor-index.table';
import { MentorshipIndex } from '../persistence/mentorship-index.table';
import { MentorshipActs } from './mentorship-acts';
import { requireMentorOrStaff, requireStaff } from './scope';

export interface MentorRegistration {
  readonly name: string;
  readonly districtCode: DistrictCode;
  readonly engagement: Engagement;
}

/** What a fact says of a certificate of the seven steps that a mentor holds. */
export interface SevenStepsCertificate {
  readonly mentorId: Uuid;
  readonly certificateId: Uuid;
  readonly occurredAt: Instant;
  readonly cause: Cause;
}

type Answer = Promise<CommandAnswer<MentorFact>>;
type Told = Parameters<NonNullable<CommandRequest<Mentor, MentorCommand, MentorFact>['alongside']>>[1];
type Rows = (client: ClientBase, told: Told) => Promise<void>;

@Injectable()
export class MentorCommandHandler {
  constructor(
    private readonly commands: CommandHandler,
    private readonly index: MentorIndex,
    private readonly mentorships: MentorshipIndex,
    private readonly acts: MentorshipActs,
    private readonly participants: KnownParticipants,
    private readonly vault: Vault,
  ) {}

  register({ name, districtCode, engagement }: MentorRegistration, context: CommandContext): Answer {
    requireStaff(context.caller, districtCode);
    const mentorId = newId();
    const command = { type: 'RegisterMentor', mentorId, districtCode, engagement, occurrence: occurrenceOf(context) } as const;
    const rows: Rows = (client) => this.vault.put(client, mentorId, 'identity', '', { name });
    return this.execute(command, { ...deliveryOf(context) }, this.alongside(mentorId, context.reason, rows));
  }

  async setCapacity(mentorId: Uuid, capacity: number, context: CommandContext): Answer {
    const command = { type: 'SetMentorCapacity', mentorId, capacity, occurrence: occurrenceOf(context) } as const;
    return this.act(command, requireStaffOf, context);
  }

  async transfer(mentorId: Uuid, toDistrictCode: DistrictCode, context: CommandContext): Answer {
    const command = { type: 'TransferMentor', mentorId, toDistrictCode, occurrence: occurrenceOf(context) } as const;
    return this.act(command, requireStaffOf, context);
  }

  /** The two may be together already: then that ends with it, in one transaction. */
  async declareRelation(mentorId: Uuid, participantId: Uuid, kind: RelationKind, context: CommandContext): Answer {
    const life = await this.participants.lifeOf(participantId);
    const command = { type: 'DeclareMentorRelation', mentorId, participantId, life, kind, occurrence: occurrenceOf(context) } as const;
    return this.act(command, requireHerselfOrStaffOf, context, async (client, { facts }) => {
      const parties = await this.mentorships.inForce(mentorId, participantId, client);
      if (!parties) return;
      const { mentorshipId } = parties;
      for (const { data } of facts) {
        const declared = { occurredAt: data.occurredAt, ...(data.late && { late: data.late }) };
        await this.acts.within(client, { type: 'EndMentorshipOfRelated', mentorshipId, declared }, context.metadata);
      }
    });
  }

  /**
   * Not in the consumer's own transaction: the key makes a redelivered certificate answer as it did before, and a conflict with another
   * writer is retried without undoing the batch.
   */
  accredit(certificate: SevenStepsCertificate): Promise<void> {
    return this.react('AccreditMentor', certificate);
  }

  revoke(certificate: SevenStepsCertificate): Promise<void> {
    return this.react('RevokeAccreditation', certificate);
  }

  /** Answers how many it recorded. */
  async lapse(mentorId: Uuid, by: Instant, metadata: FactMetadata): Promise<number> {
    const { facts } = await this.execute({ type: 'LapseAccreditations', mentorId, by }, { metadata }, this.alongside(mentorId));
    return facts.length;
  }

  private async act(
    command: MentorCommand,
    require: (caller: Caller, mentor: RegisteredMentor) => void,
    context: CommandContext,
    rows?: Rows,
  ): Answer {
    const { mentorId } = command;
    if (!(await this.index.has(mentorId))) throw new NotFound();
    const allow = (state: Mentor): void => {
      if (state.status === 'unregistered') throw new NotFound();
      require(context.caller, state);
    };
    return this.execute(command, { ...deliveryOf(context), allow }, this.alongside(mentorId, context.reason, rows));
  }

  /** A certificate of someone who is no mentor here has no effect, whatever else may have that id. */
  private async react(type: 'AccreditMentor' | 'RevokeAccreditation', certificate: SevenStepsCertificate): Promise<void> {
    const { mentorId, certificateId, occurredAt, cause } = certificate;
    if (!(await this.index.has(mentorId))) return;
    await this.execute({ type, mentorId, certificateId, occurredAt }, reactionTo('mentoring', cause), this.alongside(mentorId));
  }

  private execute(
    command: MentorCommand,
    delivery: Pick<CommandRequest<Mentor, MentorCommand, MentorFact>, 'metadata' | 'idempotency' | 'expectedVersion' | 'allow'>,
    alongside: Rows,
  ): Answer {
    const { mentorId } = command;
    const outcome = ({ version }: { version: number }) => ({ id: mentorId, version });
    return this.commands.execute({ decider: mentor, streamId: mentorId, command, ...delivery, outcome, alongside });
  }

  private alongside(mentorId: Uuid, reason?: string, rows?: Rows): Rows {
    return async (client, told) => {
      await this.index.put(client, mentorId, told.version, dueAt(told.state.status === 'registered' ? told.state.accreditations : []));
      await rows?.(client, told);
      if (reason !== undefined) await this.vault.put(client, mentorId, 'reason', String(told.version), { reason });
    };
  }
}

function requireStaffOf(caller: Caller, { districtCode }: RegisteredMentor): void {
  requireStaff(caller, districtCode);
}

function requireHerselfOrStaffOf(caller: Caller, { mentorId, districtCode }: RegisteredMentor): void {
  requireMentorOrStaff(caller, mentorId, districtCode);
}
