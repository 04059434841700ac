import type { RefusalCode } from '../domain/refusals';

/** Every refusal of this service, and of what all services share, with its HTTP status: the one table. */
export const ruleStatuses: Readonly<Record<RefusalCode | SharedRefusalCode, number>> = {
  OCCURRED_IN_FUTURE: 409,
  BEFORE_REGISTRATION: 409,
  TOO_LATE: 409,
  MENTOR_ALREADY_REGISTERED: 409,
  MENTOR_UNKNOWN: 409,
  MENTOR_NOT_ACCREDITED: 409,
  PARTICIPANT_UNKNOWN: 409,
  PARTICIPANT_WITHDRAWN: 409,
  MENTORSHIP_NOT_FOUND: 404,
  MENTORSHIP_OF_OTHERS: 409,
  MENTORSHIP_NOT_IN_FORCE: 409,
  SESSION_NOT_FOUND: 404,
  SESSION_LENGTH: 409,
  SESSION_NOT_ENDED: 409,
  SESSION_CANCELLED: 409,
  ALREADY_LOGGED: 409,
  SESSION_NOT_LOGGED: 409,
};

/** Of `assertOccurrence`. */
export type SharedRefusalCode = 'OCCURRED_IN_FUTURE' | 'BEFORE_REGISTRATION' | 'TOO_LATE';
