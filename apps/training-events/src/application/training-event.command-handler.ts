import { Injectable } from '@nestjs/common';
import { addMilliseconds, allowedAheadMs, type Instant, type Uuid } from '@okoce/domain';
import { DecidedOnTheOld, KnownParticipants, NotFound, decidedOnTheNew, newId, occurrenceOf, type CommandContext } from '@okoce/platform';
import type { ClientBase } from 'pg';
import { v5 } from 'uuid';
import { find } from '../domain/roll';
import type { Planned } from '../domain/training-event';
import { heldSeats } from '../domain/training-event-places';
import type { KnownParticipant } from '../domain/training-event.commands';
import type { TrainingEventFact, TrainingEventPlan, TrainingEventTimes } from '../domain/training-event.events';
import { CertificateIndex } from '../persistence/certificate-index.table';
import { byOrganiser, requireOrganiser } from './scope';
import { TrainingEventActs, type TrainingEventAnswer } from './training-event-acts';

/** A training event as such, from its scheduling to the certificates. */
@Injectable()
export class TrainingEventCommandHandler {
  constructor(
    private readonly acts: TrainingEventActs,
    private readonly participants: KnownParticipants,
    private readonly certificates: CertificateIndex,
  ) {}

  async schedule(plan: TrainingEventPlan, context: CommandContext): TrainingEventAnswer {
    requireOrganiser(context.caller, plan.districtCode);
    const command = { type: 'ScheduleTrainingEvent', trainingEventId: newId(), occurrence: occurrenceOf(context), plan } as const;
    return this.acts.execute({ command }, context);
  }

  openRegistration(trainingEventId: Uuid, context: CommandContext): TrainingEventAnswer {
    const command = { type: 'OpenRegistration', trainingEventId, occurrence: occurrenceOf(context) } as const;
    return this.acts.execute({ command, allow: byOrganiser(context) }, context);
  }

  reschedule(trainingEventId: Uuid, times: TrainingEventTimes, context: CommandContext): TrainingEventAnswer {
    let wanted: readonly Uuid[] = [];
    return decidedOnTheNew(trainingEventId, async () => {
      const holders = await Promise.all(wanted.map((participantId) => this.known(participantId)));
      const command = { type: 'RescheduleTrainingEvent', trainingEventId, occurrence: occurrenceOf(context), times, holders } as const;
      const allow = (state: Planned): void => {
        byOrganiser(context)(state);
        const asked = holdersToAskOf(state, context.now);
        if (asked.every((participantId) => wanted.includes(participantId))) return;
        wanted = asked;
        throw new DecidedOnTheOld();
      };
      const rows = async (client: ClientBase): Promise<void> => {
        for (const holder of holders) await this.acts.holdLife(client, holder);
      };
      return this.acts.execute({ command, allow, rows }, context);
    });
  }

  cancel(trainingEventId: Uuid, context: CommandContext): TrainingEventAnswer {
    const command = { type: 'CancelTrainingEvent', trainingEventId, occurrence: occurrenceOf(context) } as const;
    return this.acts.execute({ command, allow: byOrganiser(context) }, context);
  }

  complete(trainingEventId: Uuid, context: CommandContext): TrainingEventAnswer {
    const certificateIdOf = (attendanceId: Uuid) => v5(attendanceId, trainingEventId) as Uuid;
    const command = { type: 'CompleteTrainingEvent', trainingEventId, occurrence: occurrenceOf(context), certificateIdOf } as const;
    const rows = (client: ClientBase, facts: readonly TrainingEventFact[]) =>
      this.certificates.put(client, trainingEventId, certificatesIn(facts));
    return this.acts.execute({ command, allow: byOrganiser(context), rows }, context);
  }

  async revokeCertificate(certificateId: Uuid, context: CommandContext): TrainingEventAnswer {
    const trainingEventId = await this.certificates.trainingEventOf(certificateId);
    if (trainingEventId === undefined) throw new NotFound();
    const command = { type: 'RevokeCertificate', trainingEventId, occurrence: occurrenceOf(context), certificateId } as const;
    const about = ({ certificates }: Planned) => find(certificates, certificateId)?.holderId;
    return this.acts.execute({ command, allow: byOrganiser(context), idOf: () => certificateId, about }, context);
  }

  private async known(holderId: Uuid): Promise<KnownParticipant> {
    return { holderKind: 'participant', holderId, life: await this.participants.lifeOf(holderId) };
  }
}

/** Whoever may have withdrawn, unnoticed here, after the start that is given up: nobody, as long as that lies ahead on any clock. */
function holdersToAskOf(state: Planned, now: Instant): readonly Uuid[] {
  if (state.plan.startsAt > addMilliseconds(now, 2 * allowedAheadMs)) return [];
  return heldSeats(state).flatMap(({ holderKind, holderId }) => (holderKind === 'participant' ? [holderId] : []));
}

function certificatesIn(facts: readonly TrainingEventFact[]): Uuid[] {
  return facts.flatMap((fact) => (fact.type === 'CertificateIssued' ? [fact.data.certificateId] : []));
}
