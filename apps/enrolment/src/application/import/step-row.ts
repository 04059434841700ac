import { parseCalendarDate } from '@okoce/domain';
import type { CalendarDate } from '@okoce/domain';
import type { LegacyStep } from '../../domain/participant.events';
import { oneLine } from './participant-row';
import type { RejectCode } from './reject';

/** register_no, step, achieved_on, reference */
const COLUMNS = 4;
const legacySteps: ReadonlySet<string> = new Set<LegacyStep>(['P2', 'P3', 'P4', 'P5', 'P6', 'P7']);

export interface AchievedStep {
  readonly step: LegacyStep;
  readonly achievedOn: CalendarDate;
  /** Empty when the register has none. */
  readonly reference: string;
}

export interface ReadableStepRow {
  readonly registerNo: string;
  /** The step, or what is wrong with the other columns. */
  readonly achieved: AchievedStep | { readonly rejected: RejectCode };
}

/** Pure: what a row says by itself. `today` is the day in Jakarta. */
export function readStepRow(values: readonly string[], today: CalendarDate): ReadableStepRow | { readonly rejected: RejectCode } {
  if (values.length !== COLUMNS) return { rejected: 'COLUMN_COUNT' };
  const registerNo = oneLine(values[0]);
  if (registerNo === '') return { rejected: 'REGISTER_NO_MISSING' };
  return { registerNo, achieved: readStep(values, today) };
}

function readStep(values: readonly string[], today: CalendarDate): AchievedStep | { readonly rejected: RejectCode } {
  const step = oneLine(values[1]);
  if (!isLegacyStep(step)) return { rejected: 'STEP_UNKNOWN' };
  const achievedOn = parseCalendarDate(oneLine(values[2]));
  if (achievedOn === undefined) return { rejected: 'DATE_FORMAT' };
  if (achievedOn > today) return { rejected: 'DATE_IN_FUTURE' };
  return { step, achievedOn, reference: oneLine(values[3]) };
}

function isLegacyStep(text: string): text is LegacyStep {
  return legacySteps.has(text);
}
