import { addDays, addMonths, daysBetween, firstDayOfMonth, lastDayOfMonth, monthOf, type CalendarDate, type Month } from '@okoce/domain';
import type { Random } from '../simulate/random';
import { kinds, type KindName } from './kinds';
import { at, LAST_DAY, type Moment } from './moments';
import type { Book, SampleReport } from './story';
import type { Stay } from './write-life';

const VERIFIED = 0.9;
const CORRECTED = 0.05;
const WITHDRAWN = 0.02;
const ON_PAPER = 0.1;
const PAPER_LIES_AT_MOST_DAYS = 7;

/** Monthly books of one stay, from the month's last day on. */
export function writeReports(random: Random, kind: KindName, stay: Stay, loginAt: Moment | undefined): readonly SampleReport[] {
  const traits = kinds[kind];
  if (!random.chance(traits.reports)) return [];
  const sales = 1_500_000 + 250_000 * random.below(40);
  const workers = 1 + random.below(4);
  const reports: SampleReport[] = [];
  // Who keeps books seldom keeps them for long, the steady apart.
  const most = kind === 'steady' ? 12 : 2 + random.below(6);
  const first = addMonths(monthOf(stay.from), Number(stay.from.slice(8)) <= 10 ? 0 : 1);
  for (let month = first; reports.length < most && lastDayOfMonth(month) < stay.until; month = addMonths(month, 1)) {
    if (!random.chance(traits.files)) continue;
    const book = (): Book => writeBook(random, sales, workers);
    const receivedOn = dayReceived(random, month, traits.punctual);
    if (daysBetween(receivedOn, stay.until) < 1) continue;
    reports.push(writeReport(random, { month, receivedOn, book, until: stay.until, loginAt }));
  }
  return reports;
}

interface Draft {
  readonly month: Month;
  readonly receivedOn: CalendarDate;
  readonly book: () => Book;
  readonly until: CalendarDate;
  readonly loginAt: Moment | undefined;
}

function writeReport(random: Random, { month, receivedOn, book, until, loginAt }: Draft): SampleReport {
  const filedBy = loginAt && random.chance(0.65) ? 'participant' : 'officer';
  const filed = addDays(receivedOn, 1 + random.below(PAPER_LIES_AT_MOST_DAYS));
  const onPaper = filedBy === 'officer' && filed < until && random.chance(ON_PAPER);
  const filedOn = onPaper ? filed : receivedOn;
  const report = { month, filedBy, filedAt: at(filedOn, 9 + random.below(8)), book: book(), ...(onPaper ? { receivedOn } : {}) } as const;
  const verified = verification(random, filedOn, 14);
  const changedOn = addDays(filedOn, 1 + random.below(9));
  const before = verified.verifiedAt && verified.verifiedAt < at(changedOn, 16) ? verified : {};
  if (changedOn >= until) return { ...report, ...verified };
  if (random.chance(WITHDRAWN)) return { ...report, ...before, withdrawn: { at: at(changedOn, 16), reason: 'Angka bulan lain.' } };
  if (!random.chance(CORRECTED)) return { ...report, ...verified };
  return { ...report, ...before, corrected: { at: at(changedOn, 16), book: book(), ...verification(random, changedOn, 15) } };
}

function verification(random: Random, changedOn: CalendarDate, hour: number): { readonly verifiedAt?: Moment } {
  const day = addDays(changedOn, 1 + random.below(4));
  return random.chance(VERIFIED) && day <= LAST_DAY ? { verifiedAt: at(day, hour) } : {};
}

/** By the tenth of the next month, now and then on the last day of the month itself; else in the fortnight after. */
function dayReceived(random: Random, month: Month, punctual: number): CalendarDate {
  const next = firstDayOfMonth(addMonths(month, 1));
  return addDays(next, random.chance(punctual) ? random.below(11) - 1 : 10 + random.below(15));
}

function writeBook(random: Random, sales: number, workers: number): Book {
  const salesRupiah = sales + 50_000 * random.below(30);
  const costRupiah = Math.round(salesRupiah * (0.5 + 0.3 * random.next()));
  return { salesRupiah, costRupiah, cashRupiah: Math.round((salesRupiah - costRupiah) * random.next()), workers };
}
