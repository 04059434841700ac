import type { Caller, Role } from '@okoce/platform';

/** Whoever runs the programme sees the figures of every centre, any label or moment. */
export const figureRoles = ['director', 'admin', 'auditor', 'officer', 'mobiliser'] as const satisfies readonly Role[];

/**
 * Whether a caller sees every figure: by any of the roles held, and whoever holds none of them does not, whatever else is held beside `agency`.
 * How many entries a statement has is a figure too: between two statements it may be one person.
 */
export function seesEveryFigure({ roles }: Pick<Caller, 'roles'>): boolean {
  return roles.some((role) => figureRoles.some((known) => known === role));
}
