import { ApiProperty } from '@nestjs/swagger';
import type { LogStatementVerification, LogVerification } from '../application/log-verification';
import type { StatementVerification, Verification } from '../application/seal-verification';
import type { Restated } from '../application/seals';
import type { InclusionDocument } from '../domain/seal/entries-tree';
import type { LevelFigures } from '../domain/seal/level-figures';
import { labelOf } from '../domain/seal/label';
import type { Statement, ToldDifference } from '../domain/seal/statement';

const hash = { type: String, example: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' };
const moment = { type: String, format: 'date-time' };

/** What was stated of a quarter at one time. */
export class StatementResponse {
  @ApiProperty({ type: String, example: '2020-Q1' })
  quarter!: string;

  @ApiProperty({ type: String, example: 'sealed', description: '`sealed`, or `restated-` and the number of the restatement.' })
  label!: string;

  @ApiProperty({ type: Number, description: '0 for the seal; restatements count from 1.' })
  restatement!: number;

  @ApiProperty({ type: Boolean, description: 'The quarter ended before the system went live.' })
  baseline!: boolean;

  @ApiProperty({ ...moment, description: 'What was recorded before this moment counts.' })
  cutOff!: string;

  @ApiProperty({ ...moment, description: 'Up to when every source was complete when it was stated.' })
  completeTo!: string;

  @ApiProperty({ type: String, example: '2017-Q4', description: 'Version of the rules of the assessments.' })
  ruleSet!: string;

  @ApiProperty({ type: String, example: '2017-Q4', description: 'Version of what the figures count.' })
  definitions!: string;

  @ApiProperty({ ...hash, description: 'RFC 6962 tree hash (SHA-256) of the entries recorded before the cut-off, in the canonical order.' })
  root!: string;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'How many entries are under the root; null to whoever does not see every figure: what came later may be one person.',
  })
  entries!: number | null;

  @ApiProperty({
    type: [String],
    nullable: true,
    description:
      'RFC 6962 proof that the tree begins with that of the statement before; empty for a seal, null to whoever does not see every figure.',
  })
  consistency!: readonly string[] | null;

  @ApiProperty(moment)
  sealedAt!: string;

  static from(statement: Statement): StatementResponse {
    const { quarter, restatement, baseline, cutOff, completeTo, ruleSet, definitions, root, entries, consistency, sealedAt } = statement;
    return {
      ...{ quarter, label: labelOf(statement), restatement, baseline, cutOff, completeTo, ruleSet, definitions },
      ...{ root, entries, consistency, sealedAt },
    };
  }
}

export class RestatementResponse extends StatementResponse {
  @ApiProperty({ ...moment, description: 'What was recorded before this moment was looked at; what was recorded since is not in it yet.' })
  countedTo!: string;

  static override from(restated: Restated): RestatementResponse {
    return { ...StatementResponse.from(restated), countedTo: restated.countedTo };
  }
}

export class StatementsResponse {
  @ApiProperty({ type: String, example: '2020-Q1' })
  quarter!: string;

  @ApiProperty({ type: [StatementResponse], description: 'The seal, then the restatements; none while the quarter is not sealed.' })
  statements!: StatementResponse[];

  static from(quarter: string, statements: readonly Statement[]): StatementsResponse {
    return { quarter, statements: statements.map(StatementResponse.from) };
  }

  static withoutCounts(quarter: string, statements: readonly Statement[]): StatementsResponse {
    const counts = { entries: null, consistency: null };
    return { quarter, statements: statements.map((statement) => ({ ...StatementResponse.from(statement), ...counts })) };
  }
}

class ChangedFigureResponse {
  @ApiProperty({ type: String, example: 'steps.P2.cumulative' })
  figure!: string;

  @ApiProperty({ type: Number })
  before!: number;

  @ApiProperty({ type: Number })
  after!: number;
}

class FactBehindResponse {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null where it is of somebody whom the caller may not see.' })
  factId!: string | null;

  @ApiProperty({
    enum: ['recordedLate', 'corrected', 'merged', 'reviewed'],
    description: '`reviewed` is a person’s decision on a class, which `QuarterDifferencesPublished` calls `corrected`.',
  })
  reason!: string;

  @ApiProperty({
    type: [String],
    required: false,
    example: ['steps.P2.cumulative'],
    description:
      'Behind which of the changed figures it is; none where it changed an assessment and no figure. Not said of restatements made before this was kept.',
  })
  figures?: readonly string[];
}

class CentreDifferenceResponse {
  @ApiProperty({ type: String, example: '31.74.01' })
  centre!: string;

  @ApiProperty({ type: [ChangedFigureResponse], description: 'None where only assessments changed within their class.' })
  figures!: readonly ChangedFigureResponse[];

  @ApiProperty({ type: [FactBehindResponse], description: 'Recorded since the statement before; each changed figure has one at least.' })
  facts!: readonly FactBehindResponse[];
}

const figures = { type: 'object', additionalProperties: true } as const;

export class StatementFiguresResponse extends StatementResponse {
  @ApiProperty({
    type: 'object',
    required: ['programme', 'regencies', 'centres'],
    properties: {
      programme: figures,
      regencies: { type: 'object', additionalProperties: figures },
      centres: { type: 'object', additionalProperties: figures },
    },
    description: 'Of the programme, each regency and each centre, with the classes.',
  })
  figures!: LevelFigures;

  @ApiProperty({ type: [CentreDifferenceResponse], description: 'What a restatement changed, by centre.' })
  differences!: readonly CentreDifferenceResponse[];

  static of(statement: Statement, differences: readonly ToldDifference[]): StatementFiguresResponse {
    return { ...StatementResponse.from(statement), figures: statement.figures, differences };
  }
}

class RecomputedResponse {
  @ApiProperty(hash)
  root!: string;

  @ApiProperty({ type: Number })
  entries!: number;

  @ApiProperty({ ...hash, description: 'SHA-256 of the canonical JSON (RFC 8785) of the figures of all levels.' })
  figuresHash!: string;
}

class AssessmentsComparedResponse {
  @ApiProperty({ type: Number })
  sealed!: number;

  @ApiProperty({ type: Number })
  recomputed!: number;

  @ApiProperty({ type: Number, description: 'Those that are not the same bit for bit.' })
  differing!: number;

  @ApiProperty({ type: Number, description: 'Centres of which it is stated otherwise how many could not be assessed, and why.' })
  centresDiffering!: number;
}

class PartToldOtherwiseResponse {
  @ApiProperty({ enum: ['ParticipantAssessed', 'QuarterDifferencesPublished'] })
  fact!: string;

  @ApiProperty({ type: String, nullable: true, description: 'The participant, or the centre; null where the fact names none.' })
  of!: string | null;

  @ApiProperty({ enum: ['missing', 'extra', 'differing'] })
  fault!: string;
}

class PartsToldResponse {
  @ApiProperty({ type: Number, description: 'Assessments, and centres where something changed, of which nothing was told.' })
  missing!: number;

  @ApiProperty({ type: Number, description: 'Told of what the statement does not have, or more than once.' })
  extra!: number;

  @ApiProperty({ type: Number, description: 'Told otherwise than they stand.' })
  differing!: number;

  @ApiProperty({ type: [PartToldOtherwiseResponse], description: 'The first twenty of them.' })
  named!: readonly PartToldOtherwiseResponse[];
}

class StatementVerificationResponse {
  @ApiProperty({ type: String, example: 'sealed' })
  label!: string;

  @ApiProperty({ type: RecomputedResponse, description: 'As it was stated.' })
  sealed!: RecomputedResponse;

  @ApiProperty({
    type: RecomputedResponse,
    nullable: true,
    description: 'Worked out again from the archived contracts; null from the log.',
  })
  archive!: RecomputedResponse | null;

  @ApiProperty({ type: RecomputedResponse, nullable: true, description: 'From the entries as they lie in the ledger; null from the log.' })
  ledger!: RecomputedResponse | null;

  @ApiProperty({
    type: RecomputedResponse,
    nullable: true,
    description:
      'Worked out from the contracts of the event log alone; null from the archive, and where the log does not hold all any more.',
  })
  log!: RecomputedResponse | null;

  @ApiProperty({ type: AssessmentsComparedResponse })
  assessments!: AssessmentsComparedResponse;

  @ApiProperty({ type: Boolean, description: 'The tree begins with that of the statement before.' })
  consistent!: boolean;

  @ApiProperty({
    type: Boolean,
    description: 'It was announced once (`QuarterSealed`, `QuarterRestated`), as it stands: by what was recorded, or by the log.',
  })
  announced!: boolean;

  @ApiProperty({
    type: [String],
    example: ['merkleRoot'],
    description:
      'What of it was announced otherwise, or does not follow from the statement before; none where it was not announced, or more than once.',
  })
  otherwise!: readonly string[];

  @ApiProperty({
    type: PartsToldResponse,
    description:
      'What was told of its assessments (`ParticipantAssessed`) and of what it changed (`QuarterDifferencesPublished`), against them.',
  })
  parts!: PartsToldResponse;

  @ApiProperty({ type: Boolean, description: 'All is as it was stated and announced.' })
  verified!: boolean;

  static from({ restatement, ...verification }: StatementVerification): StatementVerificationResponse {
    return { label: labelOf({ restatement }), ...verification, log: null };
  }

  static fromLog({ restatement, ...verification }: LogStatementVerification): StatementVerificationResponse {
    return { label: labelOf({ restatement }), ...verification, archive: null, ledger: null };
  }
}

class LogGapResponse {
  @ApiProperty({ type: String, example: 'okoce.mentoring.v1' })
  topic!: string;

  @ApiProperty({ type: Number })
  partition!: number;

  @ApiProperty({ type: String, description: 'Why its records cannot all be read, such as that their time in the log is over.' })
  reason!: string;
}

class LogReadResponse {
  @ApiProperty({ enum: ['embedded', 'kafka'] })
  kind!: 'embedded' | 'kafka';

  @ApiProperty({ type: Number, description: 'Contracts recorded before the last cut-off that the log has.' })
  contracts!: number;

  @ApiProperty({ type: Number, description: 'Those that the archive has and the log has not: with any nothing is verified.' })
  missing!: number;

  @ApiProperty({ type: [LogGapResponse], description: 'Where the log does not begin at its first record any more, or lacks some.' })
  gaps!: readonly LogGapResponse[];
}

class LedgerStandingResponse {
  @ApiProperty({ type: Number, description: 'People whose entries of today are not those that their archived contracts make.' })
  people!: number;

  @ApiProperty({
    type: Number,
    description:
      'Sums by day, by quarter and by when it was recorded that are not what the entries add up to, and of classes what the classes do.',
  })
  sums!: number;

  @ApiProperty({
    type: Number,
    description:
      'People of whose classes, in whatever quarter, something else is kept than their archived contracts make; those who wait to be assessed again are left out.',
  })
  classes!: number;
}

export class VerificationResponse {
  @ApiProperty({ type: String, example: '2020-Q1' })
  quarter!: string;

  @ApiProperty({ type: Boolean, description: 'Every statement is verified, and from the archive the ledger as it stands too.' })
  verified!: boolean;

  @ApiProperty({ enum: ['archive', 'log'] })
  from!: 'archive' | 'log';

  @ApiProperty({ type: LogReadResponse, nullable: true, description: 'What the log has; null from the archive.' })
  log!: LogReadResponse | null;

  @ApiProperty({
    type: LedgerStandingResponse,
    nullable: true,
    description:
      'The ledger as it stands, with what was recorded after the last cut-off; null from the log, and where no statement is there any more.',
  })
  ledger!: LedgerStandingResponse | null;

  @ApiProperty({
    type: Number,
    description: 'Assessments, differences and reasons of statements that are not there: put in by hand, or left.',
  })
  rowsWithoutStatement!: number;

  @ApiProperty({ type: Number, description: 'Statements that were announced, and are not there.' })
  announcedMissing!: number;

  @ApiProperty({ type: Number, description: 'Assessments, and changes of a centre, that were told of statements that are not there.' })
  toldWithoutStatement!: number;

  @ApiProperty({ type: [StatementVerificationResponse] })
  statements!: StatementVerificationResponse[];

  static from({ statements, ...verification }: Verification): VerificationResponse {
    return { ...verification, from: 'archive', log: null, statements: statements.map(StatementVerificationResponse.from) };
  }

  static fromLog({ statements, ...verification }: LogVerification): VerificationResponse {
    return { ...verification, from: 'log', ledger: null, statements: statements.map(StatementVerificationResponse.fromLog) };
  }
}

class SealedEntryResponse {
  @ApiProperty({ type: String, format: 'uuid' })
  subject!: string;

  @ApiProperty({ type: String, format: 'uuid' })
  factId!: string;

  @ApiProperty({ type: Number })
  index!: number;

  @ApiProperty({ type: String, example: '31.74.01' })
  centre!: string;

  @ApiProperty({ type: String, example: 'reached.P2' })
  measure!: string;

  @ApiProperty({ type: Number })
  amount!: number;

  @ApiProperty({ type: String, format: 'date' })
  day!: string;

  @ApiProperty(moment)
  recordedAt!: string;

  @ApiProperty({ type: String, example: 'enrolment' })
  source!: string;

  @ApiProperty({ type: Number })
  position!: number;
}

class ProvedEntryResponse {
  @ApiProperty({ type: SealedEntryResponse, description: 'Its canonical JSON (RFC 8785) is the leaf.' })
  entry!: SealedEntryResponse;

  @ApiProperty({ type: Number, description: 'Its place among the leaves, from 0.' })
  leaf!: number;

  @ApiProperty({ type: [String], description: 'The hashes from the leaf up, lower-case hex.' })
  proof!: readonly string[];
}

/** What `docs/verify_inclusion.py` checks. */
export class InclusionResponse {
  @ApiProperty({ type: String, example: '2020-Q1' })
  quarter!: string;

  @ApiProperty({ type: Number })
  restatement!: number;

  @ApiProperty(moment)
  cutOff!: string;

  @ApiProperty(hash)
  root!: string;

  @ApiProperty({ type: Number, description: 'How many leaves there are.' })
  size!: number;

  @ApiProperty({ type: [ProvedEntryResponse] })
  entries!: readonly ProvedEntryResponse[];

  static from(document: InclusionDocument): InclusionResponse {
    return document;
  }
}
