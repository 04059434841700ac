import { ApiProperty } from '@nestjs/swagger';
import { CommandOutcome } from '@okoce/platform';
import { consentsOf, isVerified, legacyStepsOf, licencesOf, reportsOf } from '../application/participant.queries';
import type { ParticipantView } from '../application/participant.queries';
import { ConsentRequest } from './participants.request';

const PERSONAL = 'Only for her centre, an admin and herself; null for everyone else.';

export class RegisteredResponse extends CommandOutcome {
  @ApiProperty({
    type: [String],
    enum: ['BIRTH_DATE_DIFFERS', 'SEX_DIFFERS', 'UNKNOWN_NIK_DISTRICT', 'UNDER_17'],
    isArray: true,
    description: 'What of the NIK a person should look at; it never refuses.',
  })
  warnings!: string[];
}

export class LicenceSummary {
  @ApiProperty({ type: String })
  id!: string;

  @ApiProperty({ type: String, enum: ['NIB'] })
  kind!: string;

  @ApiProperty({ type: String })
  issuedOn!: string;

  @ApiProperty({ type: String, nullable: true })
  validUntil!: string | null;
}

export class MonthlyReportSummary {
  @ApiProperty({ type: String, example: '2020-01' })
  month!: string;

  @ApiProperty({ type: String })
  receivedOn!: string;

  @ApiProperty({ type: Number })
  workers!: number;

  @ApiProperty({ type: Boolean })
  verified!: boolean;
}

export class LegacyStepSummary {
  @ApiProperty({ type: String, example: 'P2' })
  step!: string;

  @ApiProperty({ type: String })
  achievedOn!: string;
}

export class ParticipantResponse extends CommandOutcome {
  @ApiProperty({ type: String, enum: ['enrolled', 'withdrawn'] })
  status!: string;

  @ApiProperty({ type: String, description: 'Her centre; the last one while she has withdrawn.' })
  districtCode!: string;

  @ApiProperty({ type: String, nullable: true, description: 'As registered.' })
  subdistrictCode!: string | null;

  @ApiProperty({ type: String })
  registeredAt!: string;

  @ApiProperty({ type: String, enum: ['officer', 'import', 'self'] })
  registrationChannel!: string;

  @ApiProperty({ type: String, enum: ['format_ok'] })
  identityCheck!: string;

  @ApiProperty({ type: String, nullable: true })
  withdrawalCategory!: string | null;

  @ApiProperty({ type: [ConsentRequest] })
  consents!: ConsentRequest[];

  @ApiProperty({ type: [LicenceSummary] })
  licences!: LicenceSummary[];

  @ApiProperty({ type: [MonthlyReportSummary] })
  monthlyReports!: MonthlyReportSummary[];

  @ApiProperty({ type: [LegacyStepSummary] })
  legacySteps!: LegacyStepSummary[];

  @ApiProperty({ type: String, nullable: true, description: PERSONAL })
  name!: string | null;

  @ApiProperty({ type: String, nullable: true, description: PERSONAL })
  nik!: string | null;

  @ApiProperty({ type: String, enum: ['L', 'P'], nullable: true, description: PERSONAL })
  sex!: string | null;

  @ApiProperty({ type: String, nullable: true, description: PERSONAL })
  birthDate!: string | null;

  @ApiProperty({ type: String, example: '+6281234567890', nullable: true, description: PERSONAL })
  phone!: string | null;

  static from({ version, person, facts, identity }: ParticipantView): ParticipantResponse {
    const { registration } = person;
    return {
      id: registration.participantId,
      version,
      status: person.status,
      districtCode: person.districtCode,
      subdistrictCode: registration.subdistrictCode,
      registeredAt: registration.occurredAt,
      registrationChannel: registration.channel,
      identityCheck: registration.identityCheck,
      withdrawalCategory: person.status === 'withdrawn' ? person.category : null,
      consents: consentsOf(facts).map(({ purpose, grantedOn, textVersion, channel }) => ({ purpose, grantedOn, textVersion, channel })),
      licences: licencesOf(facts).map(({ licenceId, kind, issuedOn, validUntil }) => ({ id: licenceId, kind, issuedOn, validUntil })),
      monthlyReports: reportsOf(facts).map((report) => ({
        month: report.month,
        receivedOn: report.receivedOn,
        workers: report.workers,
        verified: isVerified(facts, report),
      })),
      legacySteps: legacyStepsOf(facts).map(({ step, achievedOn }) => ({ step, achievedOn })),
      name: identity?.name ?? null,
      nik: identity?.nik ?? null,
      sex: identity?.sex ?? null,
      birthDate: identity?.birthDate ?? null,
      phone: identity?.phone ?? null,
    };
  }
}
