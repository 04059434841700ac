import { ApiProperty } from '@nestjs/swagger';
import { CommandOutcome } from '@okoce/platform';
import type { LicenceView, MonthlyReportView } from '../application/participant.queries';

export class LicenceResponse extends CommandOutcome {
  @ApiProperty({ type: String, enum: ['NIB'] })
  kind!: string;

  @ApiProperty({ type: String })
  issuedOn!: string;

  @ApiProperty({ type: String, nullable: true })
  validUntil!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Only for her centre, an admin and herself; null for everyone else.' })
  number!: string | null;

  static from({ version, licence, number }: LicenceView): LicenceResponse {
    const { licenceId, kind, issuedOn, validUntil } = licence;
    return { id: licenceId, version, kind, issuedOn, validUntil, number: number ?? null };
  }
}

export class MonthlyReportResponse extends CommandOutcome {
  @ApiProperty({ type: String, example: '2020-01' })
  month!: string;

  @ApiProperty({ type: String })
  receivedOn!: string;

  @ApiProperty({ type: String })
  filedAt!: string;

  @ApiProperty({ type: Number })
  workers!: number;

  @ApiProperty({ type: Boolean })
  verified!: boolean;

  @ApiProperty({ type: Number, nullable: true, description: 'Rupiah: only for her centre, an admin and herself.' })
  salesRupiah!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  costRupiah!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  cashRupiah!: number | null;

  static from({ version, report, verified, book }: MonthlyReportView): MonthlyReportResponse {
    const { month, receivedOn, workers, occurredAt } = report;
    return {
      id: month,
      version,
      month,
      receivedOn,
      filedAt: occurredAt,
      workers,
      verified,
      salesRupiah: book?.salesRupiah ?? null,
      costRupiah: book?.costRupiah ?? null,
      cashRupiah: book?.cashRupiah ?? null,
    };
  }
}
