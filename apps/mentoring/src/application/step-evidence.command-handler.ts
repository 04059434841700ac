import { Injectable } from '@nestjs/common';
import type { CalendarDate, Uuid } from '@okoce/domain';
import { CommandHandler, type CommandAnswer } from '@okoce/event-sourcing';
import { NotFound, Vault, centreOf, deliveryOf, newId, occurrenceOf, type CommandContext } from '@okoce/platform';
import type { ClientBase } from 'pg';
import { wasEverHerMentor, type Standing } from '../domain/participant-standing';
import { stepEvidence } from '../domain/step-evidence';
import type { Examiner, KnownDocument, StepEvidenceCommand } from '../domain/step-evidence.commands';
import type { EvidenceStep, StepEvidenceFact } from '../domain/step-evidence.events';
import { EvidenceIndex } from '../persistence/evidence-index.table';
import { MentorQueries } from './mentor.queries';
import { isHerself, isMentorOfHerCentre, maySee, speakerFor } from './participant-scope';
import { requireStaff } from './scope';
import { StandingQueries } from './standing.queries';

export interface EvidenceSubmission {
  readonly participantId: Uuid;
  readonly step: EvidenceStep;
  readonly day: CalendarDate;
  readonly documentHash: string;
  readonly documentName: string | undefined;
}

type Answer = Promise<CommandAnswer<StepEvidenceFact>>;

/** A stream per evidence. Its document's name and the reasons given go to the vault of the participant. */
@Injectable()
export class StepEvidenceCommandHandler {
  constructor(
    private readonly commands: CommandHandler,
    private readonly mentors: MentorQueries,
    private readonly standings: StandingQueries,
    private readonly index: EvidenceIndex,
    private readonly vault: Vault,
  ) {}

  submit(submission: EvidenceSubmission, context: CommandContext): Answer {
    return this.once(context, () => this.handIn(submission, context));
  }

  verify(evidenceId: Uuid, context: CommandContext): Answer {
    return this.once(context, () => this.examine('VerifyStepEvidence', evidenceId, context));
  }

  reject(evidenceId: Uuid, context: CommandContext): Answer {
    return this.once(context, () => this.examine('RejectStepEvidence', evidenceId, context));
  }

  revoke(evidenceId: Uuid, context: CommandContext): Answer {
    return this.once(context, async () => {
      const participantId = found(await this.index.participantOf(evidenceId));
      const { life } = await this.standings.of(participantId);
      requireStaff(context.caller, centreOf(life));
      return this.execute({ type: 'RevokeStepEvidence', evidenceId, occurrence: occurrenceOf(context) }, participantId, context);
    });
  }

  private async handIn(submission: EvidenceSubmission, context: CommandContext): Answer {
    const { documentName, ...handed } = submission;
    const { participantId, documentHash } = handed;
    const standing = await this.standings.of(participantId);
    const speaker = speakerFor(context.caller, participantId, standing);
    const known = await this.knownAs(documentHash, context);
    const evidenceId = newId();
    const command = {
      type: 'SubmitStepEvidence',
      evidenceId,
      ...handed,
      known,
      standing,
      speaker,
      occurrence: occurrenceOf(context),
    } as const;
    const rows = async (client: ClientBase): Promise<void> => {
      if (!(await this.index.put(client, { evidenceId, participantId, documentHash }))) throw new DocumentTaken();
      if (documentName !== undefined) await this.vault.put(client, participantId, 'document-name', evidenceId, { name: documentName });
    };
    try {
      return await this.execute(command, participantId, context, rows);
    } catch (error) {
      // Someone else handed it in in between: now it is known.
      if (error instanceof DocumentTaken) return this.handIn(submission, context);
      throw error;
    }
  }

  private async examine(type: 'VerifyStepEvidence' | 'RejectStepEvidence', evidenceId: Uuid, context: CommandContext): Answer {
    const participantId = found(await this.index.participantOf(evidenceId));
    const standing = await this.standings.of(participantId);
    const examiner = await this.examinerOf(participantId, standing, context);
    return this.execute({ type, evidenceId, examiner, standing, occurrence: occurrenceOf(context) }, participantId, context);
  }

  /** A mentor of her centre looks at it; she herself and who is or was her mentor are told why they may not. */
  private async examinerOf(participantId: Uuid, standing: Standing, { caller }: CommandContext): Promise<Examiner> {
    if (caller.mentorId === undefined) throw new NotFound();
    const mentorId = caller.mentorId as Uuid;
    const mentor = await this.mentors.load(mentorId);
    const herself = isHerself(caller, participantId);
    if (!herself && !wasEverHerMentor(mentorId, standing) && !isMentorOfHerCentre(caller, mentor, standing)) throw new NotFound();
    return { mentorId, mentor, participantId: herself ? participantId : null };
  }

  private async knownAs(documentHash: string, { caller }: CommandContext): Promise<KnownDocument | null> {
    const first = await this.index.withDocument(documentHash);
    if (!first) return null;
    const { evidenceId, participantId } = first;
    const inScope = maySee(caller, participantId, await this.standings.of(participantId));
    return { evidenceId, ...(inScope && { participantId }) };
  }

  /** A repeat gets its first answer, whatever has changed since. */
  private async once({ idempotency }: CommandContext, act: () => Answer): Answer {
    return (await this.commands.repeated(idempotency)) ?? act();
  }

  private execute(
    command: StepEvidenceCommand,
    participantId: Uuid,
    context: CommandContext,
    rows?: (client: ClientBase) => Promise<void>,
  ): Answer {
    const { evidenceId } = command;
    const { reason } = context;
    return this.commands.execute({
      decider: stepEvidence,
      streamId: evidenceId,
      command,
      ...deliveryOf(context),
      outcome: ({ version }) => ({ id: evidenceId, version }),
      alongside: async (client, { version }) => {
        await rows?.(client);
        if (reason !== undefined) await this.vault.put(client, participantId, 'reason', `${evidenceId}/${version}`, { reason });
      },
    });
  }
}

class DocumentTaken extends Error {}

function found(participantId: Uuid | undefined): Uuid {
  if (participantId === undefined) throw new NotFound();
  return participantId;
}
