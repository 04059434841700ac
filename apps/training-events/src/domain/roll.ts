import type { Uuid } from '@okoce/domain';

interface Entry<Thing> {
  readonly id: Uuid;
  /** In the order they came, from 0. */
  readonly place: number;
  readonly thing: Thing;
}

/**
 * Things by their id, each in the place it came in. To put one copies its shelf and the row of shelves, where a Map would be copied whole:
 * a training event of a thousand seats is folded from four thousand facts.
 */
export interface Roll<Thing> {
  readonly size: number;
  readonly shelves: readonly (readonly Entry<Thing>[])[];
}

/** Of the order of the square root of what a large training event holds; few enough for a small one. */
const SHELVES = 64;

export const emptyRoll: Roll<never> = { size: 0, shelves: Array.from({ length: SHELVES }, () => []) };

/** The roll with this thing under its id, in its old place if there was one. */
export function put<Thing>({ size, shelves }: Roll<Thing>, id: Uuid, thing: Thing): Roll<Thing> {
  const n = shelfOf(id);
  const shelf = shelves[n] ?? [];
  const old = shelf.find((entry) => entry.id === id);
  const entry = { id, place: old?.place ?? size, thing };
  const next = old ? shelf.map((one) => (one === old ? entry : one)) : [...shelf, entry];
  return { size: old ? size : size + 1, shelves: shelves.with(n, next) };
}

export function find<Thing>({ shelves }: Roll<Thing>, id: Uuid): Thing | undefined {
  return shelves[shelfOf(id)]?.find((entry) => entry.id === id)?.thing;
}

/** All of them, in their places. */
export function listed<Thing>({ shelves }: Roll<Thing>): readonly Thing[] {
  return shelves
    .flat()
    .sort((one, other) => one.place - other.place)
    .map(({ thing }) => thing);
}

/** By the last digits, which are random in every version of UUID that is minted here. */
function shelfOf(id: Uuid): number {
  return Number.parseInt(id.slice(-2), 16) % SHELVES;
}
