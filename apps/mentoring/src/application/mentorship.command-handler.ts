import { Injectable } from '@nestjs/common';
import type { Uuid } from '@okoce/domain';
import {
  KnownParticipants,
  Vault,
  centreOf,
  deliveryOf,
  derivedId,
  newId,
  occurrenceOf,
  type CommandContext,
} from '@okoce/platform';
import type { ClientBase } from 'pg';
import { MentorshipIndex } from '../persistence/mentorship-index.table';
import { MentorQueries } from './mentor.queries';
import { MentorshipActs, type MentorshipAnswer } from './mentorship-acts';
import { requireStaff } from './scope';

/** Load, decide, append; what was said between the two goes to the vault in the same transaction. */
@Injectable()
export class MentorshipCommandHandler {
  constructor(
    private readonly acts: MentorshipActs,
    private readonly mentors: MentorQueries,
    private readonly participants: KnownParticipants,
    private readonly index: MentorshipIndex,
    private readonly vault: Vault,
  ) {}

  assign(mentorId: Uuid, participantId: Uuid, context: CommandContext): MentorshipAnswer {
    return this.acts.once(context, () => this.putTogether(mentorId, participantId, context));
  }

  agreePlan(mentorshipId: Uuid, summary: string, context: CommandContext): MentorshipAnswer {
    return this.acts.once(context, async () => {
      const parties = await this.acts.workOn(await this.index.partiesOf(mentorshipId), context);
      const planId = derivedId(this.vault, 'plan', [mentorshipId, summary]);
      const command = { type: 'AgreePlan', mentorshipId, planId, occurrence: occurrenceOf(context) } as const;
      const rows = (client: ClientBase) => this.vault.put(client, parties.participantId, 'plan', planId, { summary });
      return this.acts.execute({ command, parties, rows, delivery: deliveryOf(context), reason: context.reason });
    });
  }

  private async putTogether(mentorId: Uuid, participantId: Uuid, context: CommandContext): MentorshipAnswer {
    const life = await this.participants.lifeOf(participantId);
    requireStaff(context.caller, centreOf(life));
    const mentor = await this.mentors.load(mentorId);
    const parties = (await this.index.inForce(mentorId, participantId)) ?? { mentorshipId: newId(), mentorId, participantId };
    const command = { type: 'AssignMentor', ...parties, mentor, life, occurrence: occurrenceOf(context) } as const;
    const rows = async (client: ClientBase): Promise<void> => {
      if (!(await this.index.put(client, parties))) throw new PairTaken();
    };
    try {
      return await this.acts.execute({ command, parties, rows, delivery: deliveryOf(context), reason: context.reason });
    } catch (error) {
      // Someone else put the two together in between: that mentorship is there now, and this one changes nothing.
      if (error instanceof PairTaken) return this.putTogether(mentorId, participantId, context);
      throw error;
    }
  }
}

class PairTaken extends Error {}
