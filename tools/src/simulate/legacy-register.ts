import { addDays, daysBetween, type CalendarDate, type Step } from '@okoce/domain';
import type { Figure } from './published-figures';
import type { Random } from './random';

/** The day of the launch: nobody registered before. */
export const LAUNCH = '2017-12-14' as CalendarDate;

/** Where those who reach a step mostly come from; a tenth come from elsewhere, as the steps are no ladder. */
const comesFrom: Readonly<Partial<Record<Step, Step>>> = { P3: 'P2', P4: 'P3', P5: 'P4', P6: 'P4', P7: 'P6' };
const FROM_THERE = 0.9;

const NEVER = 0xffff;

/** Who registered when and reached which step when, as days since the launch; people are in order of registration. */
export interface LegacyRegister {
  readonly registeredOn: Uint16Array;
  readonly achievedOn: ReadonlyMap<Step, Uint16Array>;
}

export function isReached(day: number | undefined): day is number {
  return day !== undefined && day !== NEVER;
}

/** A register whose cumulative figures are exactly the given ones on their days. */
export function planRegister(figures: readonly Figure[], random: Random): LegacyRegister {
  const registeredOn = registrations(
    figures.filter(({ step }) => step === 'P1'),
    random,
  );
  const achievedOn = new Map<Step, Uint16Array>();
  for (const step of ['P2', 'P3', 'P4', 'P5', 'P6', 'P7'] as const) {
    const before = achievedOn.get(comesFrom[step] ?? step);
    const days = new Uint16Array(registeredOn.length).fill(NEVER);
    let from = 0;
    let reached = 0;
    for (const figure of figures.filter((candidate) => candidate.step === step)) {
      const window = { from, to: daysBetween(LAUNCH, figure.on) };
      reach(days, figure.cumulative - reached, { registeredOn, before, window, random });
      from = window.to + 1;
      reached = figure.cumulative;
    }
    achievedOn.set(step, days);
  }
  return { registeredOn, achievedOn };
}

/** Between two published days people come as they do: fewer on a Saturday, hardly any on a Sunday. */
function registrations(figures: readonly Figure[], random: Random): Uint16Array {
  const registeredOn = new Uint16Array(figures.at(-1)?.cumulative ?? 0);
  let person = 0;
  let from = 0;
  for (const figure of figures) {
    const to = daysBetween(LAUNCH, figure.on);
    const weights = Array.from({ length: to - from + 1 }, (_, index) => dayWeight(addDays(LAUNCH, from + index), random));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const first = person;
    let weighed = 0;
    for (const [index, weight] of weights.entries()) {
      weighed += weight;
      const upTo = from + index === to ? figure.cumulative : first + Math.round(((figure.cumulative - first) * weighed) / total);
      while (person < upTo) registeredOn[person++] = from + index;
    }
    from = to + 1;
  }
  return registeredOn;
}

function dayWeight(day: CalendarDate, random: Random): number {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return (weekday === 0 ? 0.1 : weekday === 6 ? 0.5 : 1) * (0.6 + 0.8 * random.next());
}

interface Reaching {
  readonly registeredOn: Uint16Array;
  readonly before: Uint16Array | undefined;
  readonly window: { readonly from: number; readonly to: number };
  readonly random: Random;
}

/** Lets exactly `count` people reach a step in the window: those registered by then who have not reached it, one pass, no shuffle. */
function reach(days: Uint16Array, count: number, { registeredOn, before, window, random }: Reaching): void {
  const cameThrough = (person: number): boolean => (before?.[person] ?? NEVER) <= window.to;
  const isCandidate = (person: number): boolean => (registeredOn[person] ?? NEVER) <= window.to && days[person] === NEVER;
  let through = 0;
  let others = 0;
  for (let person = 0; person < days.length; person++) {
    if (!isCandidate(person)) continue;
    if (cameThrough(person)) through++;
    else others++;
  }
  let fromThere = Math.max(Math.min(Math.round(count * FROM_THERE), through), count - others);
  let fromElsewhere = count - fromThere;
  for (let person = 0; person < days.length; person++) {
    if (!isCandidate(person)) continue;
    const came = cameThrough(person);
    const chosen = random.below(came ? through-- : others--) < (came ? fromThere : fromElsewhere);
    if (!chosen) continue;
    if (came) fromThere--;
    else fromElsewhere--;
    const earliest = Math.max(registeredOn[person] ?? 0, came ? (before?.[person] ?? 0) : 0, window.from);
    // The square puts most of them early: a step follows soon after the one before.
    days[person] = earliest + Math.floor(random.next() * random.next() * (window.to - earliest + 1));
  }
}
