import { Injectable } from '@nestjs/common';
import type { Uuid } from '@okoce/domain';
import { EventStore, stateOf } from '@okoce/event-sourcing';
import { NotFound, Vault, type Caller } from '@okoce/platform';
import type { Standing } from '../domain/participant-standing';
import { stepEvidence, type Submitted } from '../domain/step-evidence';
import { EvidenceIndex } from '../persistence/evidence-index.table';
import { MentorQueries } from './mentor.queries';
import { isMentorOfHerCentre, maySee } from './participant-scope';
import { personalReader } from './scope';
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
    const standing = await this.standings.of(participantId);
    if (!(await this.sees(caller, participantId, standing))) throw new NotFound();
    const facts = await this.store.readStream(evidenceId);
    const evidence = stateOf(stepEvidence, facts);
    if (evidence.status === 'not_submitted') throw new NotFound();
    const view = { version: facts.length, evidence };
    const reader = personalReader(caller);
    if (!reader || !(await this.sees(reader, participantId, standing))) return view;
    const document = await this.vault.read<{ name: string }>(reader, 'evidence read', participantId, 'document-name', evidenceId);
    const latest = `${evidenceId}/${facts.length}`;
    const why = await this.vault.read<{ reason: string }>(reader, 'evidence read', participantId, 'reason', latest);
    return { ...view, ...(document && { documentName: document.name }), ...(why && { reason: why.reason }) };
  }

  /** Those who see what she does, and the mentors of her centre, one of whom is to look at it. */
  private async sees(caller: Caller, participantId: Uuid, standing: Standing): Promise<boolean> {
    if (maySee(caller, participantId, standing)) return true;
    const mentor = caller.mentorId === undefined ? undefined : await this.mentors.load(caller.mentorId);
    return mentor !== undefined && isMentorOfHerCentre(caller, mentor, standing);
  }
}
