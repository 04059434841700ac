import { lastDayOf } from '@okoce/domain';
import type { DistrictCode, Quarter } from '@okoce/domain';
import { outcomeOf } from '../assessment/evaluation';
import type { IndicatorValues } from '../assessment/indicator-names';
import { indicatorsOf, valuesOf } from '../assessment/indicators';
import { reviewed } from '../assessment/reviewed';
import type { AssessedClass, Definitions, RuleSet } from '../assessment/rule-set';
import type { ParticipantWork } from '../work/participant-work';
import { NearestToBorder } from './border';
import type { NearBorder } from './border';
import { ClassMoves } from './class-moves';
import type { Moves } from './class-moves';

const NEAREST = 10;

/** What a candidate would change of one quarter. */
export interface QuarterCompared extends Moves {
  readonly quarter: Quarter;
  /** The version in force. */
  readonly ruleSet: string;
  readonly centres: readonly ({ readonly centre: DistrictCode } & Moves)[];
  readonly nearest: readonly NearBorder[];
}

/** Compares the classes of one quarter by the rules in force with those by a candidate. */
export class QuarterComparison {
  private readonly moves = new ClassMoves();
  private readonly nearest: NearestToBorder;
  private readonly sameDefinitions: boolean;

  constructor(
    readonly quarter: Quarter,
    private readonly inForce: RuleSet,
    private readonly candidate: RuleSet,
  ) {
    this.nearest = new NearestToBorder(candidate, NEAREST);
    this.sameDefinitions = JSON.stringify(inForce.definitions) === JSON.stringify(candidate.definitions);
  }

  /** Whoever was not registered by the quarter's end has no part in it. */
  add(participantId: string, work: ParticipantWork): void {
    const values = valuesBy(work, this.quarter, this.inForce.definitions);
    const { life } = work.counted;
    if (!values || !life) return;
    const wouldBe = this.sameDefinitions ? values : valuesBy(work, this.quarter, this.candidate.definitions);
    if (!wouldBe) return;
    const now = outcomeOf(this.inForce, values).class;
    const then = outcomeOf(this.candidate, wouldBe).class;
    const districtCode = life.centreOn(lastDayOf(this.quarter));
    this.moves.add(districtCode, now, then);
    if (then !== 'N') this.nearest.consider({ participantId, districtCode, now, class: then }, wouldBe);
  }

  /** Somebody whose class a person decided has it by whatever rules. */
  addDecided(districtCode: DistrictCode, decided: AssessedClass): void {
    this.moves.add(districtCode, decided, decided);
  }

  /** @param registered at the quarter's end, by centre: those who were not added have no class by either */
  result(registered: ReadonlyMap<DistrictCode, number>): QuarterCompared {
    this.moves.completeTo(registered);
    return {
      ...{ quarter: this.quarter, ruleSet: this.inForce.version },
      ...this.moves.programme(),
      centres: this.moves.ofCentres().map(([centre, moves]) => ({ centre, ...moves })),
      nearest: this.nearest.list(),
    };
  }
}

function valuesBy(work: ParticipantWork, quarter: Quarter, definitions: Definitions): IndicatorValues | undefined {
  const person = reviewed(work, quarter, definitions);
  return person && valuesOf(indicatorsOf(person), definitions);
}
