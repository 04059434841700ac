import type { Month } from '@okoce/domain';
import { reachedSteps } from '../step-proofs';
import { laterSteps } from '../measures';
import { isWaiting } from '../work/evidence';
import { goalDeadline } from './focus';
import { few, remedy, tooLate } from './outlook';
import type { Outlook, Remedy } from './outlook';
import { lastingSteps } from './progress';
import type { Ratio } from './ratio';
import { reportDeadline } from './reports-in-time';
import { isWithin } from './reviewed';

/** C2: so large a share of commitments kept. */
export function toKeep({ numerator, denominator }: Ratio, outlook: Outlook): Remedy {
  const { C2 } = outlook.indicators;
  const { kept, broken } = C2.value;
  const { period, definitions } = outlook.reviewed;
  const enough =
    numerator === denominator ? (broken > 0 ? Infinity : 0) : Math.ceil((numerator * broken) / (denominator - numerator)) - kept;
  const needed = Math.max(enough, definitions.leastCommitments - kept - broken);
  const undecided = C2.items.filter(({ why, day }) => why === 'no_outcome' && day <= outlook.on).length;
  if (needed === Infinity || (!outlook.runs && (needed > undecided || outlook.on > outlook.lastToRecord))) {
    return tooLate({
      id: `${kept} dari ${kept + broken} janji ditepati, perlu ${numerator}/${denominator} dari paling sedikit ${definitions.leastCommitments}`,
      en: `${kept} of ${kept + broken} commitments were kept, and ${numerator}/${denominator} of at least ${definitions.leastCommitments} have to be`,
    });
  }
  if (!outlook.runs) {
    return remedy(needed, outlook.lastToRecord, {
      id: `${needed} sesi atau pelatihan yang sudah lewat perlu dicatat hasilnya paling lambat ${outlook.lastToRecord}.`,
      en: `What became of ${few(needed, 'past session or training', 'past sessions or trainings')} has to be recorded by ${outlook.lastToRecord}.`,
    });
  }
  return remedy(needed, period.last, {
    id: `Peserta menghadiri ${needed} sesi atau pelatihan terjadwal lagi paling lambat ${period.last}, tanpa melewatkan satu pun.`,
    en: `The participant attends ${few(needed, 'more scheduled session or training', 'more scheduled sessions or trainings')} by ${period.last}, and misses none.`,
  });
}

/** C3: so many reports in time. */
export function toReport(reports: number, outlook: Outlook): Remedy {
  const { reviewed, indicators, on } = outlook;
  const inTime = indicators.C3.value;
  const isOpen = (month: Month): boolean => {
    const missing = reviewed.work.counted.reports.get(month)?.withdrawn ?? true;
    return missing && reportDeadline(month, reviewed.definitions) >= on;
  };
  const open = reviewed.period.months.filter(isOpen);
  const needed = reports - inTime.length;
  const first = open[open.length - needed];
  if (first === undefined) {
    return tooLate({
      id: `${inTime.length} laporan bulanan tepat waktu, perlu ${reports}`,
      en: `of monthly reports ${inTime.length} came in time, and ${reports} have to`,
    });
  }
  const [by, list] = [reportDeadline(first, reviewed.definitions), open.join(', ')];
  return remedy(needed, by, {
    id: `Peserta menyampaikan ${needed} laporan bulanan dari ${list}, yang pertama paling lambat ${by}.`,
    en: `The participant files ${few(needed, 'monthly report')} of ${list}, the first by ${by}.`,
  });
}

/** F1: a goal in time. */
export function toSetGoal(outlook: Outlook): Remedy {
  const { reviewed, indicators, on, runs } = outlook;
  const { last } = reviewed.period;
  const latest = goalDeadline(reviewed);
  if (runs && indicators.F1.items.some(({ why }) => why === 'not_agreed')) {
    return remedy(1, last, {
      id: `Mentor menyetujui sasaran triwulan paling lambat ${last}.`,
      en: `The mentor agrees to the quarter’s goal by ${last}.`,
    });
  }
  if (!runs || on > latest) {
    return tooLate({
      id: `sasaran triwulan harus ditetapkan paling lambat ${latest} dan disetujui mentor paling lambat ${last}`,
      en: `the quarter’s goal had to be set by ${latest} and agreed by the mentor by ${last}`,
    });
  }
  const by = latest < last ? latest : last;
  return remedy(1, by, {
    id: `Peserta dan mentor menetapkan sasaran triwulan paling lambat ${by}; mentor menyetujuinya paling lambat ${last}.`,
    en: `Participant and mentor set the quarter’s goal by ${by}; the mentor agrees to it by ${last}.`,
  });
}

/** F2: so large a share of the actions due. */
export function toFollowThrough({ numerator, denominator }: Ratio, { indicators, reviewed, runs }: Outlook): Remedy {
  const { closed, all } = indicators.F2.value;
  const { last } = reviewed.period;
  if (!runs) {
    return tooLate({
      id: `${closed} dari ${all} tindakan ditutup dengan bukti, perlu ${numerator}/${denominator}`,
      en: `${closed} of ${all} actions were closed with evidence, and ${numerator}/${denominator} have to be`,
    });
  }
  if (all === 0) {
    return remedy(1, last, {
      id: `Peserta dan mentor menyepakati tindakan yang jatuh tempo dalam triwulan ini, dan peserta menutupnya dengan bukti paling lambat ${last}.`,
      en: `Participant and mentor agree on an action due this quarter, and the participant closes it with evidence by ${last}.`,
    });
  }
  const needed = Math.ceil((numerator * all) / denominator) - closed;
  return remedy(needed, last, {
    id: `Peserta menutup ${needed} tindakan lagi dengan bukti paling lambat ${last}.`,
    en: `The participant closes ${few(needed, 'more action')} with evidence by ${last}.`,
  });
}

/** F3: a step, or one kept alive. */
export function toProgress(outlook: Outlook): Remedy {
  const { reviewed, runs, on, lastToRecord } = outlook;
  const { last } = reviewed.period;
  const reached = reachedSteps(reviewed.work.counted, reviewed.life);
  const handedIn = [...reviewed.work.evidence.values()].filter(
    (evidence) => isWaiting(evidence) && isWithin(reviewed.period, evidence.day),
  );
  if (handedIn.some(({ step }) => !reached.some((one) => one.step === step)) && on <= lastToRecord) {
    return remedy(1, lastToRecord, {
      id: `Mentor lain memeriksa bukti langkah yang sudah diserahkan, paling lambat ${lastToRecord}.`,
      en: `A mentor other than hers checks the evidence of a step that was handed in, by ${lastToRecord}.`,
    });
  }
  const open = laterSteps.filter((step) => !reached.some((one) => one.step === step)).join(', ');
  const alive = lastingSteps(reviewed, reached).length > 0;
  if (!runs || (open === '' && !alive)) return tooLate({ id: 'tidak ada langkah PAS baru', en: 'no step was newly reached' });
  const keep = alive
    ? {
        id: ' Atau: ketiga laporan bulanan tepat waktu, dan izin usaha yang berlaku pada akhir triwulan.',
        en: ' Or: all three monthly reports in time, and a licence valid at the quarter’s end.',
      }
    : { id: '', en: '' };
  return remedy(1, last, {
    id: `Peserta mencapai satu langkah PAS baru (${open}) paling lambat ${last}.${keep.id}`,
    en: `The participant reaches a new step (${open}) by ${last}.${keep.en}`,
  });
}
