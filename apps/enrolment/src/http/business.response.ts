import { ApiProperty } from '@nestjs/swagger';
import type { CommandOutcome } from '@okoce/platform';
import type { LicenceView, MonthlyReportView } from '../application/participant.queries';
import type { Licence } from '../domain/participant-licences';
import type { MonthlyReport } from '../domain/participant-reports';
import { LATE, PERSONAL } from './descriptions';

export class LicenceSummary {
  @ApiProperty({ type: String })
  id!: string;

  @ApiProperty({ type: String, enum: ['NIB'] })
  kind!: string;

  @ApiProperty({ type: String })
  issuedOn!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Its last valid day; null when it does not expire.' })
  validUntil!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The first day it is no longer valid, once it lapsed.' })
  lapsedOn!: string | null;

  @ApiProperty({ type: Boolean, description: LATE })
  late!: boolean;

  static of(id: string, { kind, issuedOn, validUntil, lapsedOn, late }: Licence): LicenceSummary {
    return { id, kind, issuedOn, validUntil, lapsedOn, late };
  }
}

export class LicenceResponse extends LicenceSummary implements CommandOutcome {
  @ApiProperty({ type: Number, description: 'The version of the participant.' })
  version!: number;

  @ApiProperty({ type: String, nullable: true, description: PERSONAL })
  number!: string | null;

  static from({ version, licenceId, licence, number }: LicenceView): LicenceResponse {
    return { ...LicenceSummary.of(licenceId, licence), version, number: number ?? null };
  }
}

export class MonthlyReportSummary {
  @ApiProperty({ type: String, example: '2020-01' })
  month!: string;

  @ApiProperty({ type: String, description: 'The filing day; a correction keeps it.' })
  receivedOn!: string;

  @ApiProperty({ type: Number })
  workers!: number;

  @ApiProperty({ type: Boolean, description: 'Since it was filed or last corrected.' })
  verified!: boolean;

  @ApiProperty({ type: Boolean, description: 'It counts for nothing; the month may be filed again.' })
  withdrawn!: boolean;

  @ApiProperty({ type: Boolean, description: LATE })
  late!: boolean;

  static of(month: string, { receivedOn, workers, status, late }: MonthlyReport): MonthlyReportSummary {
    return { month, receivedOn, workers, verified: status === 'verified', withdrawn: status === 'withdrawn', late };
  }
}

export class MonthlyReportResponse extends MonthlyReportSummary implements CommandOutcome {
  @ApiProperty({ type: String, description: 'The month.' })
  id!: string;

  @ApiProperty({ type: Number, description: 'The version of the participant.' })
  version!: number;

  @ApiProperty({ type: String })
  filedAt!: string;

  @ApiProperty({ type: String, nullable: true, description: 'When it was last corrected.' })
  correctedAt!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'SHA-256 of the paper it came on.' })
  documentHash!: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Rupiah: only for her centre, an admin and herself.' })
  salesRupiah!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  costRupiah!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  cashRupiah!: number | null;

  static from({ version, month, report, book }: MonthlyReportView): MonthlyReportResponse {
    return {
      id: month,
      version,
      ...MonthlyReportSummary.of(month, report),
      filedAt: report.filedAt,
      correctedAt: report.correctedAt,
      documentHash: report.documentHash,
      salesRupiah: book?.salesRupiah ?? null,
      costRupiah: book?.costRupiah ?? null,
      cashRupiah: book?.cashRupiah ?? null,
    };
  }
}
