import type { RefusalCode } from '../domain/refusals';

/** Every refusal of this service with its HTTP status: the one table. */
export const ruleStatuses: Readonly<Record<RefusalCode, number>> = {
  CUT_OFF_AHEAD: 409,
  SOURCE_BEHIND: 409,
  BASELINE_REQUIRED: 409,
  BASELINE_TOO_NEW: 409,
  NO_RULE_SET: 409,
  NOT_SEALED: 404,
  LEDGER_CHANGED: 409,
};
