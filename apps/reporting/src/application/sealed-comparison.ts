import type { ClientBase } from 'pg';
import type { Assessment } from '../domain/assessment/assessment';
import type { RuleSet } from '../domain/assessment/rule-set';
import { canonicalJson } from '../domain/seal/canonical-json';
import type { Json } from '../domain/seal/canonical-json';
import { hex } from '../domain/seal/entries-tree';
import type { SealedAssessment, Statement } from '../domain/seal/statement';
import { archivedPeople } from '../persistence/archive.table';
import type { PlacedEntry } from '../persistence/entries.table';
import type { PeopleRange } from '../persistence/people-ranges.queries';
import { leavesOfPeople } from '../persistence/sealed-entries.queries';
import { assessmentsOf } from '../persistence/seals.table';
import type { StatedAssessment } from '../persistence/seals.table';
import { workOfEach } from './class-assessment';
import { typesMakingFigures } from './contracts';
import { sha256 } from './entries-root';
import { KeptClasses } from './kept-classes';
import { knownBefore, peopleRead } from './people-read';
import type { PersonRead } from './people-read';
import { entriesOf } from './postings';
import { assessedFrom } from './sealed-people';

/** What people are compared with, by the rules that it was stated by. */
export interface StatedBy {
  readonly statement: Pick<Statement, 'quarter' | 'restatement' | 'cutOff'>;
  /** None where they are not there any more: then there is nothing to assess by. */
  readonly ruleSet: RuleSet | undefined;
  /** Whether the ledger is compared as it stands, and the classes beside it: not only what was recorded by the cut-off. */
  readonly toToday: boolean;
}

/** What some people come to from the archive, against what the ledger and the statement have. */
export interface Compared {
  /** How many have not, bit for bit, the entries that their contracts make. */
  readonly otherEntries: number;
  readonly assessed: readonly ComparedPerson[];
  /** Assessments that are not stated so, bit for bit. */
  readonly differing: number;
  /** Of how many something else is kept of their classes. */
  readonly otherClasses: number;
}

interface ComparedPerson extends Pick<Assessment, 'class' | 'reason'> {
  readonly participantId: string;
  readonly centre: string;
}

/** Works the people of a range out again from their contracts. In a transaction. */
export async function* comparedPeople(
  client: ClientBase,
  range: PeopleRange,
  { statement, ruleSet, toToday }: StatedBy,
): AsyncGenerator<Compared> {
  const { quarter, cutOff } = statement;
  const inLedger = new Map(await leavesOfPeople(client, range, toToday ? null : cutOff));
  const kept = toToday ? await KeptClasses.of(client, range) : undefined;
  for await (const contracts of archivedPeople(client, range, typesMakingFigures)) {
    const today = peopleRead(contracts);
    const people = knownBefore(cutOff, today);
    const otherEntries = withOtherEntries(toToday ? today : people, inLedger);
    const works = workOfEach(people);
    const assessments = ruleSet ? assessedFrom(works, { quarter, ruleSet }) : [];
    const assessed = assessments.map(({ participantId, centre, assessment }) => ({
      ...{ participantId, centre, class: assessment.class, reason: assessment.reason },
    }));
    const differing = await differingFrom(client, statement, assessments);
    yield { otherEntries, assessed, differing, otherClasses: kept?.othersAmong(today, works, cutOff) ?? 0 };
  }
  // Of those who have no contract.
  yield { otherEntries: inLedger.size, assessed: [], differing: 0, otherClasses: kept?.left ?? 0 };
}

/** How many have other entries; all who should have some are taken out of the ledger's. */
function withOtherEntries(people: readonly PersonRead[], inLedger: Map<string, string>): number {
  let others = 0;
  for (const person of people) {
    const entries = entriesOf(person);
    if (entries.length === 0) continue;
    if (inLedger.get(person.subjectId) !== hashOf(entries)) others += 1;
    inLedger.delete(person.subjectId);
  }
  return others;
}

/** As `leavesOfPeople` has it. */
function hashOf(entries: readonly PlacedEntry[]): string {
  return hex(sha256(Buffer.from(entries.map(leafOf).join(''))));
}

/** `leafText` of what needs no escaping. */
function leafOf({ subjectId, factId, index, centre, measure, amount, day, recordedAt, source, position }: PlacedEntry): string {
  return `{"amount":${amount},"centre":"${centre}","day":"${day}","factId":"${factId}","index":${index},"measure":"${measure}","position":${position},"recordedAt":"${recordedAt}","source":"${source}","subject":"${subjectId}"}`;
}

async function differingFrom(client: ClientBase, statement: StatedBy['statement'], people: readonly SealedAssessment[]): Promise<number> {
  const ids = people.map(({ participantId }) => participantId);
  const stated = await assessmentsOf(client, statement, ids);
  return people.filter((person) => {
    const known = stated.get(person.participantId);
    return !known || !isStatedSo(known, person);
  }).length;
}

/** Bit for bit, and the class beside it too. */
export function isStatedSo(stated: StatedAssessment, made: SealedAssessment): boolean {
  return stated.class === made.assessment.class && sameAssessment(stated, made);
}

/** Bit for bit. */
export function sameAssessment(one: SealedAssessment, other: SealedAssessment): boolean {
  const textOf = ({ centre, assessment }: SealedAssessment): string => canonicalJson({ centre, assessment } as unknown as Json);
  return textOf(one) === textOf(other);
}
