import { Injectable } from '@nestjs/common';
import type { Holder, Uuid } from '@okoce/domain';
import { CommandHandler, type CommandAnswer } from '@okoce/event-sourcing';
import { NotFound, Vault, deliveryOf, newId, occurrenceOf, type CommandContext } from '@okoce/platform';
import type { ClientBase } from 'pg';
import { v5 } from 'uuid';
import { trainingEvent, type Planned, type TrainingEvent } from '../domain/training-event';
import { attendanceOf, seatOf } from '../domain/training-event-attendance';
import type { TrainingEventCommand } from '../domain/training-event.commands';
import type { TrainingEventFact, TrainingEventPlan } from '../domain/training-event.events';
import { CertificateIndex } from '../persistence/certificate-index.table';
import { KnownHolders } from './known-holders';
import { mayActFor, requireOrganiser } from './scope';

type Answer = Promise<CommandAnswer<TrainingEventFact>>;

interface Act {
  readonly command: TrainingEventCommand;
  /** Throws NotFound for whoever may not do this to it. */
  readonly allow?: (state: Planned) => void;
  /** The id of the thing made or acted on, which may have been made before. */
  readonly idOf?: (state: Planned) => Uuid | undefined;
}

/** Load, decide, append; the certificates' index in the same transaction. */
@Injectable()
export class TrainingEventCommandHandler {
  constructor(
    private readonly commands: CommandHandler,
    private readonly holders: KnownHolders,
    private readonly certificates: CertificateIndex,
    private readonly vault: Vault,
  ) {}

  async schedule(plan: TrainingEventPlan, context: CommandContext): Answer {
    requireOrganiser(context.caller, plan.districtCode);
    const command = { type: 'ScheduleTrainingEvent', trainingEventId: newId(), occurrence: occurrenceOf(context), plan } as const;
    return this.execute({ command }, context);
  }

  openRegistration(trainingEventId: Uuid, context: CommandContext): Answer {
    const command = { type: 'OpenRegistration', trainingEventId, occurrence: occurrenceOf(context) } as const;
    return this.execute({ command, allow: byItsOrganiser(context) }, context);
  }

  async reserveSeat(trainingEventId: Uuid, person: Holder, context: CommandContext): Answer {
    // A repeat gets its first answer, also from an officer whose participant has gone to another centre since.
    const repeat = await this.commands.repeated(context.idempotency);
    if (repeat) return repeat;
    const { holder, districtCode } = await this.holders.find(person);
    if (!mayActFor(context.caller, person, districtCode)) throw new NotFound();
    const command = { type: 'ReserveSeat', trainingEventId, occurrence: occurrenceOf(context), seatId: newId(), holder } as const;
    return this.execute({ command, allow: () => undefined, idOf: (state) => seatOf(person, state)?.seatId }, context);
  }

  async checkIn(trainingEventId: Uuid, person: Holder, context: CommandContext): Answer {
    const { holder } = await this.holders.find(person);
    const command = { type: 'CheckIn', trainingEventId, occurrence: occurrenceOf(context), attendanceId: newId(), holder } as const;
    return this.execute({ command, allow: byItsOrganiser(context), idOf: (state) => attendanceOf(person, state)?.attendanceId }, context);
  }

  checkOut(trainingEventId: Uuid, holder: Holder, context: CommandContext): Answer {
    const command = { type: 'CheckOut', trainingEventId, occurrence: occurrenceOf(context), holder } as const;
    return this.execute({ command, allow: byItsOrganiser(context), idOf: (state) => attendanceOf(holder, state)?.attendanceId }, context);
  }

  complete(trainingEventId: Uuid, context: CommandContext): Answer {
    const certificateIdOf = (attendanceId: Uuid) => v5(attendanceId, trainingEventId) as Uuid;
    const command = { type: 'CompleteTrainingEvent', trainingEventId, occurrence: occurrenceOf(context), certificateIdOf } as const;
    return this.execute({ command, allow: byItsOrganiser(context) }, context);
  }

  private execute({ command, allow, idOf }: Act, context: CommandContext): Answer {
    const { trainingEventId } = command;
    const needsRows = command.type === 'CompleteTrainingEvent' || context.reason !== undefined;
    return this.commands.execute({
      decider: trainingEvent,
      streamId: trainingEventId,
      command,
      ...(allow && { allow: whenScheduled(allow) }),
      ...deliveryOf(context),
      outcome: ({ state, version }) => ({ id: (state.status !== 'unscheduled' && idOf?.(state)) || trainingEventId, version }),
      ...(needsRows && {
        alongside: async (client: ClientBase, { facts, version }: { facts: readonly TrainingEventFact[]; version: number }) => {
          await this.certificates.put(client, trainingEventId, certificatesIn(facts));
          // Free text may name people: why something is recorded late stays in the vault, under the version it explains.
          const { reason } = context;
          if (reason !== undefined) await this.vault.put(client, trainingEventId, 'reason', String(version), { reason });
        },
      }),
    });
  }
}

const byItsOrganiser =
  ({ caller }: CommandContext) =>
  (state: Planned): void =>
    requireOrganiser(caller, state.plan.districtCode);

function whenScheduled(allow: (state: Planned) => void): (state: TrainingEvent) => void {
  return (state) => {
    if (state.status === 'unscheduled') throw new NotFound();
    allow(state);
  };
}

function certificatesIn(facts: readonly TrainingEventFact[]): Uuid[] {
  return facts.flatMap((fact) => (fact.type === 'CertificateIssued' ? [fact.data.certificateId] : []));
}
