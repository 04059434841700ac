import { Injectable } from '@nestjs/common';
import type { Uuid } from '@okoce/domain';
import { EventStore, stateOf } from '@okoce/event-sourcing';
import { NotFound, Vault, type Caller } from '@okoce/platform';
import type { Standing } from '../domain/participant-standing';
import { stepEvidence, type Submitted } from '../domain/step-evidence';
import { EvidenceIndex } from '../persistence/evidence-index.table';
import { MentorQueries } from './mentor.queries';
import { isMentorOfHerCentre, maySee } from './participant-scope';
import { mayReadPersonalData } from './scope';
import { StandingQueries } from './standing.queries';

export interface StepEvidenceView {
  readonly version: number;
  readonly evidence: Submitted;
  /** Only for callers who may read personal data. */
  readonly documentName?: string;
  /** Why it stands as it does, if a reason was given. */
  readonly reason?: string;
}

@Injectable()
export class StepEvidenceQueries {
  constructor(
    private readonly store: EventStore,
    private readonly index: EvidenceIndex,
    private readonly mentors: MentorQueries,
    private readonly standings: StandingQueries,
    private readonly vault: Vault,
  ) {}

  async read(evidenceId: Uuid, caller: Caller): Promise<StepEvidenceView> {
    const participantId = await this.index.participantOf(evidenceId);
    if (participantId === undefined) throw new NotFound();
    await this.requireSight(caller, participantId, await this.standings.of(participantId));
    const facts = await this.store.readStream(evidenceId);
    const evidence = stateOf(stepEvidence, facts);
    if (evidence.status === 'not_submitted') throw new NotFound();
    const view = { version: facts.length, evidence };
    if (!mayReadPersonalData(caller)) return view;
    const document = await this.vault.read<{ name: string }>(caller, 'evidence read', participantId, 'document-name', evidenceId);
    const latest = `${evidenceId}/${facts.length}`;
    const why = await this.vault.read<{ reason: string }>(caller, 'evidence read', participantId, 'reason', latest);
    return { ...view, ...(document && { documentName: document.name }), ...(why && { reason: why.reason }) };
  }

  /** Those who see what she does, and the mentors of her centre, one of whom is to look at it. */
  private async requireSight(caller: Caller, participantId: Uuid, standing: Standing): Promise<void> {
    if (maySee(caller, participantId, standing)) return;
    const mentor = caller.mentorId === undefined ? undefined : await this.mentors.load(caller.mentorId);
    if (!mentor || !isMentorOfHerCentre(caller, mentor, standing)) throw new NotFound();
  }
}
