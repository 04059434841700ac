import type { InnerSchema } from './fields';

const steps = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7'] as const;
const flows = [
  'registrations',
  'withdrawals',
  'returns',
  'transfersIn',
  'transfersOut',
  'sessionsLogged',
  'sessionsConfirmed',
  'attendances',
] as const;
const stocks = ['activeMentors', 'registered', 'withdrawn', 'active'] as const;

/** How many, by a key of a fixed set. */
type Counts<Key extends string> = Readonly<Record<Key, number>>;

/** A scope's figures as they are published: what a report says but the progress towards the goal, which follows from the steps. */
export type ScopeFigures = Counts<(typeof flows)[number] | (typeof stocks)[number]> & {
  readonly steps: Readonly<Record<(typeof steps)[number], Counts<'newlyReached' | 'cumulative' | 'verified'>>>;
  readonly activeMonths: Counts<'0' | '1' | '2' | '3'>;
  readonly classes: Counts<'N' | 'E' | 'A' | 'B' | 'C' | 'D'>;
};

export interface LevelFigures {
  readonly programme: ScopeFigures;
  /** By Kemendagri code. */
  readonly regencies: Readonly<Record<string, ScopeFigures>>;
  readonly centres: Readonly<Record<string, ScopeFigures>>;
}

const count = { type: 'integer' };

const scope = structure({
  ...counts([...flows, ...stocks]),
  steps: structure(Object.fromEntries(steps.map((step) => [step, structure(counts(['newlyReached', 'cumulative', 'verified']))]))),
  activeMonths: structure(counts(['0', '1', '2', '3'])),
  classes: structure(counts(['N', 'E', 'A', 'B', 'C', 'D'])),
});

export const levelFigures = structure({
  programme: scope,
  regencies: { type: 'object', additionalProperties: scope },
  centres: { type: 'object', additionalProperties: scope },
});

/** All of these at least. */
function structure(properties: Readonly<Record<string, InnerSchema>>): InnerSchema {
  return { type: 'object', required: Object.keys(properties), properties };
}

function counts(names: readonly string[]): Readonly<Record<string, InnerSchema>> {
  return Object.fromEntries(names.map((name) => [name, count]));
}
