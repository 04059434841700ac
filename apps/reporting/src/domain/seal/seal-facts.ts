import type { DistrictCode, Instant, Quarter } from '@okoce/domain';
import type { AssessedClass } from '../assessment/rule-set';
import type { LevelFigures, SealedFigures } from './level-figures';
import type { CentreDifference, FactBehind, SealedAssessment, Statement } from './statement';

/** Figures as they are told: without the progress towards the goal, which follows from the steps. */
type ToldFigures = Omit<SealedFigures, 'target'>;

interface ToldLevels {
  readonly programme: ToldFigures;
  readonly regencies: Readonly<Record<string, ToldFigures>>;
  readonly centres: Readonly<Record<string, ToldFigures>>;
}

interface OfQuarter {
  readonly occurredAt: Instant;
  readonly quarter: Quarter;
}

/** What reporting itself records. */
export type SealFact =
  | {
      readonly type: 'QuarterSealed';
      readonly data: OfQuarter & {
        readonly cutOff: Instant;
        readonly completeTo: Instant;
        readonly ruleSetVersion: string;
        readonly definitionsVersion: string;
        readonly merkleRoot: string;
        readonly entries: number;
        readonly figures: ToldLevels;
      };
    }
  | {
      readonly type: 'QuarterRestated';
      readonly data: OfQuarter & {
        readonly restatement: number;
        readonly previousRoot: string;
        readonly merkleRoot: string;
        readonly differencesHash: string;
      };
    }
  | {
      readonly type: 'QuarterDifferencesPublished';
      readonly data: OfQuarter & {
        readonly restatement: number;
        readonly scope: DistrictCode;
        readonly part: number;
        readonly parts: number;
        readonly differences: CentreDifference['figures'];
        readonly facts: CentreDifference['facts'];
      };
    }
  | {
      readonly type: 'ParticipantAssessed';
      readonly data: OfQuarter & {
        readonly participantId: string;
        readonly districtCode: DistrictCode;
        readonly class: AssessedClass;
        readonly ruleSetVersion: string;
        readonly label: 'sealed' | 'restated';
        readonly restatement: number;
      };
    };

export type Stated = Omit<Statement, 'sealedAt'>;

/** A record of the log holds 64 KiB: the rest is for the envelope. Names of figures and ids are ASCII, a byte a character. */
const CHARACTERS_A_PART = 48 * 1024;

export function quarterSealed(statement: Stated, occurredAt: Instant): SealFact {
  const { quarter, cutOff, completeTo, ruleSet, definitions, root, entries, figures } = statement;
  return {
    type: 'QuarterSealed',
    data: {
      occurredAt,
      quarter,
      cutOff,
      completeTo,
      ruleSetVersion: ruleSet,
      definitionsVersion: definitions,
      merkleRoot: root,
      entries,
      figures: told(figures),
    },
  };
}

/** @param differencesHash of the canonical JSON of all differences */
export function quarterRestated(
  statement: Stated,
  previousRoot: string,
  differencesHash: string,
  differences: readonly CentreDifference[],
  occurredAt: Instant,
): readonly SealFact[] {
  const { quarter, restatement, root } = statement;
  const made = { occurredAt, quarter, restatement };
  return [
    { type: 'QuarterRestated', data: { ...made, previousRoot, merkleRoot: root, differencesHash } },
    ...differences.flatMap(({ centre, figures, facts }) => {
      const parts = inParts(facts, CHARACTERS_A_PART - lengthOf(figures));
      return parts.map((some, at): SealFact => {
        const data = { ...made, scope: centre, part: at + 1, parts: parts.length, differences: at === 0 ? figures : [], facts: some };
        return { type: 'QuarterDifferencesPublished', data };
      });
    }),
  ];
}

/** One part at least. @param roomInFirst what the figures leave of it */
function inParts(facts: CentreDifference['facts'], roomInFirst: number): readonly CentreDifference['facts'][] {
  let [part, room]: [FactBehind[], number] = [[], roomInFirst];
  const parts = [part];
  for (const fact of facts) {
    const length = lengthOf(fact);
    if (length > room) {
      [part, room] = [[], CHARACTERS_A_PART];
      parts.push(part);
    }
    part.push(fact);
    room -= length;
  }
  return parts;
}

/** In JSON, with the comma after it. */
function lengthOf(value: object): number {
  return JSON.stringify(value).length + 1;
}

/** What is told of one assessment. */
export type Assessed = Pick<SealedAssessment, 'participantId' | 'centre'> & {
  readonly assessment: Pick<SealedAssessment['assessment'], 'class' | 'ruleSet'>;
};

export function participantAssessed(statement: Stated, { participantId, centre, assessment }: Assessed, occurredAt: Instant): SealFact {
  const { quarter, restatement } = statement;
  return {
    type: 'ParticipantAssessed',
    data: {
      occurredAt,
      quarter,
      participantId,
      districtCode: centre,
      class: assessment.class,
      ruleSetVersion: assessment.ruleSet,
      label: restatement === 0 ? 'sealed' : 'restated',
      restatement,
    },
  };
}

/** Takes any shape: a verification has what somebody may have made of the figures by hand. */
function told(figures: LevelFigures): ToldLevels {
  return JSON.parse(JSON.stringify(figures), (key, value: unknown) => (key === 'target' ? undefined : value)) as ToldLevels;
}
