import { Injectable } from '@nestjs/common';
import { dayOf } from '@okoce/domain';
import type { DistrictCode, SubdistrictCode } from '@okoce/domain';
import { CommandHandler } from '@okoce/event-sourcing';
import { NotFound, Vault, derivedId, newId, occurrenceOf, requireDistrict } from '@okoce/platform';
import type { CommandContext } from '@okoce/platform';
import { participant } from '../domain/participant';
import type { Consent } from '../domain/participant.commands';
import type { WithdrawalCategory } from '../domain/participant.events';
import { SessionCodesTable } from '../persistence/session-codes.table';
import { CentreQueries } from './centres.queries';
import { Holders } from './holders';
import { identityWarnings, readIdentity, readNik } from './identity';
import type { DeclaredIdentity } from './identity';
import { keyedDeliveryOf } from './keyed-delivery';
import { NikHolders } from './nik-holders';
import { ParticipantActs } from './participant-acts';
import type { Answer } from './participant-acts';
import { atHerCentre, inPerson } from './participant-scope';

export interface Registration {
  readonly districtCode: DistrictCode;
  readonly subdistrictCode: SubdistrictCode | null;
  readonly identity: DeclaredIdentity;
  readonly consent: Consent;
}

/** Her enrolment's life and who she is; what is personal goes to the vault in the transaction of the facts. */
@Injectable()
export class ParticipantCommandHandler {
  constructor(
    private readonly commands: CommandHandler,
    private readonly acts: ParticipantActs,
    private readonly vault: Vault,
    private readonly centres: CentreQueries,
    private readonly nikHolders: NikHolders,
    private readonly holders: Holders,
    private readonly sessionCodes: SessionCodesTable,
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
      ...keyedDeliveryOf(this.vault, context),
      outcome: ({ version }) => ({ id: participantId, version, warnings }),
      alongside: async (client, result) => {
        await this.nikHolders.claim(client, identity.nik, participantId, context.caller);
        await this.vault.put(client, participantId, 'identity', '', identity);
        await this.acts.keepReason(client, participantId, context, result);
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
    return this.acts.act(command, atHerCentre, context);
  }

  withdraw(participantId: string, category: WithdrawalCategory, context: CommandContext): Answer {
    return this.acts.act({ type: 'WithdrawParticipant', participantId, occurrence: occurrenceOf(context), category }, atHerCentre, context);
  }

  comeBack(participantId: string, context: CommandContext): Answer {
    return this.acts.act({ type: 'ReturnParticipant', participantId, occurrence: occurrenceOf(context) }, atHerCentre, context);
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
    return this.acts.act(command, inPerson, context);
  }

  /** Her login at the issuer, by the officer at whose desk she shows it. */
  linkLogin(participantId: string, subject: string, context: CommandContext): Answer {
    const loginId = derivedId(this.vault, 'login', [participantId, subject]);
    const command = { type: 'LinkLogin', participantId, occurrence: occurrenceOf(context), loginId } as const;
    return this.acts.act(command, atHerCentre, context, {
      alongside: async (client) => {
        await this.holders.claim(client, 'login', subject, participantId, context.caller);
        await this.vault.put(client, participantId, 'login', '', { subject });
        await this.sessionCodes.closeOf(client, participantId, context.now);
      },
    });
  }
}
