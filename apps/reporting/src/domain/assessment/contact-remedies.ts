import { addDays, lastDayOfMonth } from '@okoce/domain';
import type { CalendarDate, Month, Sentence } from '@okoce/domain';
import { isWithin } from './reviewed';
import { few, monthsAhead, monthsPending, remedy, tooLate } from './outlook';
import type { Outlook, Remedy } from './outlook';
import type { Ratio } from './ratio';
import { touchDaysOf } from './touch-indicators';

/** C1: touches in so many months. */
export function toBeActive(months: number, outlook: Outlook): Remedy {
  const { C1 } = outlook.indicators;
  const lacking = outlook.reviewed.period.months.filter((month) => !C1.value.includes(month));
  return touchesIn(lacking, months - C1.value.length, outlook, {
    id: `kontak terverifikasi dalam ${C1.value.length} bulan, perlu ${months}`,
    en: `touches were verified in ${few(C1.value.length, 'month')}, and have to be in ${months}`,
  });
}

/** Touches in the expected months but so many. */
export function toTouchEachMonth(most: number, outlook: Outlook): Remedy {
  const lacking = outlook.indicators.silentMonths;
  const list = lacking.join(', ');
  return touchesIn(lacking, lacking.length - most, outlook, {
    id: `tidak ada kontak terverifikasi di ${list}`,
    en: `there is no verified touch in ${list}`,
  });
}

function touchesIn(lacking: readonly Month[], needed: number, outlook: Outlook, otherwise: Sentence): Remedy {
  const pending = monthsPending(lacking, outlook);
  if (needed <= pending.length) return toConfirm(needed, outlook);
  const ahead = monthsAhead(lacking, outlook).filter((month) => !pending.includes(month));
  const missing = needed - pending.length;
  const first = ahead[ahead.length - missing];
  if (first === undefined) return tooLate(otherwise);
  const [by, list] = [lastDayOfMonth(first), ahead.join(', ')];
  const also = pending.length > 0 ? toConfirm(pending.length, outlook).sentence : { id: '', en: '' };
  return remedy(needed, by, {
    id: `Peserta perlu kontak terverifikasi (sesi 30 menit, pelatihan, atau laporan bulanan) dalam ${missing} bulan dari ${list}, yang pertama paling lambat ${by}. ${also.id}`.trim(),
    en: `The participant needs a verified touch (a session of 30 minutes, a training, a monthly report) in ${missing} of ${list}, the first by ${by}. ${also.en}`.trim(),
  });
}

function toConfirm(count: number, { lastToRecord: by }: Outlook): Remedy {
  return remedy(count, by, {
    id: `${count} lagi dari yang sudah berlangsung (sesi, pelatihan, laporan) perlu dicatat, dikonfirmasi, atau diverifikasi paling lambat ${by}.`,
    en: `Of what took place already (sessions, trainings, reports) ${count} more has to be logged, confirmed or verified by ${by}.`,
  });
}

/** C4: no silence longer than so many days. */
export function toBreakSilence(most: number, outlook: Outlook): Remedy {
  const { reviewed, on, runs, pending } = outlook;
  const { first, last } = reviewed.period;
  const after = (days: readonly CalendarDate[]) => reviewed.days.silences(first, last, days).filter((silence) => silence.days > most);
  const confirmed = [...touchDaysOf(reviewed), ...pending.map(({ day }) => day)];
  const [longest] = after(confirmed);
  if (!longest) return toConfirm(1, outlook);
  if (!runs || after([...confirmed, ...daysFrom(on > first ? on : first, last)]).length > 0) {
    const days = outlook.indicators.C4.value;
    return tooLate({
      id: `${days} hari tanpa kontak terverifikasi, paling banyak ${most}`,
      en: `${days} days without a verified touch, at most ${most}`,
    });
  }
  const by = daysFrom(longest.since, last).find((day) => reviewed.days.count(longest.since, day) > most) ?? last;
  return remedy(1, by, {
    id: `Peserta perlu kontak terverifikasi paling lambat ${by}, dan sesudahnya tidak lebih dari ${most} hari tanpa kontak.`,
    en: `The participant needs a verified touch by ${by}, and after it no more than ${most} days without one.`,
  });
}

function daysFrom(first: CalendarDate, last: CalendarDate): readonly CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

/** V: so large a share of what was claimed. */
export function toVerify({ numerator, denominator }: Ratio, outlook: Outlook): Remedy {
  const { verified, claimed } = outlook.indicators.V.value;
  const { period } = outlook.reviewed;
  const waiting = outlook.pending.filter(({ claimedOn }) => claimedOn !== undefined && isWithin(period, claimedOn)).length;
  const missing = Math.ceil((numerator * claimed) / denominator) - verified;
  if (claimed > 0 && missing <= waiting) return toConfirm(missing, outlook);
  const lacking = numerator * claimed - denominator * (verified + waiting);
  const fresh = Math.max(1, Math.ceil(lacking / (denominator - numerator)));
  if (!outlook.runs || (numerator === denominator && claimed > 0)) {
    return tooLate({
      id: `${verified} dari ${claimed} yang dicatat terverifikasi, perlu ${numerator}/${denominator}`,
      en: `${verified} of ${claimed} that were claimed are verified, and ${numerator}/${denominator} have to be`,
    });
  }
  return remedy(fresh, period.last, {
    id: `Peserta perlu ${fresh} kontak terverifikasi lagi paling lambat ${period.last}${waiting > 0 ? ', dan yang sudah dicatat dikonfirmasi' : ''}.`,
    en: `The participant needs ${few(fresh, 'more verified touch', 'more verified touches')} by ${period.last}${waiting > 0 ? ', and what is recorded confirmed' : ''}.`,
  });
}
