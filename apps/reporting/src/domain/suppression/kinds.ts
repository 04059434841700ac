import { laterSteps } from '../measures';
import { DEPARTED, parts, placeOf } from './columns';
import type { Part } from './columns';

/**
 * How one person, session or visit more would change a row so that its relations still hold: the columns with +1 or -1. What is hidden is safe if
 * such a change, made at one centre and taken back at another, is nowhere to be seen.
 */
export interface Kind {
  /** Among `kinds`. */
  readonly place: number;
  readonly changes: readonly (readonly [column: number, sign: 1 | -1])[];
  /** The columns that may lean on it. */
  readonly hides: readonly number[];
  /** Only where another centre takes it back: the programme's own figure would no longer fit another of its figures. */
  readonly withinProgramme: boolean;
  /** Looked at in the first quarter alone: later the same without a registration hides less. */
  readonly inFirstAlone: boolean;
  /** Parts of a whole whose rest it makes smaller, by what; when added, and when taken away. */
  readonly narrows: { readonly added: readonly Narrowed[]; readonly taken: readonly Narrowed[] };
}

interface Narrowed {
  readonly part: Part;
  readonly by: number;
  /** Which of `parts` it is. */
  readonly place: number;
}

const classNames = ['A', 'B', 'C', 'D', 'E', 'N'].map((name) => `classes.${name}`);
const monthNames = ['0', '1', '2', '3'].map((number) => `activeMonths.${number}`);

const people = classNames.flatMap((name) => monthNames.map((month) => ['registered', 'active', name, month]));
const newcomers = people.map((person) => ['registrations', ...person]);
/** Who leaves within the quarter; without a class, so that there is always room for one more. */
const leavers = monthNames.map((month) => ['withdrawals', DEPARTED, 'withdrawn', 'registered', 'classes.N', month]);

const made: readonly Omit<Kind, 'place'>[] = [
  ...['registrations', 'withdrawals', 'returns', 'sessionsLogged', 'sessionsConfirmed', 'attendances', 'activeMentors'].map((one) =>
    kind([one]),
  ),
  kind(['withdrawals', 'returns']),
  kind(['sessionsLogged', 'sessionsConfirmed']),
  kind(['sessionsConfirmed', 'activeMentors']),
  kind(['sessionsLogged', 'sessionsConfirmed', 'activeMentors']),
  kind(['transfersIn'], [], { withinProgramme: true }),
  kind(['transfersOut'], [], { withinProgramme: true }),
  kind(['transfersIn', 'transfersOut']),
  kind(['registrations'], ['transfersIn'], { withinProgramme: true }),
  kind(['registrations', 'transfersOut'], [], { withinProgramme: true }),
  ...people.map((person) => kind(['transfersIn', ...person], [], { withinProgramme: true })),
  ...laterSteps.flatMap(kindsOfStep),
  ...pairs(classNames).map(([one, other]) => kind([one], [other])),
  ...pairs(monthNames).map(([one, other]) => kind([one], [other])),
  // Who has other active months may have another class.
  ...pairs(classNames).flatMap(([one, other]) =>
    pairs(monthNames).flatMap(([fewer, more]) => [kind([one, fewer], [other, more]), kind([one, more], [other, fewer])]),
  ),
  ...monthNames.map((month) => kind(['active', month], ['withdrawn'])),
  ...classNames.map((name) => kind(['registered', 'withdrawn', name])),
  ...[...people, ...newcomers].map((person) => kind(person)),
  ...leavers.flatMap((person) => [kind(person), kind(['registrations', ...person])]),
  kind(['withdrawals', 'withdrawn', DEPARTED], ['active']),
  ...monthNames.map((month) => kind(['withdrawals', DEPARTED, month])),
  // Those who left are as good as known, from withdrawals and returns: no other column may lean on their being hidden.
  ...monthNames.map((month) => kind([month, DEPARTED], [], { hides: [DEPARTED] })),
  kind(['active'], ['withdrawn', DEPARTED], { hides: [DEPARTED] }),
];
export const kinds: readonly Kind[] = made.map((one, place) => ({ ...one, place }));

/** Of people who were there anyway; or, where all have reached it, of people more. */
function kindsOfStep(step: string): readonly Omit<Kind, 'place'>[] {
  const [newly, ever, verified] = [`steps.${step}.newlyReached`, `steps.${step}.cumulative`, `steps.${step}.verified`] as const;
  const reached = [[ever], [newly, ever], [ever, verified], [newly, ever, verified]];
  return [
    ...[[newly], [verified], ...reached].map((added) => kind(added)),
    ...reached.flatMap((added) => [
      ...people.map((person) => kind([...added, ...person], [], { hides: added })),
      ...newcomers.map((person) => kind([...added, ...person], [], { hides: added, inFirstAlone: true })),
    ]),
  ];
}

interface Use {
  readonly withinProgramme?: boolean;
  readonly inFirstAlone?: boolean;
  readonly hides?: readonly string[];
}

function kind(
  added: readonly string[],
  taken: readonly string[] = [],
  { withinProgramme = false, inFirstAlone = false, hides }: Use = {},
): Omit<Kind, 'place'> {
  const changes = [...added.map((column) => [placeOf(column), 1] as const), ...taken.map((column) => [placeOf(column), -1] as const)];
  const change = (places: readonly number[]): number =>
    changes.reduce((sum, [column, sign]) => (places.includes(column) ? sum + sign : sum), 0);
  const rests = parts.map((part, place) => ({ part, place, by: change(part.part) - change(part.whole) }));
  return {
    changes,
    hides: hides?.map(placeOf) ?? changes.map(([column]) => column),
    withinProgramme,
    inFirstAlone,
    narrows: {
      added: rests.filter(({ by }) => by > 0),
      taken: rests.filter(({ by }) => by < 0).map((rest) => ({ ...rest, by: -rest.by })),
    },
  };
}

function pairs(names: readonly string[]): readonly (readonly [string, string])[] {
  return names.flatMap((one, place) => names.slice(place + 1).map((other) => [one, other] as const));
}
