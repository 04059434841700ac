import type { RoutePolicy } from '@okoce/platform';
import { figureRoles } from '../application/figure-access';

/** Whoever runs the programme sees the figures of every centre. Agencies get exports of sealed quarters. */
export const FIGURES: RoutePolicy = { roles: figureRoles };

/** Who sees not every figure gets what may be published of it: that is decided in `application/figure-access`. */
export const EXPORT: RoutePolicy = { roles: [...FIGURES.roles, 'agency'] };

/** The centre's own staff, and those who see all. */
export const CENTRE_PEOPLE: RoutePolicy = { roles: ['director', 'admin', 'auditor', 'officer', 'mobiliser'] };

/** Whose people those are is decided in `application/participant-access`. */
export const PEOPLE: RoutePolicy = { roles: ['director', 'admin', 'auditor', 'officer', 'mobiliser', 'mentor', 'participant'] };

/** A mentor's own; of which mentors to staff is decided in `application/mentees`. */
export const MENTEES: RoutePolicy = { roles: [...CENTRE_PEOPLE.roles, 'mentor'] };

/** Which quarters there are is no figure: everyone who signs in may choose among them. */
export const QUARTERS: RoutePolicy = { roles: [...PEOPLE.roles, 'agency'] };

/** Whoever answers for the figures closes a quarter. */
export const SEALING: RoutePolicy = { roles: ['director', 'admin'] };

/** Whoever answers for the programme adopts its rules. */
export const RULES: RoutePolicy = { roles: ['director', 'admin'] };

export const VERIFYING: RoutePolicy = { roles: ['director', 'admin', 'auditor'] };

/** She herself, or an officer of her centre on her behalf. */
export const OBJECTING: RoutePolicy = { roles: ['officer', 'participant'] };

/** Never her mentor, whatever roles are held beside: that is decided in the domain. */
export const REVIEWING: RoutePolicy = { roles: ['director', 'admin', 'officer'] };

/** Which cases wait, without a reason: whoever decides them, and whoever watches that they are. */
export const OPEN_CASES: RoutePolicy = { roles: [...REVIEWING.roles, 'auditor'] };
