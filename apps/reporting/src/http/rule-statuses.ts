import type { RefusalCode } from '../domain/refusals';

/** What the rule of dates refuses with, in every service that takes commands. */
type SharedRefusalCode = 'OCCURRED_IN_FUTURE' | 'BEFORE_REGISTRATION' | 'TOO_LATE';

/** Every refusal of this service, and of what all services share, with its HTTP status: the one table. */
export const ruleStatuses: Readonly<Record<RefusalCode | SharedRefusalCode, number>> = {
  OCCURRED_IN_FUTURE: 409,
  BEFORE_REGISTRATION: 409,
  TOO_LATE: 409,
  CUT_OFF_AHEAD: 409,
  SOURCE_BEHIND: 409,
  BASELINE_REQUIRED: 409,
  BASELINE_TOO_NEW: 409,
  NO_RULE_SET: 409,
  STATED_BEFORE: 409,
  PEOPLE_NOT_KEPT: 409,
  NOT_SEALED: 404,
  PUBLISHED_ONLY: 403,
  LEDGER_CHANGED: 409,
  QUARTER_RUNNING: 409,
  NOT_ASSESSED_THEN: 409,
  NOT_OBJECTED: 409,
  ALREADY_REVIEWED: 409,
  BEFORE_OBJECTION: 409,
  OWN_ASSESSMENT: 409,
  OWN_MENTOR_MAY_NOT_REVIEW: 409,
  RULE_SET_REFUSED: 400,
  RULE_SET_TOO_LATE: 409,
  RULE_SET_VERSION_TAKEN: 409,
  RULE_SET_QUARTER_TAKEN: 409,
  WHAT_IF_QUARTERS: 409,
};
