import { Injectable } from '@nestjs/common';
import { isUuid } from '@okoce/domain';
import type { Uuid } from '@okoce/domain';
import { CommandHandler, type CommandAnswer } from '@okoce/event-sourcing';
import { NotFound, Vault, deliveryOf, derivedId, occurrenceOf, type CommandContext } from '@okoce/platform';
import type { AssessedClass } from '../domain/assessment/rule-set';
import { assessmentCase } from '../domain/review/assessment-case';
import type { CaseCommand, Reviewer } from '../domain/review/assessment-case.commands';
import type { AssessmentFact } from '../domain/review/assessment-case.events';
import { insertAct, lockForAct } from '../persistence/assessment-acts.table';
import { knownPerson, reasonKinds, reasonRef, streamOf } from './assessment-cases';
import type { AssessmentId, KnownPerson } from './assessment-cases';
import { Reports } from './reports';
import { isReviewer, mentorsOf, objector } from './review-access';

type Answer = Promise<CommandAnswer<AssessmentFact>>;

/**
 * Objections and decisions, on the stream of the person and quarter. Each is written with its row, by which mixes count, and its reason in the
 * vault; none while a statement is being made, so that a statement has all that was recorded before its cut-off.
 */
@Injectable()
export class AssessmentCaseCommandHandler {
  constructor(
    private readonly commands: CommandHandler,
    private readonly reports: Reports,
    private readonly vault: Vault,
  ) {}

  object(id: AssessmentId, context: CommandContext): Answer {
    return this.once(context, async () => {
      const { record, ruleClass } = await this.person(id);
      const by = objector(context.caller, id.participantId, record);
      if (!by) throw new NotFound();
      const command = { type: 'ObjectToAssessment', ...told(id), ruleClass, by, occurrence: occurrenceOf(context) } as const;
      return this.execute(id, command, context);
    });
  }

  review(id: AssessmentId, decidedClass: AssessedClass, context: CommandContext): Answer {
    return this.once(context, async () => {
      const { record, ruleClass } = await this.person(id);
      if (!record.life || !isReviewer(context.caller, record)) throw new NotFound();
      const command = {
        type: 'ReviewAssessment',
        ...told(id),
        ruleClass,
        decidedClass,
        reviewer: this.reviewer(context),
        mentorIds: mentorsOf(record, id.quarter),
        occurrence: occurrenceOf(context),
      } as const;
      return this.execute(id, command, context);
    });
  }

  private person(id: AssessmentId): Promise<KnownPerson> {
    return this.reports.inOneMoment(null, (client) => knownPerson(client, id));
  }

  /** An issuer may name people by what says who they are: then the facts have an id made from it. */
  private reviewer({ caller }: CommandContext): Reviewer {
    const id = isUuid(caller.id) ? (caller.id as Uuid) : derivedId(this.vault, 'reviewer', [caller.id]);
    return { id, mentorId: caller.mentorId ?? null, participantId: caller.participantId ?? null };
  }

  /** A repeat gets its first answer, whatever has changed since. */
  private async once({ idempotency }: CommandContext, act: () => Answer): Answer {
    return (await this.commands.repeated(idempotency)) ?? act();
  }

  private execute(id: AssessmentId, command: CaseCommand, context: CommandContext): Answer {
    const streamId = streamOf(id);
    return this.commands.execute({
      decider: assessmentCase,
      streamId,
      command,
      ...deliveryOf(context),
      outcome: ({ version }) => ({ id: id.participantId, version }),
      beforehand: lockForAct,
      alongside: async (client, { version }) => {
        await insertAct(client, streamId, version);
        const kind = command.type === 'ObjectToAssessment' ? reasonKinds.objected : reasonKinds.reviewed;
        await this.vault.put(client, id.participantId, kind, reasonRef(id, version), { reason: context.reason ?? '' });
      },
    });
  }
}

function told({ quarter, participantId }: AssessmentId): Pick<CaseCommand, 'quarter' | 'participantId'> {
  // Checked on the way in.
  return { quarter, participantId: participantId as Uuid };
}
