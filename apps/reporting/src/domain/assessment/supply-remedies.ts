import type { Sentence } from '@okoce/domain';
import { leavesEnded, mentorAssigned, sessionsOn, slotsOn } from './deeds';
import { deedsOf, few, withoutOutcome } from './outlook';
import type { Outlook, Remedy } from './outlook';
import { isWithin } from './reviewed';
import type { Comparison } from './rule-set';
import { firstRemedy, inQuarter } from './trial';
import type { Way } from './trial';

/** What the centre has to do, or she by being there: a failure of supply is never charged to the participant. */
export function toHaveDays(comparison: Comparison, days: number, outlook: Outlook): Remedy {
  const { value } = outlook.indicators.assessableDays;
  return toBeThere(comparison, days - value, outlook, {
    id: `${value} hari dapat dinilai, perlu ${days}`,
    en: `of assessable days there are ${value}, and ${days} are needed`,
  });
}

export function toHaveMonths(comparison: Comparison, months: number, outlook: Outlook): Remedy {
  const count = outlook.indicators.expectedMonths.length;
  const { expectedMonthDays } = outlook.reviewed.definitions;
  return toBeThere(comparison, months - count, outlook, {
    id: `${count} bulan dengan paling sedikit ${expectedMonthDays} hari yang dapat dinilai, perlu ${months}`,
    en: `of months with at least ${expectedMonthDays} assessable days there are ${count}, and ${months} are needed`,
  });
}

function toBeThere(comparison: Comparison, needed: number, outlook: Outlook, otherwise: Sentence): Remedy {
  const { reviewed: person } = outlook;
  const say: Way['say'] = (by) => {
    const ending = leavesEnded(by, person).length > 0;
    const sentence = !person.life.enrolledOn(by)
      ? { id: `Peserta kembali terdaftar paling lambat ${by}.`, en: `The participant returns by ${by}.` }
      : {
          id: `Peserta mengakhiri cutinya: hari pertama kembali paling lambat ${by}.`,
          en: `The participant ends her leave: the first day back is ${by} at the latest.`,
        };
    return { needed, sentence: ending || !person.life.enrolledOn(by) ? sentence : otherwise };
  };
  const { from } = inQuarter(outlook, (day) => leavesEnded(day, person), say);
  return firstRemedy(comparison, outlook, [{ from, say }], otherwise);
}

export function toHaveMentor(comparison: Comparison, outlook: Outlook): Remedy {
  const assign = inQuarter(outlook, mentorAssigned, (by) => ({
    needed: 1,
    sentence: { id: `Pusat menugaskan seorang mentor paling lambat ${by}.`, en: `The centre assigns a mentor by ${by}.` },
  }));
  return firstRemedy(comparison, outlook, [assign], { id: 'tidak ada mentor yang mendampingi', en: 'there was no mentor for her' });
}

export function toHoldSession(comparison: Comparison, sessions: number, outlook: Outlook): Remedy {
  const needed = sessions - outlook.indicators.sessionsHeld.value;
  const open = withoutOutcome(outlook.reviewed).filter(
    ({ thing, day }) => thing.type === 'session' && isWithin(outlook.reviewed.period, day),
  );
  const past = deedsOf(open.filter(({ day }) => day <= outlook.on));
  const log: Way = {
    from: () => past,
    say: (by) => ({
      needed,
      sentence: {
        id: `${needed} sesi yang sudah lewat perlu dicatat mentor paling lambat ${by}, bila terlaksana.`,
        en: `The mentor logs ${few(needed, 'past session')} by ${by}, if it took place.`,
      },
    }),
  };
  const hold = inQuarter(
    outlook,
    (day) => [...deedsOf(open), ...sessionsOn(day, needed)],
    (by) => ({
      needed,
      sentence: { id: `Mentor mengadakan ${needed} sesi paling lambat ${by}.`, en: `The mentor holds ${few(needed, 'session')} by ${by}.` },
    }),
  );
  return firstRemedy(comparison, outlook, [log, hold], { id: 'tidak ada sesi yang terlaksana', en: 'no session was held' });
}

export function toOfferSlots(comparison: Comparison, slots: number, outlook: Outlook): Remedy {
  const { value } = outlook.indicators.slotsOffered;
  const offer = inQuarter(
    outlook,
    (day) => slotsOn(day, slots - value),
    (by) => ({
      needed: slots - value,
      sentence: {
        id: `Mentor menawarkan ${slots - value} jadwal lagi paling lambat ${by}.`,
        en: `The mentor offers ${few(slots - value, 'more slot')} by ${by}.`,
      },
    }),
  );
  return firstRemedy(comparison, outlook, [offer], {
    id: `${value} jadwal ditawarkan, perlu ${slots}`,
    en: `of slots ${value} were offered, and ${slots} have to be`,
  });
}
