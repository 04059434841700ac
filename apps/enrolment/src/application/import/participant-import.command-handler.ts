import { Inject, Injectable } from '@nestjs/common';
import { dayOf, startOfDay } from '@okoce/domain';
import { EventStore } from '@okoce/event-sourcing';
import type { StreamAppend } from '@okoce/event-sourcing';
import { PG_POOL, Vault, newId } from '@okoce/platform';
import type { CommandContext, VaultEntry } from '@okoce/platform';
import type { ClientBase, Pool } from 'pg';
import { REQUIRED_CONSENT, registrationFacts } from '../../domain/participant-life';
import { RegisterTable } from '../../persistence/register.table';
import type { Identity } from '../identity';
import { NIK_INDEX } from '../nik-holders';
import { admitParticipants, digestRows } from './admit-participants';
import type { AdmittedPerson, Claims, DigestedRow } from './admit-participants';
import type { ImportReport, ImportRow } from './import-report';
import { ClaimLost, inImportTransaction, legacyMetadata } from './import-transaction';

/** The text people agreed to is not known for those of the legacy register. */
const LEGACY_CONSENT_TEXT = 'legacy';

/** A batch of the legacy register: all its good rows, or (when the process dies) none. */
@Injectable()
export class ParticipantImportCommandHandler {
  constructor(
    @Inject(PG_POOL) private readonly pool: Pool,
    private readonly store: EventStore,
    private readonly vault: Vault,
    private readonly register: RegisterTable,
  ) {}

  async import(rows: readonly ImportRow[], context: CommandContext): Promise<ImportReport> {
    const digested = digestRows(rows, dayOf(context.now), (purpose, text) =>
      purpose === 'nik' ? this.vault.blindIndex(NIK_INDEX, text) : this.vault.digest(purpose, text),
    );
    const report = await inImportTransaction(this.pool, async (client) => {
      await this.register.serialise(client);
      const { admitted, report } = admitParticipants(digested, await this.claims(client, digested), newId);
      if (admitted.length > 0) await this.record(client, admitted, context);
      return report;
    });
    this.store.notifyAppended();
    return report;
  }

  private async claims(client: ClientBase, rows: readonly DigestedRow[]): Promise<Claims> {
    const readable = rows.flatMap((row) => ('rejected' in row ? [] : [row]));
    const registers = await this.register.entries(
      client,
      readable.map(({ registerDigest }) => registerDigest),
    );
    const nikHolders = await this.vault.findClaims(
      NIK_INDEX,
      readable.map(({ nikDigest }) => nikDigest),
      client,
    );
    return { registers: new Map(registers), nikHolders: new Map(nikHolders) };
  }

  private async record(client: ClientBase, people: readonly AdmittedPerson[], context: CommandContext): Promise<void> {
    const claimed = people.map(({ nikDigest, participantId }) => ({ digest: nikDigest, subjectId: participantId }));
    const holders = await this.vault.claimMany(client, NIK_INDEX, claimed);
    // Someone was registered at a desk with one of these NIKs since they were looked up.
    if (claimed.some(({ digest, subjectId }) => holders.get(digest) !== subjectId)) throw new ClaimLost();
    await this.register.insertEntries(client, people);
    await this.vault.putMany(client, people.map(vaultEntry));
    await this.store.append(people.map(registration), legacyMetadata(context), { client });
  }
}

function vaultEntry({ participantId, registerNo, person }: AdmittedPerson): VaultEntry {
  const { name, nik, sex, birthDate, phone } = person;
  const identity: Identity = { name, nik, sex, birthDate, phone, registerNo };
  return { subjectId: participantId, kind: 'identity', value: identity };
}

function registration({ participantId, person }: AdmittedPerson): StreamAppend {
  const { districtCode, subdistrictCode, registeredOn, consentOn } = person;
  const consent = { purpose: REQUIRED_CONSENT, grantedOn: consentOn, textVersion: LEGACY_CONSENT_TEXT, channel: 'import' };
  const registered = { participantId, districtCode, subdistrictCode, channel: 'import', consent } as const;
  const facts = registrationFacts(registered, { occurredAt: startOfDay(registeredOn) });
  return { streamId: participantId, expectedVersion: 'none', facts };
}
