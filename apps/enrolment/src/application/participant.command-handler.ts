import { Injectable } from '@nestjs/common';
import { dayOf } from '@okoce/domain';
import type { CalendarDate, DistrictCode, Month, Rupiah, SubdistrictCode } from '@okoce/domain';
import { CommandHandler } from '@okoce/event-sourcing';
import type { CommandAnswer, CommandResult } from '@okoce/event-sourcing';
import { NotFound, Vault, deliveryOf, derivedId, newId, occurrenceOf, requireDistrict } from '@okoce/platform';
import type { CommandContext } from '@okoce/platform';
import type { ClientBase } from 'pg';
import { participant } from '../domain/participant';
import type { Consent, ParticipantCommand } from '../domain/participant.commands';
import type { LicenceKind, ParticipantFact, WithdrawalCategory } from '../domain/participant.events';
import { CentreQueries } from './centres.queries';
import { identityWarnings, readIdentity, readNik } from './identity';
import type { DeclaredIdentity } from './identity';
import { NikHolders } from './nik-holders';
import { atHerCentre, herselfOrHerCentre, inPerson, within } from './participant-scope';
import type { Scope } from './participant-scope';

export interface Registration {
  readonly districtCode: DistrictCode;
  readonly subdistrictCode: SubdistrictCode | null;
  readonly identity: DeclaredIdentity;
  readonly consent: Consent;
}

export interface MonthlyBook {
  readonly month: Month;
  readonly salesRupiah: Rupiah;
  readonly costRupiah: Rupiah;
  readonly cashRupiah: Rupiah;
  readonly workers: number;
  readonly receivedOn: CalendarDate | undefined;
}

type Answer = Promise<CommandAnswer<ParticipantFact>>;
type Row = { readonly kind: string; readonly ref: string; readonly value: object };

/** Load, decide, append; what is personal goes to the vault in the same transaction. */
@Injectable()
export class ParticipantCommandHandler {
  constructor(
    private readonly commands: CommandHandler,
    private readonly vault: Vault,
    private readonly centres: CentreQueries,
    private readonly nikHolders: NikHolders,
  ) {}

  async register(registration: Registration, context: CommandContext): Answer {
    const { districtCode, subdistrictCode, consent } = registration;
    requireDistrict(context.caller, districtCode);
    const identity = readIdentity(registration.identity);
    const participantId = newId();
    const warnings = identityWarnings(identity, dayOf(context.occurredAt));
    return this.commands.execute({
      decider: participant,
      streamId: participantId,
      command: {
        type: 'RegisterParticipant',
        participantId,
        occurrence: occurrenceOf(context),
        districtCode,
        subdistrictCode,
        channel: 'officer',
        birthDate: identity.birthDate,
        consent,
        centreOpenedOn: await this.centres.openedOn(districtCode),
      },
      ...deliveryOf(context),
      outcome: ({ version }) => ({ id: participantId, version, warnings }),
      alongside: async (client, result) => {
        await this.nikHolders.claim(client, identity.nik, participantId, context.caller);
        await this.vault.put(client, participantId, 'identity', '', identity);
        await this.keepReason(client, participantId, context, result);
      },
    });
  }

  async transfer(participantId: string, toDistrictCode: DistrictCode, context: CommandContext): Answer {
    const centreOpenedOn = await this.centres.openedOn(toDistrictCode);
    const command = {
      type: 'TransferParticipant',
      participantId,
      occurrence: occurrenceOf(context),
      toDistrictCode,
      centreOpenedOn,
    } as const;
    return this.act(command, atHerCentre, context);
  }

  withdraw(participantId: string, category: WithdrawalCategory, context: CommandContext): Answer {
    return this.act({ type: 'WithdrawParticipant', participantId, occurrence: occurrenceOf(context), category }, atHerCentre, context);
  }

  comeBack(participantId: string, context: CommandContext): Answer {
    return this.act({ type: 'ReturnParticipant', participantId, occurrence: occurrenceOf(context) }, atHerCentre, context);
  }

  /** Return and, if need be, transfer, by the officer to whom the person shows her NIK. */
  async receive(nik: string, districtCode: DistrictCode, context: CommandContext): Answer {
    requireDistrict(context.caller, districtCode);
    const participantId = await this.nikHolders.find(readNik(nik));
    if (participantId === undefined) {
      throw new NotFound({ id: 'Tidak ada peserta dengan NIK ini.', en: 'No participant has this NIK.' });
    }
    const centreOpenedOn = await this.centres.openedOn(districtCode);
    const command = { type: 'ReceiveParticipant', participantId, occurrence: occurrenceOf(context), districtCode, centreOpenedOn } as const;
    return this.act(command, inPerson, context);
  }

  recordLicence(
    participantId: string,
    licence: { readonly kind: LicenceKind; readonly number: string; readonly issuedOn: CalendarDate },
    context: CommandContext,
  ): Answer {
    const { kind, number, issuedOn } = licence;
    const licenceId = derivedId(this.vault, 'licence', [participantId, kind, number]);
    const command = { type: 'RecordLicence', participantId, occurrence: occurrenceOf(context), licenceId, kind, issuedOn } as const;
    return this.act(command, atHerCentre, context, licenceId, { kind: 'licence', ref: licenceId, value: { number } });
  }

  fileMonthlyReport(participantId: string, book: MonthlyBook, context: CommandContext): Answer {
    const { month, salesRupiah, costRupiah, cashRupiah, workers, receivedOn } = book;
    const content = [participantId, month, salesRupiah, costRupiah, cashRupiah, workers];
    const command = {
      type: 'FileMonthlyReport',
      participantId,
      occurrence: occurrenceOf(context),
      month,
      receivedOn,
      workers,
      filingId: derivedId(this.vault, 'monthly-report', content),
      filedBy: context.caller.id,
    } as const;
    return this.act(command, herselfOrHerCentre, context, month, {
      kind: 'monthly-report',
      ref: month,
      value: { salesRupiah, costRupiah, cashRupiah },
    });
  }

  verifyMonthlyReport(participantId: string, month: Month, context: CommandContext): Answer {
    const command = {
      type: 'VerifyMonthlyReport',
      participantId,
      occurrence: occurrenceOf(context),
      month,
      verifiedBy: context.caller.id,
    } as const;
    return this.act(command, atHerCentre, context, month);
  }

  private act(command: ParticipantCommand, scope: Scope, context: CommandContext, id: string = command.participantId, row?: Row): Answer {
    const { participantId } = command;
    return this.commands.execute({
      decider: participant,
      streamId: participantId,
      command,
      allow: within(scope, context.caller),
      ...deliveryOf(context),
      outcome: ({ version }) => ({ id, version }),
      alongside: async (client, result) => {
        if (row) await this.vault.put(client, participantId, row.kind, row.ref, row.value);
        await this.keepReason(client, participantId, context, result);
      },
    });
  }

  /** Free text may name people: why something is recorded late stays in the vault, under the version it explains. */
  private async keepReason(
    client: ClientBase,
    participantId: string,
    { reason }: CommandContext,
    { version }: CommandResult<ParticipantFact>,
  ): Promise<void> {
    if (reason !== undefined) await this.vault.put(client, participantId, 'reason', String(version), { reason });
  }
}
