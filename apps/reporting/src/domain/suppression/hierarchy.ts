import { districts, regencies } from '@okoce/domain';

/** The one tree along which figures are published, its root first; a scope is known by its place. */
export interface Hierarchy {
  readonly scopes: readonly string[];
  /** Of each scope those above it, itself first and the root last. */
  readonly upwards: readonly (readonly number[])[];
  readonly children: readonly (readonly number[])[];
  /** The centres under each scope, itself if it is one. */
  readonly leaves: readonly (readonly number[])[];
}

/** The place of the programme. */
export const ROOT = 0;

/** @param branches the regencies, each with its centres */
export function hierarchyOf(branches: readonly (readonly [string, readonly string[]])[]): Hierarchy {
  const scopes = ['programme', ...branches.flatMap(([name, leaves]) => [name, ...leaves])];
  const place = (name: string): number => scopes.indexOf(name);
  const branchOf = new Map(branches.flatMap(([name, leaves]) => leaves.map((leaf) => [place(leaf), place(name)] as const)));
  const upwards = scopes.map((_, scope) => {
    const branch = branchOf.get(scope);
    if (branch !== undefined) return [scope, branch, ROOT];
    return scope === ROOT ? [ROOT] : [scope, ROOT];
  });
  const children = scopes.map((_, scope) => upwards.flatMap((up, below) => (up[1] === scope ? [below] : [])));
  const all = [...branchOf.keys()];
  const leaves = scopes.map((_, scope) => all.filter((leaf) => upwards[leaf]?.includes(scope)));
  return { scopes, upwards, children, leaves };
}

export const programmeHierarchy: Hierarchy = hierarchyOf(
  regencies.map(({ code }) => [code, districts.filter(({ regencyCode }) => regencyCode === code).map((district) => district.code)]),
);
