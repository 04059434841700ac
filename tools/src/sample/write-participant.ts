import { addDays, addMonths, daysBetween, districts, firstDayOfMonth, monthOf, type CalendarDate, type District } from '@okoce/domain';
import type { Random } from '../simulate/random';
import { at, LAST_DAY, type SampleMove, type SampleParticipant, type SampleReport } from './story';

/** The days on which she is enrolled, up to the first time she leaves. */
export interface Stay {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

const LICENSED = 0.3;
const REPORTING = 0.25;
const VERIFIED = 0.92;
const TRANSFERRED = 0.03;
const WITHDRAWN = 0.07;
const RETURNED = 0.4;
const REASONS = ['moved', 'work', 'work', 'health', 'lost_interest', 'lost_interest', 'other'];

export function writeLicence(random: Random, stay: Stay): SampleParticipant['licence'] {
  const issuedOn = addDays(stay.from, 20 + random.below(120));
  if (!random.chance(LICENSED) || daysBetween(issuedOn, stay.until) < 5) return undefined;
  return { number: `91${random.digits(11)}`, issuedOn, recordedAt: at(addDays(issuedOn, random.below(5)), 11) };
}

/** Monthly books, filed in the first days of the month after. */
export function writeReports(random: Random, stay: Stay): readonly SampleReport[] {
  if (!random.chance(REPORTING)) return [];
  const reports: SampleReport[] = [];
  const most = 2 + random.below(7);
  const sales = 1_500_000 + 250_000 * random.below(40);
  const workers = 1 + random.below(4);
  for (let month = addMonths(monthOf(stay.from), 1); reports.length < most; month = addMonths(month, 1)) {
    const filedOn = addDays(firstDayOfMonth(addMonths(month, 1)), random.below(12));
    if (daysBetween(filedOn, stay.until) < 4) break;
    if (random.chance(0.08)) continue;
    const salesRupiah = sales + 50_000 * random.below(30);
    const costRupiah = Math.round(salesRupiah * (0.5 + 0.3 * random.next()));
    const cashRupiah = Math.round((salesRupiah - costRupiah) * random.next());
    const filedAt = at(filedOn, 9 + random.below(9));
    const verified = random.chance(VERIFIED) ? { verifiedAt: at(addDays(filedOn, 1 + random.below(3)), 14) } : {};
    reports.push({ month, filedAt, salesRupiah, costRupiah, cashRupiah, workers, ...verified });
  }
  return reports;
}

/** Who moves to another centre, leaves, comes back, or comes back elsewhere. */
export function writeMoves(random: Random, registeredOn: CalendarDate, home: District): readonly SampleMove[] {
  const left = daysBetween(registeredOn, LAST_DAY);
  const day = (after: number): CalendarDate => addDays(registeredOn, after);
  const elsewhere = (): District => random.pick(districts.filter(({ code }) => code !== home.code));
  if (left > 60 && random.chance(TRANSFERRED))
    return [{ kind: 'transfer', at: at(day(40 + random.below(left - 50)), 10), to: elsewhere().code }];
  if (left < 45 || !random.chance(WITHDRAWN)) return [];
  const after = 30 + random.below(left - 40);
  const withdrawal: SampleMove = { kind: 'withdrawal', at: at(day(after), 15), category: random.pick(REASONS) };
  if (left - after < 30 || !random.chance(RETURNED)) return [withdrawal];
  const back = at(day(after + 15 + random.below(left - after - 20)), 9);
  return [withdrawal, random.chance(0.4) ? { kind: 'received', at: back, to: elsewhere().code } : { kind: 'return', at: back }];
}
