import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { CalendarDate, Instant, Quarter } from '@okoce/domain';
import type { Assessment } from '../domain/assessment/assessment';
import type { ClassMix } from '../domain/assessment/class-mix';
import { countedNames } from '../domain/facts';
import type { CountedFact, Placed, Step, SubjectKind } from '../domain/facts';
import type { ActiveMonths } from '../domain/measures';
import { workNames } from '../domain/work/facts';
import type { WorkFact } from '../domain/work/facts';

/** A consumed contract as `shared/cases` writes it. */
export interface HistoryContract {
  readonly id: string;
  readonly type: string;
  readonly source: 'enrolment' | 'mentoring' | 'training-events';
  readonly position: string;
  readonly time: Instant;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface ExpectedFigures {
  readonly [flowOrStock: string]: number | Record<string, unknown>;
  readonly steps: Record<Step, { newlyReached: number; cumulative: number; verified: number }>;
  readonly activeMonths: Record<0 | ActiveMonths, number>;
}
export type ExpectedScope = ExpectedFigures & { readonly classes: ClassMix };

export interface ExpectedParticipant {
  readonly districtCode: string;
  readonly registeredOn: CalendarDate;
  readonly steps: Record<string, { day: CalendarDate; newlyReachedIn: Quarter; verified: boolean }>;
  readonly touchMonths: readonly string[];
  readonly touchDays: readonly string[];
  readonly reportedTouches: Record<string, number>;
  readonly assessment: Omit<Assessment, 'ruleSet'>;
}

export interface ExpectedQuarter {
  readonly quarter: Quarter;
  readonly asOf: Instant | null;
  readonly programme: ExpectedScope;
  readonly regencies: Record<string, ExpectedScope>;
  readonly centres: Record<string, ExpectedScope>;
  readonly participants: Record<string, ExpectedParticipant>;
}

export const histories = [1, 2, 3, 4, 5, 6] as const;

export function readHistory(number: number): readonly HistoryContract[] {
  return readHistoryLines(number).map((line) => JSON.parse(line) as HistoryContract);
}

export function readHistoryLines(number: number): readonly string[] {
  return read(`history-${number}.ndjson`).trim().split('\n');
}

export function readExpected(number: number): readonly ExpectedQuarter[] {
  return JSON.parse(read(`history-${number}.expected.json`)) as ExpectedQuarter[];
}

/** Every person that the contract names. */
export function namedBy({ data }: HistoryContract): readonly { kind: SubjectKind; id: string }[] {
  const named: { kind: SubjectKind; id: string }[] = [];
  if (typeof data['participantId'] === 'string') named.push({ kind: 'participant', id: data['participantId'] });
  if (typeof data['mentorId'] === 'string') named.push({ kind: 'mentor', id: data['mentorId'] });
  if (typeof data['holderId'] === 'string') named.push({ kind: data['holderKind'] as SubjectKind, id: data['holderId'] });
  return named;
}

function read(name: string): string {
  return gunzipSync(readFileSync(join(__dirname, '../../test/cases', `${name}.gz`))).toString('utf8');
}

/** Undefined for a contract that counts for nothing. */
export function asFact(contract: HistoryContract): CountedFact | undefined {
  return named(contract, countedNames) as CountedFact | undefined;
}

/** Undefined for a contract that says nothing of anybody's work. */
export function asWorkFact(contract: HistoryContract): WorkFact | undefined {
  return named(contract, workNames) as WorkFact | undefined;
}

/** The histories' payloads are those of CONTRACTS.md. */
function named(
  { id, type, source, position, time, data }: HistoryContract,
  names: readonly string[],
): (Placed & { readonly name: string; readonly data: object }) | undefined {
  const name = names.find((known) => type === `okoce.${source}.${known}.v1`);
  return name === undefined ? undefined : { factId: id, name, source, position: Number(position), recordedAt: time, data };
}
