import { Contract, ContractData } from './contract';
import { CodeWord, Count, DistrictCode, Id, ListOf, Moment, OneOf, Quarter, Sha256, Structure } from './fields';
import { levelFigures } from './quarter-figures';
import type { LevelFigures } from './quarter-figures';

const classes = ['N', 'E', 'A', 'B', 'C', 'D'] as const;
export type AssessedClassCode = (typeof classes)[number];

abstract class OfQuarter extends ContractData {
  @Quarter('The quarter.')
  readonly quarter!: string;
}

@Contract('A quarter was sealed: its figures, by what was recorded before the cut-off, never change; what comes later is a restatement.')
export class QuarterSealedV1 extends OfQuarter {
  static readonly type = 'okoce.reporting.QuarterSealed.v1';

  @Moment('What was recorded before this moment counts.')
  readonly cutOff!: string;

  @Moment('Up to when every source was complete when it was sealed.')
  readonly completeTo!: string;

  @CodeWord('Version of the rules of the assessments.', '2017-Q4')
  readonly ruleSetVersion!: string;

  @CodeWord('Version of what the figures count.', '2017-Q4')
  readonly definitionsVersion!: string;

  @Sha256('RFC 6962 tree hash over the entries of the ledger recorded before the cut-off, in the canonical order.')
  readonly merkleRoot!: string;

  @Count('How many entries are under the root.', 'entries')
  readonly entries!: number;

  @Structure('Flows of the quarter and stocks at its end: of the programme, each regency and each centre.', levelFigures)
  readonly figures!: LevelFigures;
}

@Contract('What was recorded since the statement before changed a sealed quarter; the differences follow, a contract for each centre.')
export class QuarterRestatedV1 extends OfQuarter {
  static readonly type = 'okoce.reporting.QuarterRestated.v1';

  @Count('The number of the restatement.', 'restatements', 1)
  readonly restatement!: number;

  @Sha256('The root of the statement before.')
  readonly previousRoot!: string;

  @Sha256('RFC 6962 tree hash over all entries up to now; the tree begins with that of the statement before.')
  readonly merkleRoot!: string;

  @Sha256('SHA-256 of the canonical JSON (RFC 8785) of all differences by centre.')
  readonly differencesHash!: string;
}

const figure = { type: 'string', pattern: '^[A-Za-z0-9._]{1,60}$' };

const difference = {
  type: 'object',
  required: ['figure', 'before', 'after'],
  properties: {
    figure,
    before: { type: 'integer' },
    after: { type: 'integer' },
  },
};

const factBehind = {
  type: 'object',
  required: ['factId', 'reason'],
  properties: {
    factId: { type: 'string', pattern: '^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$' },
    reason: { type: 'string', enum: ['recordedLate', 'corrected', 'merged'] },
    // Not required: those published first have none.
    figures: { type: 'array', items: figure },
  },
};

@Contract('What a restatement changed at one centre, and the facts behind it; in several parts where there are many.')
export class QuarterDifferencesPublishedV1 extends OfQuarter {
  static readonly type = 'okoce.reporting.QuarterDifferencesPublished.v1';

  @Count('The number of the restatement.', 'restatements', 1)
  readonly restatement!: number;

  @DistrictCode('The centre.')
  readonly scope!: string;

  @Count('Which part this is.', 'parts', 1)
  readonly part!: number;

  @Count('How many parts there are.', 'parts', 1)
  readonly parts!: number;

  @ListOf('Each figure that changed, by its path in a report; in the first part.', difference)
  readonly differences!: readonly { readonly figure: string; readonly before: number; readonly after: number }[];

  @ListOf(
    'The facts recorded since that changed a figure or an assessment: why each came after, and in `figures` which of the changed figures it is behind.',
    factBehind,
  )
  readonly facts!: readonly {
    readonly factId: string;
    readonly reason: 'recordedLate' | 'corrected' | 'merged';
    readonly figures?: readonly string[];
  }[];
}

abstract class OfParticipant extends OfQuarter {
  @Id('The participant.')
  readonly participantId!: string;
}

@Contract('A participant was assessed in a sealed or restated quarter, by the rules; by itself it has no consequence for her.')
export class ParticipantAssessedV1 extends OfParticipant {
  static readonly type = 'okoce.reporting.ParticipantAssessed.v1';

  @DistrictCode("The centre she was with on the quarter's last day.")
  readonly districtCode!: string;

  @OneOf(classes, 'Her class: N not assessed, E inactive, A consistent and focused, B consistent, C focused, D needs mentoring.')
  readonly class!: AssessedClassCode;

  @CodeWord('Version of the rules.', '2017-Q4')
  readonly ruleSetVersion!: string;

  @OneOf(['sealed', 'restated'], 'Whether it is of the seal or of a restatement, which has those alone that changed.')
  readonly label!: 'sealed' | 'restated';

  @Count('The number of the restatement; 0 for the seal.', 'restatements')
  readonly restatement!: number;
}

@Contract('A participant objects to her class: a person decides.')
export class AssessmentObjectedV1 extends OfParticipant {
  static readonly type = 'okoce.reporting.AssessmentObjected.v1';

  @OneOf(classes, 'Her class by the rules.')
  readonly ruleClass!: AssessedClassCode;
}

@Contract("A reviewer who is not her mentor decided on a participant's class. Class mixes count the decided one; the rule's stays visible.")
export class AssessmentReviewedV1 extends OfParticipant {
  static readonly type = 'okoce.reporting.AssessmentReviewed.v1';

  @OneOf(classes, 'Her class by the rules.')
  readonly ruleClass!: AssessedClassCode;

  @OneOf(classes, 'Her class as decided; it may be the same.')
  readonly decidedClass!: AssessedClassCode;

  @Id('Who decided.')
  readonly decidedBy!: string;
}

abstract class VersionedDocument extends ContractData {
  @CodeWord('Its version.', '2017-Q4')
  readonly version!: string;

  @Quarter('The first quarter it holds for.')
  readonly fromQuarter!: string;

  @Sha256('SHA-256 of its canonical JSON (RFC 8785).')
  readonly documentHash!: string;
}

@Contract('A version of the rules of the assessment was adopted, for quarters that had not begun.')
export class RuleSetAdoptedV1 extends VersionedDocument {
  static readonly type = 'okoce.reporting.RuleSetAdopted.v1';
}

@Contract('A version of what the figures count was published.')
export class DefinitionPublishedV1 extends VersionedDocument {
  static readonly type = 'okoce.reporting.DefinitionPublished.v1';
}

export const reportingContracts = [
  QuarterSealedV1,
  QuarterRestatedV1,
  QuarterDifferencesPublishedV1,
  ParticipantAssessedV1,
  AssessmentObjectedV1,
  AssessmentReviewedV1,
  RuleSetAdoptedV1,
  DefinitionPublishedV1,
] as const;
