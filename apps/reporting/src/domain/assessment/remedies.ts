import { toBeActive, toBreakSilence, toTouchEachMonth, toVerify } from './contact-remedies';
import { settled } from './evaluation';
import { tooLate } from './outlook';
import type { Outlook, Remedy } from './outlook';
import type { Ratio } from './ratio';
import type { Comparison } from './rule-set';
import { toHaveDays, toHaveMentor, toHaveMonths, toHoldSession, toOfferSlots } from './supply-remedies';
import { toFollowThrough, toKeep, toProgress, toReport, toSetGoal } from './work-remedies';

/** What would meet a comparison that is not met. */
export function remedyFor(comparison: Comparison, outlook: Outlook): Remedy {
  const { indicator, operator } = comparison;
  const threshold = settled(comparison.threshold, outlook.values);
  const count = Number(threshold);
  switch (`${indicator} ${operator}`) {
    case 'assessableDays atLeast':
      return toHaveDays(count, outlook);
    case 'mentorshipDays atLeast':
      return toHaveMentor(outlook);
    case 'sessionsHeld atLeast':
      return toHoldSession(count, outlook);
    case 'slotsOffered atLeast':
      return toOfferSlots(count, outlook);
    case 'expectedMonths atLeast':
      return toHaveMonths(count, outlook);
    case 'silentMonths atMost':
      return toTouchEachMonth(count, outlook);
    case 'C1 atLeast':
      return toBeActive(count, outlook);
    case 'C2 atLeast':
      return toKeep(threshold as Ratio, outlook);
    case 'C3 atLeast':
      return toReport(count, outlook);
    case 'C4 atMost':
      return toBreakSilence(count, outlook);
    case 'F1 is':
      return threshold === true ? toSetGoal(outlook) : notUndone;
    case 'F2 atLeast':
      return toFollowThrough(threshold as Ratio, outlook);
    case 'F3 is':
      return threshold === true ? toProgress(outlook) : notUndone;
    case 'V atLeast':
      return toVerify(threshold as Ratio, outlook);
    default:
      return notUndone;
  }
}

/** Rules of other rule sets may want less of something. */
const notUndone = tooLate({ id: 'yang sudah terjadi tidak dapat dibatalkan', en: 'what happened is not undone' });
