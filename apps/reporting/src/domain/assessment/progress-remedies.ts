import { dayOf } from '@okoce/domain';
import type { CalendarDate, Sentence } from '@okoce/domain';
import { licenceValidOn } from '../documents';
import type { LaterStep } from '../facts';
import { laterSteps } from '../measures';
import { reachedSteps } from '../step-proofs';
import { isWaiting } from '../work/evidence';
import { contactsOf } from './contacts';
import { checked, checkedOut, isMissing, licensed, settled, stepTaken, threeFrom, verified } from './deeds';
import type { Deed } from './deeds';
import { tooLate, withoutOutcome } from './outlook';
import type { Outlook, Pending, Remedy } from './outlook';
import { lastingSteps } from './progress';
import { isWithin } from './reviewed';
import type { Comparison } from './rule-set';
import { foreseen, inQuarter, remediesBy, whileEnrolled } from './trial';
import type { Way } from './trial';
import { reportsFrom, reportsOpen } from './work-remedies';

/** F3: a step newly reached, or one kept alive; each way there is. */
export function toProgress(comparison: Comparison, outlook: Outlook): Remedy {
  const reached = reachedSteps(outlook.reviewed.work.counted, outlook.reviewed.life);
  const before = reached.filter(({ reachedAt }) => dayOf(reachedAt) < outlook.reviewed.period.first).map(({ step }) => step);
  const found = [
    ...waitingWays(outlook, before).flatMap((ways) => remediesBy(comparison, outlook, ways).slice(0, 1)),
    ...newSteps(comparison, outlook, before),
    ...remediesBy(comparison, outlook, stayingActive(outlook)).slice(0, 1),
  ];
  const [latest] = found
    .flatMap(({ by }) => (by === null ? [] : [by]))
    .sort()
    .reverse();
  if (latest === undefined) return tooLate({ id: 'tidak ada langkah PAS baru', en: 'no step was newly reached' });
  const [id, en] = [found.map(({ sentence }) => sentence.id).join(' Atau: '), found.map(({ sentence }) => sentence.en).join(' Or: ')];
  return { possible: true, by: latest, needed: 1, sentence: { id, en } };
}

/**
 * Steps whose proof only waits for somebody; of each kind what may be tried, for what comes of all that waits may be a day before the
 * quarter, where some of it would be new in it.
 */
function waitingWays(outlook: Outlook, before: readonly LaterStep[]): readonly (readonly Way[])[] {
  const alternatives: readonly (readonly [LaterStep | undefined, readonly (readonly Deed[])[], (by: CalendarDate) => Sentence])[] = [
    [undefined, evidenceWaiting(outlook), checkEvidence],
    ['P2', certificatesWaiting(outlook), issueCertificate],
    ['P3', sessionsWaiting(outlook), confirmSessions],
    ['P6', reportsWaiting(outlook), verifyReports],
  ];
  return alternatives
    .filter(([step]) => step === undefined || step === 'P6' || !before.includes(step))
    .map(([, tries, sentenceBy]) => tries.map((deeds) => ({ from: () => deeds, say: (by) => ({ needed: 1, sentence: sentenceBy(by) }) })));
}

const checkEvidence = (by: CalendarDate): Sentence => ({
  id: `Mentor lain memeriksa bukti langkah yang sudah diserahkan, paling lambat ${by}.`,
  en: `A mentor other than hers checks the evidence of a step that was handed in, by ${by}.`,
});
const issueCertificate = (by: CalendarDate): Sentence => ({
  id: `Sertifikat pelatihan inti yang sudah diikuti perlu diterbitkan paling lambat ${by} (P2).`,
  en: `The certificate of a core training that she attended has to be issued by ${by} (P2).`,
});
const confirmSessions = (by: CalendarDate): Sentence => ({
  id: `Sesi pendampingan yang sudah berlangsung perlu dicatat dan dikonfirmasi paling lambat ${by} (P3).`,
  en: `A mentoring session that took place has to be logged and confirmed by ${by} (P3).`,
});
const verifyReports = (by: CalendarDate): Sentence => ({
  id: `Laporan dari tiga bulan berturut-turut yang sudah disampaikan perlu diverifikasi paling lambat ${by} (P6).`,
  en: `The reports of three months in a row that were filed have to be verified by ${by} (P6).`,
});

function evidenceWaiting({ reviewed: { work } }: Outlook): readonly (readonly Deed[])[] {
  return [...work.evidence.values()].filter(isWaiting).map((evidence) => [checked(evidence)]);
}

function certificatesWaiting({ reviewed: { work }, on }: Outlook): readonly (readonly Deed[])[] {
  const certified = new Set([...work.counted.documents.values()].map(({ attendanceId }) => attendanceId));
  const attendances = [...work.counted.attendances].filter(
    ([, { kind = 'core', attendanceId }]) => kind === 'core' && !certified.has(attendanceId),
  );
  const seats = withoutOutcome({ work }).filter(({ thing, day }) => thing.type === 'seat' && day <= on);
  return [
    ...attendances.map(([trainingEventId, attendance]) => checkedOut(trainingEventId, attendance)),
    ...seats.flatMap(({ thing, deeds }) => {
      const seat = work.seats.get(thing.id);
      const attendance = seat && { attendanceId: seat.seatId, checkedInAt: seat.startsAt };
      return attendance && (seat.kind ?? 'core') === 'core' ? [[...deeds, ...checkedOut(seat.trainingEventId, attendance)]] : [];
    }),
  ];
}

/** Any of them, one of the quarter with the latest before it, or all: the second of them dates the step. */
function sessionsWaiting({ reviewed: person, on }: Outlook): readonly (readonly Deed[])[] {
  const logged = contactsOf(person.work, person.life).filter(({ why }) => why === 'not_confirmed');
  const waiting: readonly Pending[] = [
    ...logged.map((contact) => ({ ...contact, deeds: settled(contact, person) })),
    ...withoutOutcome(person).filter(({ thing, day }) => thing.type === 'session' && day <= on),
  ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const pairs = waiting.flatMap(({ day, deeds }, index) => {
    const earlier = waiting[index - 1];
    return earlier && isWithin(person.period, day) ? [[...earlier.deeds, ...deeds]] : [];
  });
  return [...waiting.map(({ deeds }) => deeds), ...pairs, waiting.flatMap(({ deeds }) => deeds)];
}

function reportsWaiting({ reviewed: person }: Outlook): readonly (readonly Deed[])[] {
  const { reports } = person.work.counted;
  return [...reports.keys()]
    .map(threeFrom)
    .filter((months) => months.every((month) => !isMissing(month, person)) && months.some((month) => !reports.get(month)?.verified))
    .map((months) => months.map((month) => verified(month, reports.get(month)?.filedOn ?? person.period.first)));
}

function newSteps(comparison: Comparison, outlook: Outlook, before: readonly LaterStep[]): readonly Remedy[] {
  const taking = (steps: readonly LaterStep[]): Way =>
    inQuarter(
      outlook,
      (day) => steps.slice(0, 1).flatMap((step) => stepTaken(step, day, outlook.reviewed)),
      (by) => ({
        needed: 1,
        sentence: {
          id: `Peserta mencapai satu langkah PAS baru (${steps.join(', ')}) paling lambat ${by}.`,
          en: `The participant reaches a new step (${steps.join(', ')}) by ${by}.`,
        },
      }),
    );
  const open = laterSteps.filter((step) => !before.includes(step) && remediesBy(comparison, outlook, [taking([step])]).length > 0);
  return open.length === 0 ? [] : remediesBy(comparison, outlook, [taking(open)]);
}

/** A lasting step kept alive; it may have been reached before the quarter by what still waits to be checked. */
function stayingActive(outlook: Outlook): readonly Way[] {
  const { reviewed: person, lastToRecord } = outlook;
  const { first, last } = person.period;
  const lasting = ({ reviewed: then }: Pick<Outlook, 'reviewed'>) =>
    lastingSteps(then, reachedSteps(then.work.counted, then.life)).length > 0;
  const hasLicence = [...person.work.counted.documents.values()].some((document) => licenceValidOn(document, last));
  const keep = (waiting: readonly Deed[]): Way =>
    whileEnrolled(
      outlook,
      (day) => {
        if (!hasLicence && day > last) return undefined;
        return [...waiting, ...reportsFrom(day, outlook), ...(hasLicence ? [] : licensed(day))];
      },
      (by) => ({ needed: 1, sentence: keepingActive(by, outlook, waiting.length > 0 ? lastToRecord : undefined) }),
    );
  if (lasting(outlook)) return [keep([])];
  const evidence = [...person.work.evidence.values()].filter((one) => isWaiting(one) && one.day < first);
  const reports = [...person.work.counted.reports].filter(([month, { filedOn }]) => filedOn < first && !isMissing(month, person));
  const waiting = [...evidence.map(checked), ...reports.map(([month, { filedOn }]) => verified(month, filedOn))];
  // A licence alone is a new step: that way is told as one.
  return waiting.length > 0 && lasting(foreseen(outlook, waiting)) ? [keep(waiting)] : [];
}

function keepingActive(by: CalendarDate, outlook: Outlook, checkedBy: CalendarDate | undefined): Sentence {
  const open = reportsOpen(outlook).join(', ');
  const [id, en] = checkedBy ? [`; buktinya diperiksa paling lambat ${checkedBy}`, `; its evidence checked by ${checkedBy}`] : ['', ''];
  const reports =
    open === ''
      ? { id: `paling lambat ${by}`, en: `by ${by}` }
      : { id: `yang belum: ${open}, yang pertama paling lambat ${by}`, en: `still to come: ${open}, the first by ${by}` };
  return {
    id: `Langkah yang sudah tercapai (P5, P6, atau P7) tetap berjalan: ketiga laporan bulanan tepat waktu (${reports.id}), dan izin usaha yang berlaku pada akhir triwulan${id}.`,
    en: `A step reached before (P5, P6 or P7) is kept alive: all three monthly reports in time (${reports.en}), and a licence valid at the quarter’s end${en}.`,
  };
}
