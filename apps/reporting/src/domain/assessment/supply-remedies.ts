import { few, remedy, tooLate } from './outlook';
import type { Outlook, Remedy } from './outlook';

/** What the centre has to do, or nobody can: a failure of supply is never charged to the participant. */
export function toHaveDays(days: number, { indicators }: Outlook): Remedy {
  const { value } = indicators.assessableDays;
  return tooLate({ id: `${value} hari dapat dinilai, perlu ${days}`, en: `of assessable days there are ${value}, and ${days} are needed` });
}

export function toHaveMonths(months: number, { indicators, reviewed }: Outlook): Remedy {
  const count = indicators.expectedMonths.length;
  const { expectedMonthDays } = reviewed.definitions;
  return tooLate({
    id: `${count} bulan dengan paling sedikit ${expectedMonthDays} hari yang dapat dinilai, perlu ${months}`,
    en: `of months with at least ${expectedMonthDays} assessable days there are ${count}, and ${months} are needed`,
  });
}

export function toHaveMentor({ runs, reviewed }: Outlook): Remedy {
  const { last } = reviewed.period;
  if (!runs) return tooLate({ id: 'tidak ada mentor yang mendampingi', en: 'there was no mentor for her' });
  return remedy(1, last, { id: `Pusat menugaskan seorang mentor paling lambat ${last}.`, en: `The centre assigns a mentor by ${last}.` });
}

export function toHoldSession(sessions: number, { runs, reviewed, indicators }: Outlook): Remedy {
  const { last } = reviewed.period;
  const needed = sessions - indicators.sessionsHeld.value;
  if (!runs) return tooLate({ id: 'tidak ada sesi yang terlaksana', en: 'no session was held' });
  return remedy(needed, last, {
    id: `Mentor mengadakan ${needed} sesi paling lambat ${last}.`,
    en: `The mentor holds ${few(needed, 'session')} by ${last}.`,
  });
}

export function toOfferSlots(slots: number, { runs, reviewed, indicators }: Outlook): Remedy {
  const { last } = reviewed.period;
  const { value } = indicators.slotsOffered;
  if (!runs)
    return tooLate({ id: `${value} jadwal ditawarkan, perlu ${slots}`, en: `of slots ${value} were offered, and ${slots} have to be` });
  return remedy(slots - value, last, {
    id: `Mentor menawarkan ${slots - value} jadwal lagi paling lambat ${last}.`,
    en: `The mentor offers ${few(slots - value, 'more slot')} by ${last}.`,
  });
}
