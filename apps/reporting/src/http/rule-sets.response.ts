import { ApiProperty } from '@nestjs/swagger';
import type { KnownDocument } from '../application/rule-set-documents';

export class RuleSetResponse {
  @ApiProperty({ type: String, example: '2017-Q4' })
  version!: string;

  @ApiProperty({ type: String, example: '2017-Q4', description: 'The first quarter it holds for, until another takes effect.' })
  from!: string;

  @ApiProperty({ type: String, description: 'SHA-256 of the document’s canonical JSON (RFC 8785).' })
  documentHash!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null for the first, which nobody had to adopt.' })
  adoptedAt!: string | null;

  static from({ version, fromQuarter, documentHash, adoptedAt }: KnownDocument): RuleSetResponse {
    return { version, from: fromQuarter, documentHash, adoptedAt };
  }
}

export class RuleSetsResponse {
  @ApiProperty({ type: [RuleSetResponse], description: 'By the quarter from which they hold.' })
  ruleSets!: readonly RuleSetResponse[];

  @ApiProperty({ type: String, nullable: true, description: 'The version in force for the quarter that is running.' })
  inForce!: string | null;
}

export class RuleSetDocumentResponse extends RuleSetResponse {
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'As it was adopted.' })
  document!: object;

  static of(known: KnownDocument): RuleSetDocumentResponse {
    return { ...RuleSetResponse.from(known), document: known.document };
  }
}
