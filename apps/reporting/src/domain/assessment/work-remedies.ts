import { endOfDay } from '@okoce/domain';
import type { CalendarDate, Month } from '@okoce/domain';
import { settled } from './evaluation';
import { comingBack, filed, isMissing, sessionsOn } from './deeds';
import type { Deed } from './deeds';
import { goalDeadline } from './focus';
import { deedsOf, few, withoutOutcome } from './outlook';
import type { Outlook, Remedy } from './outlook';
import type { Ratio } from './ratio';
import { reportDeadline } from './reports-in-time';
import { isWithin } from './reviewed';
import type { Comparison } from './rule-set';
import { firstRemedy, foreseen, inQuarter, whileEnrolled } from './trial';
import type { Way } from './trial';

/** C2: so large a share of commitments kept. */
export function toKeep(comparison: Comparison, { numerator, denominator }: Ratio, outlook: Outlook): Remedy {
  const { kept, broken } = outlook.indicators.C2.value;
  const { reviewed: person, on } = outlook;
  const enough = numerator === denominator ? 0 : Math.ceil((numerator * broken) / (denominator - numerator)) - kept;
  const needed = Math.max(enough, person.definitions.leastCommitments - kept - broken);
  const open = withoutOutcome(person).filter(({ day }) => isWithin(person.period, day));
  const record: Way = {
    from: () => deedsOf(open.filter(({ day }) => day <= on)),
    say: (by) => ({
      needed,
      sentence: {
        id: `${needed} sesi atau pelatihan yang sudah lewat perlu dicatat hasilnya paling lambat ${by}.`,
        en: `What became of ${few(needed, 'past session or training', 'past sessions or trainings')} has to be recorded by ${by}.`,
      },
    }),
  };
  const keep = inQuarter(
    outlook,
    (day) => [...deedsOf(open), ...sessionsOn(day, needed)],
    (by) => ({
      needed,
      sentence: {
        id: `Peserta menghadiri ${needed} sesi atau pelatihan terjadwal lagi paling lambat ${by}, tanpa melewatkan satu pun.`,
        en: `The participant attends ${few(needed, 'more scheduled session or training', 'more scheduled sessions or trainings')} by ${by}, and misses none.`,
      },
    }),
  );
  return firstRemedy(comparison, outlook, [record, keep], {
    id: `${kept} dari ${kept + broken} janji ditepati, perlu ${numerator}/${denominator} dari paling sedikit ${person.definitions.leastCommitments}`,
    en: `${kept} of ${kept + broken} commitments were kept, and ${numerator}/${denominator} of at least ${person.definitions.leastCommitments} have to be`,
  });
}

/** C3: so many reports in time. */
export function toReport(comparison: Comparison, reports: number, outlook: Outlook): Remedy {
  const inTime = outlook.indicators.C3.value;
  const file = whileEnrolled(
    outlook,
    (day) => reportsFrom(day, outlook),
    (by) => {
      const { values } = foreseen(outlook, comingBack(by, outlook.reviewed));
      const needed = Number(settled(comparison.threshold, values)) - inTime.length;
      const list = reportsOpen(outlook).join(', ');
      return {
        needed,
        sentence: {
          id: `Peserta menyampaikan ${needed} laporan bulanan dari ${list}, yang pertama paling lambat ${by}.`,
          en: `The participant files ${few(needed, 'monthly report')} of ${list}, the first by ${by}.`,
        },
      };
    },
  );
  return firstRemedy(comparison, outlook, [file], {
    id: `${inTime.length} laporan bulanan tepat waktu, perlu ${reports}`,
    en: `of monthly reports ${inTime.length} came in time, and ${reports} have to`,
  });
}

/** The months of the quarter of which a report that is not there may still come in time. */
export function reportsOpen({ reviewed: person, on }: Outlook): readonly Month[] {
  return person.period.months.filter((month) => isMissing(month, person) && reportDeadline(month, person.definitions) >= on);
}

/** All of them, filed from a day on, as far as they are still in time. */
export function reportsFrom(day: CalendarDate, outlook: Outlook): readonly Deed[] {
  const { definitions } = outlook.reviewed;
  return reportsOpen(outlook).flatMap((month) => (reportDeadline(month, definitions) >= day ? filed(month, day) : []));
}

/** F1: a goal in time. */
export function toSetGoal(comparison: Comparison, outlook: Outlook): Remedy {
  const { reviewed: person, indicators } = outlook;
  const { quarter, last } = person.period;
  const unagreed = indicators.F1.items.filter(({ why }) => why === 'not_agreed').map(({ thing }) => thing.id);
  const agreed = (goalId: string, day: CalendarDate): Deed => [
    'QuarterGoalAgreed',
    { goalId, quarter, step: 'P1', occurredAt: endOfDay(day) },
  ];
  const agree: Way = {
    from: (day) => (day <= last ? unagreed.map((goalId) => agreed(goalId, day)) : undefined),
    say: (by) => ({
      needed: 1,
      sentence: {
        id: `Mentor menyetujui sasaran triwulan paling lambat ${by}.`,
        en: `The mentor agrees to the quarter’s goal by ${by}.`,
      },
    }),
  };
  const set = inQuarter(
    outlook,
    (day) => [['QuarterGoalSet', { goalId: 'to-come', quarter, step: 'P1', occurredAt: endOfDay(day) }], agreed('to-come', day)],
    (by) => ({
      needed: 1,
      sentence: {
        id: `Peserta dan mentor menetapkan sasaran triwulan paling lambat ${by}; mentor menyetujuinya paling lambat ${last}.`,
        en: `Participant and mentor set the quarter’s goal by ${by}; the mentor agrees to it by ${last}.`,
      },
    }),
  );
  const latest = goalDeadline(person);
  return firstRemedy(comparison, outlook, [agree, set], {
    id: `sasaran triwulan harus ditetapkan paling lambat ${latest} dan disetujui mentor paling lambat ${last}`,
    en: `the quarter’s goal had to be set by ${latest} and agreed by the mentor by ${last}`,
  });
}

/** F2: so large a share of the actions due. */
export function toFollowThrough(comparison: Comparison, { numerator, denominator }: Ratio, outlook: Outlook): Remedy {
  const { reviewed: person, indicators } = outlook;
  const { closed, all } = indicators.F2.value;
  const needed = Math.ceil((numerator * all) / denominator) - closed;
  const close: Way = {
    from: (day) => (day <= person.period.last ? actionsClosed(day, outlook) : undefined),
    say: (by) => ({
      needed,
      sentence: {
        id: `Peserta menutup ${needed} tindakan lagi dengan bukti paling lambat ${by}.`,
        en: `The participant closes ${few(needed, 'more action')} with evidence by ${by}.`,
      },
    }),
  };
  const agree = inQuarter(
    outlook,
    (day) => [...actionsClosed(day, outlook), ...actionDone(day)],
    (by) => ({
      needed: 1,
      sentence: {
        id: `Peserta dan mentor menyepakati tindakan yang jatuh tempo dalam triwulan ini, dan peserta menutupnya dengan bukti paling lambat ${by}.`,
        en: `Participant and mentor agree on an action due this quarter, and the participant closes it with evidence by ${by}.`,
      },
    }),
  );
  return firstRemedy(comparison, outlook, [close, agree], {
    id: `${closed} dari ${all} tindakan ditutup dengan bukti, perlu ${numerator}/${denominator}`,
    en: `${closed} of ${all} actions were closed with evidence, and ${numerator}/${denominator} have to be`,
  });
}

function actionsClosed(day: CalendarDate, { reviewed: { work, period } }: Outlook): readonly Deed[] {
  return [...work.actions.values()]
    .filter(({ dueOn, dropped, doneAt }) => isWithin(period, dueOn) && !dropped && doneAt === undefined)
    .map(({ actionId, dueOn }): Deed => ['ActionClosed', { actionId, dueOn, withEvidence: true, occurredAt: endOfDay(day) }]);
}

function actionDone(day: CalendarDate): readonly Deed[] {
  const data = { actionId: 'to-come', dueOn: day, occurredAt: endOfDay(day) };
  return [
    ['ActionAgreed', data],
    ['ActionClosed', { ...data, withEvidence: true }],
  ];
}
