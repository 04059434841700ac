import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '@okoce/domain';
import { newId, occurrenceOf } from '@okoce/platform';
import type { CommandContext } from '@okoce/platform';
import { sameLeave } from '../domain/participant-leaves';
import type { Leave } from '../domain/participant-leaves';
import type { Participant } from '../domain/participant';
import { ParticipantActs } from './participant-acts';
import type { Answer } from './participant-acts';
import { herselfOrHerCentre } from './participant-scope';

@Injectable()
export class LeaveCommandHandler {
  constructor(private readonly acts: ParticipantActs) {}

  declare(participantId: string, leave: Pick<Leave, 'from' | 'to' | 'category'>, context: CommandContext): Answer {
    const leaveId = newId();
    const command = { type: 'DeclareLeave', participantId, occurrence: occurrenceOf(context), leaveId, ...leave } as const;
    // Declared again, it is the one that stands.
    const id = (state: Participant) => (state.status === 'unregistered' ? undefined : sameLeave(state.leaves, leave)) ?? leaveId;
    return this.acts.act(command, herselfOrHerCentre, context, { id });
  }

  end(participantId: string, leaveId: string, on: CalendarDate, context: CommandContext): Answer {
    const command = { type: 'EndLeave', participantId, occurrence: occurrenceOf(context), leaveId, on } as const;
    return this.acts.act(command, herselfOrHerCentre, context, { id: () => leaveId });
  }
}
