import { addDays, lastDayOfMonth, monthOf } from '@okoce/domain';
import type { CalendarDate, Month, Sentence } from '@okoce/domain';
import { comingBack, sessionsOn } from './deeds';
import type { Deed } from './deeds';
import { deedsOf, few, monthsAhead, monthsPending, withoutOutcome } from './outlook';
import type { Outlook, Remedy } from './outlook';
import type { Ratio } from './ratio';
import { isWithin } from './reviewed';
import type { Comparison } from './rule-set';
import { firstRemedy, foreseen, inQuarter } from './trial';
import type { Foreseen, Way } from './trial';

/** C1: touches in so many months. */
export function toBeActive(comparison: Comparison, months: number, outlook: Outlook): Remedy {
  const { value } = outlook.indicators.C1;
  const lacking = outlook.reviewed.period.months.filter((month) => !value.includes(month));
  return touchesIn(comparison, outlook, () => ({ lacking, needed: months - value.length }), {
    id: `kontak terverifikasi dalam ${value.length} bulan, perlu ${months}`,
    en: `touches were verified in ${few(value.length, 'month')}, and have to be in ${months}`,
  });
}

/** Touches in the expected months but so many. */
export function toTouchEachMonth(comparison: Comparison, most: number, outlook: Outlook): Remedy {
  const list = outlook.indicators.silentMonths.join(', ');
  // By coming back she has more months to be there in.
  const lackingOf = ({ indicators: { silentMonths } }: Pick<Foreseen, 'indicators'>) => ({
    lacking: silentMonths,
    needed: silentMonths.length - most,
  });
  return touchesIn(comparison, outlook, lackingOf, {
    id: `tidak ada kontak terverifikasi pada ${list}`,
    en: `there is no verified touch in ${list}`,
  });
}

interface Lacking {
  readonly lacking: readonly Month[];
  readonly needed: number;
}

function touchesIn(
  comparison: Comparison,
  outlook: Outlook,
  lackingOf: (seen: Pick<Foreseen, 'indicators'>) => Lacking,
  otherwise: Sentence,
): Remedy {
  const settle = toConfirm(lackingOf(outlook).needed, outlook);
  const touch = inQuarter(
    outlook,
    (day) => [...deedsOf(outlook.pending), ...touchesEachMonth(day, outlook)],
    (by) => {
      const { lacking, needed } = lackingOf(foreseen(outlook, comingBack(by, outlook.reviewed)));
      const pending = monthsPending(lacking, outlook);
      const ahead = monthsAhead(lacking, outlook).filter((month) => !pending.includes(month));
      const [missing, list] = [needed - pending.length, ahead.join(', ')];
      const also = pending.length > 0 ? toConfirm(pending.length, outlook).say(outlook.lastToRecord).sentence : { id: '', en: '' };
      const sentence = {
        id: `Peserta perlu kontak terverifikasi (sesi 30 menit, pelatihan, atau laporan bulanan) dalam ${missing} bulan dari ${list}, yang pertama paling lambat ${by}. ${also.id}`,
        en: `The participant needs a verified touch (a session of 30 minutes, a training, a monthly report) in ${missing} of ${list}, the first by ${by}. ${also.en}`,
      };
      return { needed, sentence: { id: sentence.id.trim(), en: sentence.en.trim() } };
    },
  );
  return firstRemedy(comparison, outlook, [settle, touch], otherwise);
}

/** What took place already is told, confirmed or verified. */
function toConfirm(count: number, { pending, lastToRecord }: Outlook): Way {
  return {
    from: (day) => (day <= lastToRecord ? deedsOf(pending) : undefined),
    say: (by) => ({
      needed: count,
      sentence: {
        id: `${count} lagi dari yang sudah berlangsung (sesi, pelatihan, laporan) perlu dicatat, dikonfirmasi, atau diverifikasi paling lambat ${by}.`,
        en: `Of what took place already (sessions, trainings, reports) ${count} more has to be logged, confirmed or verified by ${by}.`,
      },
    }),
  };
}

function touchesEachMonth(day: CalendarDate, { reviewed: { period } }: Outlook): readonly Deed[] {
  return period.months
    .filter((month) => lastDayOfMonth(month) >= day)
    .flatMap((month) => sessionsOn(monthOf(day) === month ? day : lastDayOfMonth(month)));
}

/** C4: no silence longer than so many days. */
export function toBreakSilence(comparison: Comparison, most: number, outlook: Outlook): Remedy {
  const { last } = outlook.reviewed.period;
  const days = outlook.indicators.C4.value;
  const touch = inQuarter(
    outlook,
    (day) => [...deedsOf(outlook.pending), ...daysFrom(day, last).flatMap((each) => sessionsOn(each))],
    (by) => ({
      needed: 1,
      sentence: {
        id: `Peserta perlu kontak terverifikasi paling lambat ${by}, dan sesudahnya tidak lebih dari ${most} hari tanpa kontak.`,
        en: `The participant needs a verified touch by ${by}, and after it no more than ${most} days without one.`,
      },
    }),
  );
  return firstRemedy(comparison, outlook, [toConfirm(1, outlook), touch], {
    id: `${days} hari tanpa kontak terverifikasi, paling banyak ${most}`,
    en: `${days} days without a verified touch, at most ${most}`,
  });
}

function daysFrom(first: CalendarDate, last: CalendarDate): readonly CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

/** V: so large a share of what was claimed. */
export function toVerify(comparison: Comparison, { numerator, denominator }: Ratio, outlook: Outlook): Remedy {
  const { verified, claimed } = outlook.indicators.V.value;
  const { reviewed: person, pending } = outlook;
  const settling = foreseen(outlook, deedsOf(pending)).indicators.V.value;
  const waiting = settling.verified - verified;
  const lacking = numerator * settling.claimed - denominator * settling.verified;
  const fresh = Math.max(1, numerator === denominator ? 0 : Math.ceil(lacking / (denominator - numerator)));
  const planned = withoutOutcome(person).filter(({ day }) => day > outlook.on && isWithin(person.period, day));
  const touch = inQuarter(
    outlook,
    (day) => [...deedsOf(pending), ...deedsOf(planned), ...sessionsOn(day, fresh)],
    (by) => ({
      needed: fresh,
      sentence: {
        id: `Peserta perlu ${fresh} kontak terverifikasi lagi paling lambat ${by}${waiting > 0 ? ', dan yang sudah dicatat dikonfirmasi' : ''}.`,
        en: `The participant needs ${few(fresh, 'more verified touch', 'more verified touches')} by ${by}${waiting > 0 ? ', and what is recorded confirmed' : ''}.`,
      },
    }),
  );
  const toSettle = Math.max(1, Math.ceil((numerator * claimed) / denominator) - verified);
  return firstRemedy(comparison, outlook, [toConfirm(Math.min(toSettle, Math.max(waiting, 1)), outlook), touch], {
    id: `${verified} dari ${claimed} yang dicatat terverifikasi, perlu ${numerator}/${denominator}`,
    en: `${verified} of ${claimed} that were claimed are verified, and ${numerator}/${denominator} have to be`,
  });
}
