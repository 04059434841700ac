import { addDays, daysBetween, firstDayOf, lastDayOf, nextQuarter, quarterOf, type CalendarDate, type Quarter } from '@okoce/domain';
import type { Random } from '../simulate/random';
import { kinds, type KindName } from './kinds';
import { at, dayIn, earlier, LAST_DAY, latest, type Moment } from './moments';
import type { SampleAction, SampleGoal, Side } from './story';
import type { Stay } from './write-life';

const SECOND_GOAL = 0.06;
const AGREED = 0.93;
const SECOND_ACTION = 0.2;
const DROPPED = 0.25;
const CLOSED_WITHOUT = 0.35;
const steps = ['P2', 'P3', 'P4', 'P4', 'P5', 'P6', 'P6', 'P7'];
const texts = [
  'Mengurus NIB',
  'Membuat katalog',
  'Mencatat kas harian',
  'Menawarkan ke tiga warung',
  'Memperbaiki kemasan',
  'Menghitung harga pokok',
];

/** A mentorship's days, and the stay they lie in. */
export interface Together {
  readonly mentor: number;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly stay: Stay;
}

export interface Agenda {
  readonly goals: readonly SampleGoal[];
  readonly actions: readonly SampleAction[];
}

/** Goals of the quarters she spends with a mentor, and the actions that serve them. */
export function writeAgenda(random: Random, kind: KindName, mentorships: readonly Together[]): Agenda {
  const goals: SampleGoal[] = [];
  const actions: SampleAction[] = [];
  for (const together of mentorships) {
    for (let quarter = quarterOf(together.from); firstDayOf(quarter) < together.until; quarter = nextQuarter(quarter)) {
      if (goals.some((goal) => goal.quarter === quarter)) continue;
      const goal = writeGoal(random, kind, quarter, together);
      if (!goal) continue;
      const first = goals.push(goal) - 1;
      if (random.chance(SECOND_GOAL)) goals.push({ ...goal, step: random.pick(steps.filter((step) => step !== goal.step)) });
      if (!goal.agreedAt) continue;
      const count = random.chance(SECOND_ACTION) ? 2 : 1;
      for (const text of random.sample(texts, count))
        actions.push(writeAction(random, kind, { goal: first, text, from: dayIn(goal.agreedAt) }, together));
    }
  }
  return { goals, actions };
}

function writeGoal(random: Random, kind: KindName, quarter: Quarter, { mentor, from, until, stay }: Together): SampleGoal | undefined {
  const { goals, earlyGoals } = kinds[kind];
  if (!random.chance(goals)) return undefined;
  const begins = latest(firstDayOf(quarter), stay.from);
  const early = random.chance(earlyGoals);
  const on = latest(addDays(from, 1), addDays(begins, early ? random.below(22) : 31 + random.below(30)));
  const last = earlier(lastDayOf(quarter), addDays(until, -1));
  if (on >= last) return undefined;
  const agreedOn = addDays(on, 1 + random.below(5));
  return {
    mentor,
    quarter,
    step: random.pick(steps),
    setAt: at(on, 10),
    setBy: side(random),
    ...(random.chance(AGREED) && agreedOn < last ? { agreedAt: at(agreedOn, 14) } : {}),
  };
}

interface Draft {
  readonly goal: number;
  readonly text: string;
  readonly from: CalendarDate;
}

function writeAction(random: Random, kind: KindName, { goal, text, from }: Draft, { mentor, until }: Together): SampleAction {
  const proposedOn = addDays(from, random.below(6));
  const agreedOn = addDays(proposedOn, random.below(3));
  const dueOn = addDays(proposedOn, 12 + random.below(32));
  const action = {
    mentor,
    goal,
    dueOn,
    text,
    proposedAt: at(proposedOn, 15),
    proposedBy: side(random),
  };
  if (!random.chance(AGREED) || agreedOn >= until) return proposedOn < until ? action : { ...action, proposedAt: at(from, 15) };
  const agreed = { ...action, agreedAt: at(agreedOn, 16) };
  const spare = daysBetween(agreedOn, dueOn);
  const closedOn = addDays(agreedOn, 2 + random.below(spare));
  const ends = earlier(until, addDays(LAST_DAY, 1));
  if (random.chance(kinds[kind].follows))
    return closedOn < ends ? { ...agreed, closed: { at: at(closedOn, 11), withEvidence: true } } : agreed;
  if (closedOn >= ends) return agreed;
  if (random.chance(DROPPED)) return { ...agreed, dropped: dropped(earlier(closedOn, dueOn)) };
  return random.chance(CLOSED_WITHOUT) ? { ...agreed, closed: { at: at(closedOn, 11), withEvidence: false } } : agreed;
}

function dropped(on: CalendarDate): { readonly at: Moment; readonly reason: string } {
  return { at: at(on, 12), reason: 'Tidak lagi diperlukan.' };
}

function side(random: Random): Side {
  return random.chance(0.5) ? 'participant' : 'mentor';
}
