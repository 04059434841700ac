import { Inject, Injectable } from '@nestjs/common';
import { dayOf, startOfDay } from '@okoce/domain';
import { EventStore } from '@okoce/event-sourcing';
import type { NewFact, StreamAppend } from '@okoce/event-sourcing';
import { PG_POOL, Vault, derivedId } from '@okoce/platform';
import type { CommandContext, VaultEntry } from '@okoce/platform';
import type { ClientBase, Pool } from 'pg';
import { legacyStepFact } from '../../domain/participant-legacy-steps';
import { RegisterTable } from '../../persistence/register.table';
import { admitSteps, digestStepRows } from './admit-steps';
import type { AdmittedStep, DigestedStepRow, KnownSteps } from './admit-steps';
import type { ImportReport, ImportRow } from './import-report';
import { inImportTransaction, legacyMetadata } from './import-transaction';

/** A batch of steps of the legacy register; the participants they name came with the register. */
@Injectable()
export class StepImportCommandHandler {
  constructor(
    @Inject(PG_POOL) private readonly pool: Pool,
    private readonly store: EventStore,
    private readonly vault: Vault,
    private readonly register: RegisterTable,
  ) {}

  async import(rows: readonly ImportRow[], context: CommandContext): Promise<ImportReport> {
    const digested = digestStepRows(rows, dayOf(context.now), (purpose, text) => this.vault.digest(purpose, text));
    const report = await inImportTransaction(this.pool, async (client) => {
      await this.register.serialise(client);
      const { admitted, report } = admitSteps(
        digested,
        await this.known(client, digested),
        (participantId, { step, achievedOn, reference }) =>
          derivedId(this.vault, 'legacy-step', [participantId, step, achievedOn, reference]),
      );
      if (admitted.length > 0) await this.record(client, admitted, context);
      return report;
    });
    this.store.notifyAppended();
    return report;
  }

  private async known(client: ClientBase, rows: readonly DigestedStepRow[]): Promise<KnownSteps> {
    const digests = rows.flatMap((row) => ('rejected' in row ? [] : [row.registerDigest]));
    const registers = await this.register.entries(client, [...new Set(digests)]);
    const ids = [...registers.values()].map(({ participantId }) => participantId);
    return { registers, records: await this.register.steps(client, ids) };
  }

  private async record(client: ClientBase, steps: readonly AdmittedStep[], context: CommandContext): Promise<void> {
    await this.register.insertSteps(client, steps);
    await this.vault.putMany(client, steps.flatMap(vaultEntry));
    await this.store.append(appendsOf(steps, context), legacyMetadata(context), { client });
  }
}

function vaultEntry({ participantId, achieved: { step, reference } }: AdmittedStep): VaultEntry[] {
  return reference === '' ? [] : [{ subjectId: participantId, kind: 'legacy-step', ref: step, value: { reference } }];
}

/** The steps of one participant are one append. Nothing a live command does can refuse a legacy step, so any version will do. */
function appendsOf(steps: readonly AdmittedStep[], context: CommandContext): readonly StreamAppend[] {
  const facts = new Map<string, NewFact[]>();
  for (const step of steps) {
    const known = facts.get(step.participantId);
    if (known) known.push(factOf(step, context));
    else facts.set(step.participantId, [factOf(step, context)]);
  }
  return [...facts].map(([streamId, facts]) => ({ streamId, expectedVersion: 'any', facts }));
}

function factOf(
  { participantId, achieved: { step, achievedOn, reference }, recordId }: AdmittedStep,
  { now, caller }: CommandContext,
): NewFact {
  return legacyStepFact({
    type: 'RecordLegacyStep',
    participantId,
    occurrence: { occurredAt: startOfDay(achievedOn), now, channel: 'import', role: caller.role },
    step,
    achievedOn,
    hasReference: reference !== '',
    recordId,
  });
}
