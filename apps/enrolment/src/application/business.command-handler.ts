import { Injectable } from '@nestjs/common';
import type { CalendarDate, Month, Rupiah } from '@okoce/domain';
import { CommandHandler, inTransaction } from '@okoce/event-sourcing';
import { Vault, derivedId, occurrenceOf } from '@okoce/platform';
import type { CommandContext } from '@okoce/platform';
import type { ClientBase } from 'pg';
import type { LicenceKind } from '../domain/participant.events';
import { Holders } from './holders';
import { ParticipantActs } from './participant-acts';
import type { Answer } from './participant-acts';
import { atHerCentre, herselfOrHerCentre } from './participant-scope';

export interface LicenceDocument {
  readonly kind: LicenceKind;
  readonly number: string;
  readonly issuedOn: CalendarDate;
  readonly validUntil: CalendarDate | null;
}

export interface MonthlyBook {
  readonly salesRupiah: Rupiah;
  readonly costRupiah: Rupiah;
  readonly cashRupiah: Rupiah;
  readonly workers: number;
  readonly documentHash: string | undefined;
}

/** Licences and monthly reports: numbers and rupiah go to the vault. */
@Injectable()
export class BusinessCommandHandler {
  constructor(
    private readonly acts: ParticipantActs,
    private readonly commands: CommandHandler,
    private readonly vault: Vault,
    private readonly holders: Holders,
  ) {}

  async recordLicence(participantId: string, { kind, number, issuedOn, validUntil }: LicenceDocument, context: CommandContext): Answer {
    const licenceId = derivedId(this.vault, 'licence', [participantId, kind, number]);
    const occurrence = occurrenceOf(context);
    const command = { type: 'RecordLicence', participantId, occurrence, licenceId, kind, issuedOn, validUntil } as const;
    const claim = (client: ClientBase) => this.holders.claim(client, 'licence', `${kind}\n${number}`, participantId, context.caller);
    const answer = await this.acts.act(command, atHerCentre, context, {
      id: () => licenceId,
      alongside: async (client) => {
        await claim(client);
        await this.vault.put(client, participantId, 'licence', licenceId, { number });
      },
    });
    // Numbers recorded before they were claimed (a migration has not the key to do it) are claimed when they are told again.
    if (answer.facts.length === 0 && !answer.replayed) await inTransaction(this.commands.pool, claim);
    return answer;
  }

  lapseLicence(participantId: string, licenceId: string, on: CalendarDate, context: CommandContext): Answer {
    const command = { type: 'LapseLicence', participantId, occurrence: occurrenceOf(context), licenceId, on } as const;
    return this.acts.act(command, atHerCentre, context, { id: () => licenceId });
  }

  fileMonthlyReport(
    participantId: string,
    month: Month,
    { receivedOn, ...book }: MonthlyBook & { readonly receivedOn: CalendarDate | undefined },
    context: CommandContext,
  ): Answer {
    const { workers, documentHash } = book;
    const filed = { filingId: this.filingId(participantId, month, book), filedBy: whoActs(participantId, context) };
    const occurrence = occurrenceOf(context);
    const command = { type: 'FileMonthlyReport', participantId, occurrence, month, receivedOn, workers, documentHash, ...filed } as const;
    return this.acts.act(command, herselfOrHerCentre, context, this.kept(participantId, month, book));
  }

  correctMonthlyReport(participantId: string, month: Month, book: MonthlyBook, context: CommandContext): Answer {
    const { workers, documentHash } = book;
    const corrected = { filingId: this.filingId(participantId, month, book), correctedBy: whoActs(participantId, context) };
    const occurrence = occurrenceOf(context);
    const command = { type: 'CorrectMonthlyReport', participantId, occurrence, month, workers, documentHash, ...corrected } as const;
    return this.acts.act(command, herselfOrHerCentre, context, this.kept(participantId, month, book));
  }

  verifyMonthlyReport(participantId: string, month: Month, context: CommandContext): Answer {
    const verifiedBy = whoActs(participantId, context);
    const command = { type: 'VerifyMonthlyReport', participantId, occurrence: occurrenceOf(context), month, verifiedBy } as const;
    return this.acts.act(command, atHerCentre, context, { id: () => month });
  }

  withdrawMonthlyReport(participantId: string, month: Month, context: CommandContext): Answer {
    const withdrawnBy = whoActs(participantId, context);
    const command = { type: 'WithdrawMonthlyReport', participantId, occurrence: occurrenceOf(context), month, withdrawnBy } as const;
    return this.acts.act(command, herselfOrHerCentre, context, { id: () => month });
  }

  private filingId(participantId: string, month: Month, { salesRupiah, costRupiah, cashRupiah, workers }: MonthlyBook): string {
    return derivedId(this.vault, 'monthly-report', [participantId, month, salesRupiah, costRupiah, cashRupiah, workers]);
  }

  private kept(participantId: string, month: Month, { salesRupiah, costRupiah, cashRupiah }: MonthlyBook) {
    return {
      id: () => month,
      alongside: (client: ClientBase) =>
        this.vault.put(client, participantId, 'monthly-report', month, { salesRupiah, costRupiah, cashRupiah }),
    };
  }
}

/** She herself, in whatever role she acts: an officer who is a participant too does not verify her own report. */
function whoActs(participantId: string, { caller }: CommandContext): string {
  return caller.participantId === participantId ? participantId : caller.id;
}
