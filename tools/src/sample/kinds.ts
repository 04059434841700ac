import type { Random } from '../simulate/random';

/** What becomes of a scheduled session, in shares of one; the rest is held. */
export interface Fate {
  readonly missedByHer: number;
  readonly cancelledLateByHer: number;
  readonly missedByMentor: number;
  readonly cancelledLateByMentor: number;
  readonly cancelledEarly: number;
  readonly forgotten: number;
}

const kept: Fate = {
  missedByHer: 0.02,
  cancelledLateByHer: 0.02,
  missedByMentor: 0.005,
  cancelledLateByMentor: 0.01,
  cancelledEarly: 0.04,
  forgotten: 0.01,
};
const wavering: Fate = {
  missedByHer: 0.06,
  cancelledLateByHer: 0.05,
  missedByMentor: 0.01,
  cancelledLateByMentor: 0.01,
  cancelledEarly: 0.05,
  forgotten: 0.02,
};
export const gone: Fate = {
  missedByHer: 0.3,
  cancelledLateByHer: 0.14,
  missedByMentor: 0.01,
  cancelledLateByMentor: 0.02,
  cancelledEarly: 0.1,
  forgotten: 0.12,
};
/** Of a mentor who fails hers. */
export const failing: Fate = {
  missedByHer: 0.02,
  cancelledLateByHer: 0.02,
  missedByMentor: 0.28,
  cancelledLateByMentor: 0.16,
  cancelledEarly: 0.14,
  forgotten: 0.06,
};

/** How one kind of person goes through the programme; probabilities, unless it says otherwise. */
export interface Kind {
  /** Of all who register. */
  readonly share: number;
  readonly mentored: number;
  readonly login: number;
  /** Days from one meeting to the next, at least and at most. */
  readonly rhythm: readonly [number, number];
  readonly fate: Fate;
  /** Meetings until she fades; without it she goes on. */
  readonly fadesAfter?: readonly [number, number];
  readonly confirms: number;
  readonly plans: number;
  /** Keeps a book at all; then files each month, and by the tenth. */
  readonly reports: number;
  readonly files: number;
  readonly punctual: number;
  /** Sets a goal in a quarter, and within its first thirty days. */
  readonly goals: number;
  readonly earlyGoals: number;
  /** Closes an action with evidence. */
  readonly follows: number;
  readonly licensed: number;
  readonly trains: number;
  readonly withdraws: number;
  /** Shows evidence of marketing or of capital. */
  readonly shows: number;
}

export const kindNames = ['steady', 'focused', 'uneven', 'fading', 'returning', 'let_down', 'registered_only'] as const;
export type KindName = (typeof kindNames)[number];

const average = {
  mentored: 0.95,
  login: 0.7,
  rhythm: [38, 56],
  fate: wavering,
  confirms: 0.72,
  plans: 0.85,
  reports: 0.3,
  files: 0.75,
  punctual: 0.36,
  goals: 0.32,
  earlyGoals: 0.55,
  follows: 0.4,
  licensed: 0.3,
  trains: 0.7,
  withdraws: 0.05,
  shows: 0.1,
} as const satisfies Omit<Kind, 'share'>;

export const kinds: Readonly<Record<KindName, Kind>> = {
  steady: {
    ...average,
    share: 0.17,
    mentored: 1,
    login: 0.85,
    rhythm: [27, 38],
    fate: kept,
    confirms: 0.78,
    plans: 0.97,
    reports: 0.9,
    files: 0.95,
    punctual: 0.72,
    goals: 0.9,
    earlyGoals: 0.95,
    follows: 0.85,
    licensed: 0.65,
    trains: 0.9,
    withdraws: 0.01,
    shows: 0.3,
  },
  /** She meets rarely, and does what she set out to do. */
  focused: {
    ...average,
    share: 0.06,
    rhythm: [52, 70],
    fate: kept,
    goals: 0.92,
    earlyGoals: 0.95,
    follows: 0.85,
    reports: 0.2,
    licensed: 0.55,
    shows: 0.35,
  },
  uneven: { ...average, share: 0.14 },
  /** Starts well, comes to nothing. */
  fading: {
    ...average,
    share: 0.14,
    rhythm: [20, 30],
    fadesAfter: [1, 4],
    reports: 0.2,
    files: 0.5,
    goals: 0.35,
    earlyGoals: 0.6,
    follows: 0.15,
    licensed: 0.15,
    withdraws: 0.12,
    shows: 0.04,
  },
  returning: { ...average, share: 0.06, mentored: 1, fate: kept, reports: 0.5, licensed: 0.4, withdraws: 1, shows: 0.2 },
  /** Her mentor misses, cancels and offers too little. */
  let_down: { ...average, share: 0.07, mentored: 1, rhythm: [40, 60], goals: 0.3, reports: 0.25 },
  registered_only: {
    ...average,
    share: 0.36,
    mentored: 0,
    login: 0.25,
    reports: 0.06,
    files: 0.5,
    licensed: 0.08,
    trains: 0.35,
    withdraws: 0.07,
    shows: 0,
  },
};

export function chooseKind(random: Random): KindName {
  let left = random.next() * kindNames.reduce((sum, name) => sum + kinds[name].share, 0);
  for (const name of kindNames) {
    left -= kinds[name].share;
    if (left < 0) return name;
  }
  return 'registered_only';
}

export type Outcome = keyof Fate | 'held';

export function chooseOutcome(random: Random, fate: Fate): Outcome {
  let left = random.next();
  for (const outcome of Object.keys(fate) as (keyof Fate)[]) {
    left -= fate[outcome];
    if (left < 0) return outcome;
  }
  return 'held';
}

/** A whole number from the first to the last. */
export function within(random: Random, [first, last]: readonly [number, number]): number {
  return first + random.below(last - first + 1);
}
