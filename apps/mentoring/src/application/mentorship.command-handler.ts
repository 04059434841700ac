import { Injectable } from '@nestjs/common';
import type { Uuid } from '@okoce/domain';
import {
  DecidedOnTheOld,
  KnownParticipants,
  NotFound,
  Vault,
  centreOf,
  decidedOnTheNew,
  deliveryOf,
  derivedId,
  newId,
  occurrenceOf,
  type CommandContext,
} from '@okoce/platform';
import type { ClientBase } from 'pg';
import { endForWantOfAccreditation } from '../domain/accreditation';
import { assertCapacity } from '../domain/mentorship-course';
import type { AssignMentor } from '../domain/mentorship.commands';
import { MentorIndex } from '../persistence/mentor-index.table';
import { MentorshipIndex, PairTaken } from '../persistence/mentorship-index.table';
import { MentorQueries } from './mentor.queries';
import { MentorshipActs, type MentorshipAnswer } from './mentorship-acts';
import { MentorshipScope, requireStaff } from './scope';

/** The course of a mentorship, as people set it; what was said goes to the vault in the same transaction. */
@Injectable()
export class MentorshipCommandHandler {
  constructor(
    private readonly acts: MentorshipActs,
    private readonly mentors: MentorQueries,
    private readonly participants: KnownParticipants,
    private readonly mentorIndex: MentorIndex,
    private readonly index: MentorshipIndex,
    private readonly scope: MentorshipScope,
    private readonly vault: Vault,
  ) {}

  assign(mentorId: Uuid, participantId: Uuid, context: CommandContext): MentorshipAnswer {
    return this.acts.once(context, () => decidedOnTheNew(mentorId, () => this.putTogether(mentorId, participantId, context)));
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

  /** By the staff of the participant's centre: a mentor who cannot go on tells them, and they see to it that she is not left alone. */
  end(mentorshipId: Uuid, context: CommandContext): MentorshipAnswer {
    return this.acts.once(context, async () => {
      const parties = await this.index.partiesOf(mentorshipId);
      if (!parties) throw new NotFound();
      await this.scope.requireStaffOf(context.caller, parties);
      const command = { type: 'EndMentorship', mentorshipId, occurrence: occurrenceOf(context) } as const;
      return this.acts.execute({ command, parties, delivery: deliveryOf(context), reason: context.reason });
    });
  }

  private async putTogether(mentorId: Uuid, participantId: Uuid, context: CommandContext): MentorshipAnswer {
    const life = await this.participants.lifeOf(participantId);
    requireStaff(context.caller, centreOf(life));
    const [{ mentor, version }, together, inForce] = await Promise.all([
      this.mentors.loadAtVersion(mentorId),
      this.index.together(mentorId, participantId, context.occurredAt),
      this.index.countInForce(mentorId),
    ]);
    const parties = together ?? { mentorshipId: newId(), mentorId, participantId };
    const occurrence = occurrenceOf(context);
    const { mentorshipId } = parties;
    const command: AssignMentor = { type: 'AssignMentor', mentorshipId, mentorId, participantId, mentor, life, inForce, occurrence };
    const rows = (client: ClientBase) => this.follow(client, command, version);
    try {
      return await this.acts.execute({ command, parties, rows, delivery: deliveryOf(context), reason: context.reason });
    } catch (error) {
      // Someone else put the two together in between: that mentorship is there now, and this one changes nothing.
      throw error instanceof PairTaken ? new DecidedOnTheOld() : error;
    }
  }

  /** What is recorded with it; first of all, that what was decided on still holds. */
  private async follow(client: ClientBase, command: AssignMentor, version: number): Promise<void> {
    await this.assertUnchanged(client, command, version);
    const { mentorId, mentor, occurrence } = command;
    const end = mentor.status === 'registered' && endForWantOfAccreditation(occurrence.occurredAt, mentor.accreditations);
    if (end) await this.mentorIndex.bringForward(client, mentorId, end);
  }

  /** Assignments of one mentor wait for each other, and nobody waits for a participant. */
  private async assertUnchanged(
    client: ClientBase,
    { mentorId, mentor, participantId, life }: AssignMentor,
    version: number,
  ): Promise<void> {
    if ((await this.mentorIndex.lock(client, mentorId)) !== version) throw new DecidedOnTheOld();
    assertCapacity(mentor, await this.index.countInForce(mentorId, client));
    if (!(await this.participants.lifeUnchanged(client, participantId, life))) throw new DecidedOnTheOld();
  }
}
