import { laterSteps } from '../measures';
import { columns, DEPARTED, parts, placeOf } from './columns';

/**
 * How one person, session or visit more would change a row so that its relations still hold: the columns with +1 or -1. What is hidden is safe if
 * such a change, made at one centre and taken back at another, is nowhere to be seen.
 */
export interface Kind {
  readonly changes: readonly (readonly [column: number, sign: 1 | -1])[];
  /** The columns that may lean on it. */
  readonly hides: readonly number[];
  /** Only where another centre takes it back: the programme's own figure would no longer fit another of its figures. */
  readonly withinProgramme: boolean;
  /** Parts of a whole whose rest it makes smaller, by what; when added, and when taken away. */
  readonly narrows: { readonly added: readonly Narrowed[]; readonly taken: readonly Narrowed[] };
}

interface Narrowed {
  readonly part: number;
  readonly whole: number;
  readonly by: number;
  /** Which of `parts` it is. */
  readonly place: number;
}

const classNames = ['A', 'B', 'C', 'D', 'E', 'N'].map((name) => `classes.${name}`);
const monthNames = ['0', '1', '2', '3'].map((number) => `activeMonths.${number}`);

const people = classNames.flatMap((name) => monthNames.map((month) => ['registered', 'active', name, month]));

const kinds: readonly Kind[] = [
  ...['registrations', 'withdrawals', 'returns', 'sessionsLogged', 'sessionsConfirmed', 'attendances', 'activeMentors'].map((one) =>
    kind([one]),
  ),
  kind(['sessionsLogged', 'sessionsConfirmed']),
  kind(['transfersIn'], [], { withinProgramme: true }),
  kind(['transfersOut'], [], { withinProgramme: true }),
  kind(['transfersIn', 'transfersOut']),
  ...laterSteps.flatMap(kindsOfStep),
  ...pairs(classNames).map(([one, other]) => kind([one], [other])),
  ...pairs(monthNames).map(([one, other]) => kind([one], [other])),
  ...monthNames.map((month) => kind(['active', month], ['withdrawn'])),
  ...classNames.map((name) => kind(['registered', 'withdrawn', name])),
  ...people.map((person) => kind(person)),
  // Those who left are as good as known, from withdrawals and returns: no other column may lean on their being hidden.
  ...monthNames.map((month) => kind([month, DEPARTED], [], { hides: [DEPARTED] })),
  kind(['active'], ['withdrawn', DEPARTED], { hides: [DEPARTED] }),
];

/** The kinds that a column may lean on. */
export const kindsOf: readonly (readonly Kind[])[] = columns.map((_, place) => kinds.filter(({ hides }) => hides.includes(place)));

/** Of people who were there anyway; or, where all have reached it, of people more. */
function kindsOfStep(step: string): readonly Kind[] {
  const [newly, ever, verified] = [`steps.${step}.newlyReached`, `steps.${step}.cumulative`, `steps.${step}.verified`] as const;
  const reached = [[ever], [newly, ever], [ever, verified], [newly, ever, verified]];
  return [
    ...[[newly], [verified], ...reached].map((added) => kind(added)),
    ...reached.flatMap((added) => people.map((person) => kind([...added, ...person], [], { hides: added }))),
  ];
}

interface Use {
  readonly withinProgramme?: boolean;
  readonly hides?: readonly string[];
}

function kind(added: readonly string[], taken: readonly string[] = [], { withinProgramme = false, hides }: Use = {}): Kind {
  const changes = [...added.map((column) => [placeOf(column), 1] as const), ...taken.map((column) => [placeOf(column), -1] as const)];
  const change = (column: number): number => changes.find(([changed]) => changed === column)?.[1] ?? 0;
  const rests = parts.map(([part, whole], place) => ({ part, whole, place, by: change(part) - change(whole) }));
  return {
    changes,
    hides: hides?.map(placeOf) ?? changes.map(([column]) => column),
    withinProgramme,
    narrows: {
      added: rests.filter(({ by }) => by > 0),
      taken: rests.filter(({ by }) => by < 0).map((rest) => ({ ...rest, by: -rest.by })),
    },
  };
}

function pairs(names: readonly string[]): readonly (readonly [string, string])[] {
  return names.flatMap((one, place) => names.slice(place + 1).map((other) => [one, other] as const));
}
