import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class ImportWarningResponse {
  @ApiProperty({ type: String, enum: ['BIRTH_DATE_DIFFERS', 'SEX_DIFFERS', 'UNKNOWN_NIK_DISTRICT', 'UNDER_17'] })
  code!: string;

  @ApiProperty({ type: String, description: 'In Bahasa Indonesia.' })
  message!: string;
}

export class ImportFindingResponse {
  @ApiProperty({ type: Number })
  line!: number;

  @ApiProperty({ type: String, enum: ['accepted', 'unchanged', 'rejected'] })
  outcome!: string;

  @ApiPropertyOptional({ type: String, description: 'Why a row was rejected: the first code that applies.' })
  code?: string;

  @ApiPropertyOptional({ type: String, description: 'In Bahasa Indonesia.' })
  message?: string;

  @ApiPropertyOptional({ type: [ImportWarningResponse] })
  warnings?: ImportWarningResponse[];
}

export class ImportReportResponse {
  @ApiProperty({ type: Number })
  accepted!: number;

  @ApiProperty({ type: Number, description: 'In already, with the same content.' })
  unchanged!: number;

  @ApiProperty({ type: Number })
  rejected!: number;

  @ApiProperty({ type: [ImportFindingResponse], description: 'The rejected and the warned, in the order of the file.' })
  findings!: ImportFindingResponse[];
}
