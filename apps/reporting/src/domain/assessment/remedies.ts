import { toBeActive, toBreakSilence, toTouchEachMonth, toVerify } from './contact-remedies';
import { settled } from './evaluation';
import { tooLate } from './outlook';
import type { Outlook, Remedy } from './outlook';
import { toProgress } from './progress-remedies';
import type { Ratio } from './ratio';
import type { Comparison } from './rule-set';
import { toHaveDays, toHaveMentor, toHaveMonths, toHoldSession, toOfferSlots } from './supply-remedies';
import { toFollowThrough, toKeep, toReport, toSetGoal } from './work-remedies';

/** What would meet a comparison that is not met. */
export function remedyFor(comparison: Comparison, outlook: Outlook): Remedy {
  const { indicator, operator } = comparison;
  const threshold = settled(comparison.threshold, outlook.values);
  const count = Number(threshold);
  switch (`${indicator} ${operator}`) {
    case 'assessableDays atLeast':
      return toHaveDays(comparison, count, outlook);
    case 'mentorshipDays atLeast':
      return toHaveMentor(comparison, outlook);
    case 'sessionsHeld atLeast':
      return toHoldSession(comparison, count, outlook);
    case 'slotsOffered atLeast':
      return toOfferSlots(comparison, count, outlook);
    case 'expectedMonths atLeast':
      return toHaveMonths(comparison, count, outlook);
    case 'silentMonths atMost':
      return toTouchEachMonth(comparison, count, outlook);
    case 'C1 atLeast':
      return toBeActive(comparison, count, outlook);
    case 'C2 atLeast':
      return toKeep(comparison, threshold as Ratio, outlook);
    case 'C3 atLeast':
      return toReport(comparison, count, outlook);
    case 'C4 atMost':
      return toBreakSilence(comparison, count, outlook);
    case 'F1 is':
      return threshold === true ? toSetGoal(comparison, outlook) : notUndone;
    case 'F2 atLeast':
      return toFollowThrough(comparison, threshold as Ratio, outlook);
    case 'F3 is':
      return threshold === true ? toProgress(comparison, outlook) : notUndone;
    case 'V atLeast':
      return toVerify(comparison, threshold as Ratio, outlook);
    default:
      return notUndone;
  }
}

/** Rules of other rule sets may want less of something. */
const notUndone = tooLate({ id: 'yang sudah terjadi tidak dapat dibatalkan', en: 'what happened is not undone' });
