import { dayOf } from '@okoce/domain';
import type { CalendarDate, Instant } from '@okoce/domain';
import type { FactNamed } from './facts';

/** A participant at a training event, by the training event: once a person and training event, whatever she did at its door. */
export interface Attendance {
  readonly attendanceId: string;
  /** Of the training event, where the check-in says it. */
  readonly kind?: string;
  /** The fact of the check-in. */
  readonly factId: string;
  readonly checkedInAt: Instant;
  readonly checkedOut?: { readonly at: Instant; readonly day: CalendarDate };
}

/** Takes in a fact, in the order recorded; a check-out without its check-in says nothing, and the first of each stands. */
export function recordAttendance(attendances: Map<string, Attendance>, fact: FactNamed<'CheckedIn' | 'CheckedOut'>): void {
  const { trainingEventId, attendanceId, occurredAt, kind } = fact.data;
  const known = attendances.get(trainingEventId);
  if (known?.checkedOut) return;
  if (fact.name === 'CheckedIn') {
    if (known) return;
    const said = kind === undefined ? {} : { kind };
    attendances.set(trainingEventId, { attendanceId, ...said, factId: fact.factId, checkedInAt: occurredAt });
  } else if (known?.attendanceId === attendanceId) {
    attendances.set(trainingEventId, { ...known, checkedOut: { at: occurredAt, day: dayOf(occurredAt) } });
  }
}
