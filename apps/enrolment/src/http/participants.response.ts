import { ApiProperty } from '@nestjs/swagger';
import { CommandOutcome } from '@okoce/platform';
import { consentsOf, legacyStepsOf } from '../application/participant.queries';
import type { ParticipantView } from '../application/participant.queries';
import { LicenceSummary, MonthlyReportSummary } from './business.response';
import { PERSONAL } from './descriptions';
import { LeaveSummary } from './leaves.response';
import { ConsentRequest } from './participants.request';

export class RegisteredResponse extends CommandOutcome {
  @ApiProperty({
    type: [String],
    enum: ['BIRTH_DATE_DIFFERS', 'SEX_DIFFERS', 'UNKNOWN_NIK_DISTRICT', 'UNDER_17'],
    isArray: true,
    description: 'What of the NIK a person should look at; it never refuses.',
  })
  warnings!: string[];
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

  @ApiProperty({
    type: Boolean,
    description: 'Registration, transfer, withdrawal, return or login was recorded more than 7 days after it happened.',
  })
  late!: boolean;

  @ApiProperty({ type: String, enum: ['officer', 'import', 'self'] })
  registrationChannel!: string;

  @ApiProperty({ type: String, enum: ['format_ok'] })
  identityCheck!: string;

  @ApiProperty({ type: String, nullable: true })
  withdrawalCategory!: string | null;

  @ApiProperty({ type: Boolean, description: 'She can sign in, and confirms her sessions herself.' })
  hasLogin!: boolean;

  @ApiProperty({ type: [ConsentRequest] })
  consents!: ConsentRequest[];

  @ApiProperty({ type: [LeaveSummary] })
  leaves!: LeaveSummary[];

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
      late: person.late,
      registrationChannel: registration.channel,
      identityCheck: registration.identityCheck,
      withdrawalCategory: person.status === 'withdrawn' ? person.category : null,
      hasLogin: person.loginLinkedAt !== null,
      consents: consentsOf(facts).map(({ purpose, grantedOn, textVersion, channel }) => ({ purpose, grantedOn, textVersion, channel })),
      leaves: [...person.leaves].map(([id, leave]) => LeaveSummary.of(id, leave)),
      licences: [...person.licences].map(([id, licence]) => LicenceSummary.of(id, licence)),
      monthlyReports: [...person.reports].map(([month, report]) => MonthlyReportSummary.of(month, report)),
      legacySteps: legacyStepsOf(facts).map(({ step, achievedOn }) => ({ step, achievedOn })),
      name: identity?.name ?? null,
      nik: identity?.nik ?? null,
      sex: identity?.sex ?? null,
      birthDate: identity?.birthDate ?? null,
      phone: identity?.phone ?? null,
    };
  }
}
