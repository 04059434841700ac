import { Injectable } from '@nestjs/common';
import type { Holder, Uuid } from '@okoce/domain';
import { NotFound, decidedOnTheNew, newId, occurrenceOf, type Cause, type CommandContext } from '@okoce/platform';
import type { ClientBase } from 'pg';
import { find } from '../domain/roll';
import type { Planned } from '../domain/training-event';
import { attendanceOf, seatOf } from '../domain/training-event-places';
import { releasedSeatOf } from '../domain/training-event-seats';
import type { KnownParticipant } from '../domain/training-event.commands';
import type { SeatReleaser, TrainingEventFact } from '../domain/training-event.events';
import { SeatIndex } from '../persistence/seat-index.table';
import { KnownHolders } from './known-holders';
import { byOrganiser, mayActFor, mayOrganise } from './scope';
import { TrainingEventActs, type TrainingEventAnswer } from './training-event-acts';

/** Who comes to a training event: seats and attendance. */
@Injectable()
export class SeatCommandHandler {
  constructor(
    private readonly acts: TrainingEventActs,
    private readonly holders: KnownHolders,
    private readonly seats: SeatIndex,
  ) {}

  reserve(trainingEventId: Uuid, person: Holder, context: CommandContext): TrainingEventAnswer {
    const { occurredAt } = context;
    const seatId = newId();
    const idOf = (state: Planned) =>
      (find(state.seats, seatId) ?? seatOf(person, state) ?? releasedSeatOf(person, occurredAt, state))?.seatId;
    return this.acts.once(context, () =>
      decidedOnTheNew(trainingEventId, async () => {
        const { holder, districtCode } = await this.holders.find(person);
        if (!mayActFor(context.caller, person, districtCode)) throw new NotFound();
        const command = { type: 'ReserveSeat', trainingEventId, occurrence: occurrenceOf(context), seatId, holder } as const;
        const rows = async (client: ClientBase): Promise<void> => {
          await this.acts.holdLife(client, holder);
          await this.seats.put(client, trainingEventId, { seatId, ...person });
        };
        return this.acts.execute({ command, allow: () => undefined, idOf, rows, about: () => person.holderId }, context);
      }),
    );
  }

  /** By the holder: herself, the staff of her centre or, on her behalf, the organiser; by the organiser: he alone. */
  release(trainingEventId: Uuid, seatId: Uuid, releasedBy: SeatReleaser, context: CommandContext): TrainingEventAnswer {
    return this.acts.once(context, async () => {
      const holder = await this.seats.holderOf(trainingEventId, seatId);
      if (!holder) throw new NotFound();
      const { districtCode } = await this.holders.find(holder);
      const allow = ({ plan }: Planned): void => {
        if (mayOrganise(context.caller, plan.districtCode)) return;
        if (releasedBy === 'organiser' || !mayActFor(context.caller, holder, districtCode)) throw new NotFound();
      };
      const command = { type: 'ReleaseSeat', trainingEventId, occurrence: occurrenceOf(context), seatId, releasedBy } as const;
      return this.acts.execute({ command, allow, idOf: () => seatId, about: () => holder.holderId }, context);
    });
  }

  /**
   * What her withdrawal means for her seats, wherever she has had one. Not in the transaction of the batch that tells of it: the cause makes the
   * command's id, and a conflict with another writer is retried without undoing the batch.
   */
  async releaseAllOf(holder: KnownParticipant, cause: Cause): Promise<void> {
    for (const trainingEventId of await this.seats.trainingEventsOf(holder.holderId)) {
      await this.acts.react({ type: 'ReleaseSeatOfWithdrawn', trainingEventId, holder }, cause);
    }
  }

  checkIn(trainingEventId: Uuid, person: Holder, context: CommandContext): TrainingEventAnswer {
    const idOf = (state: Planned) => attendanceOf(person, state)?.attendanceId;
    return decidedOnTheNew(trainingEventId, async () => {
      const { holder } = await this.holders.find(person);
      const command = { type: 'CheckIn', trainingEventId, occurrence: occurrenceOf(context), attendanceId: newId(), holder } as const;
      const rows = async (client: ClientBase, facts: readonly TrainingEventFact[]): Promise<void> => {
        if (facts.some(isWalkIn)) await this.acts.holdLife(client, holder);
      };
      return this.acts.execute({ command, allow: byOrganiser(context), idOf, rows, about: () => person.holderId }, context);
    });
  }

  checkOut(trainingEventId: Uuid, holder: Holder, context: CommandContext): TrainingEventAnswer {
    const command = { type: 'CheckOut', trainingEventId, occurrence: occurrenceOf(context), holder } as const;
    const idOf = (state: Planned) => attendanceOf(holder, state)?.attendanceId;
    return this.acts.execute({ command, allow: byOrganiser(context), idOf, about: () => holder.holderId }, context);
  }
}

function isWalkIn(fact: TrainingEventFact): boolean {
  return fact.type === 'CheckedIn' && fact.data.seatId === null;
}
