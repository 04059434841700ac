import type { CalendarDate, Instant, Month, Quarter, Step } from '@okoce/domain';

/** A consumed contract, as `shared/cases` and `okoce export contracts` write it; `time` is recordedAt. */
export interface HistoryLine {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly position: string;
  readonly time: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Whatever any contract says that figures need; a fact has those fields that CONTRACTS.md gives its own. */
export interface Payload {
  readonly occurredAt: Instant;
  readonly participantId: string;
  readonly mentorId: string;
  readonly holderKind: string;
  readonly holderId: string;
  readonly districtCode: string;
  readonly fromDistrictCode: string;
  readonly toDistrictCode: string;
  readonly leaveId: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly on: CalendarDate;
  readonly licenceId: string;
  readonly issuedOn: CalendarDate;
  readonly validUntil: CalendarDate | null;
  readonly month: Month;
  readonly receivedOn: CalendarDate;
  readonly step: Step;
  readonly achievedOn: CalendarDate;
  readonly trainingEventId: string;
  readonly kind: string;
  readonly seatId: string | null;
  readonly startsAt: Instant;
  readonly releasedBy: string;
  readonly attendanceId: string;
  readonly certificateId: string;
  readonly checkedOutAt: Instant;
  readonly mentorshipId: string;
  readonly slotId: string | null;
  readonly sessionId: string;
  readonly minutes: number;
  readonly cancelledBy: string;
  readonly missedBy: string;
  readonly goalId: string;
  readonly quarter: Quarter;
  readonly actionId: string;
  readonly dueOn: CalendarDate;
  readonly withEvidence: boolean;
  readonly evidenceId: string;
  readonly day: CalendarDate;
}

export interface Fact {
  readonly id: string;
  readonly name: string;
  readonly data: Payload;
}

/** Those recorded up to `asOf` (all, if null), each once, in the order recorded: recordedAt, source, position. */
export function knownFacts(lines: readonly HistoryLine[], asOf: string | null): readonly Fact[] {
  const once = new Map(lines.filter(({ time }) => asOf === null || time <= asOf).map((line) => [line.id, line]));
  return [...once.values()]
    .sort((a, b) => compareTexts(a.time, b.time) || compareTexts(a.source, b.source) || Number(a.position) - Number(b.position))
    .map(({ id, type, data }) => ({ id, name: type.split('.')[2] ?? '', data: data as unknown as Payload }));
}

/** By when it happened; what happened at the same moment stays in the order recorded. */
export function asItHappened(facts: readonly Fact[]): readonly Fact[] {
  return [...facts].sort((a, b) => compareTexts(a.data.occurredAt, b.data.occurredAt));
}

export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function ofParticipant(facts: readonly Fact[], id: string): readonly Fact[] {
  return facts.filter(({ data }) => data.participantId === id || (data.holderKind === 'participant' && data.holderId === id));
}
