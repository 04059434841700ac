import type { RefusalCode } from '../domain/refusals';

/** Every refusal of this service, and of what all services share, with its HTTP status: the one table. */
export const ruleStatuses: Readonly<Record<RefusalCode | SharedRefusalCode, number>> = {
  OCCURRED_IN_FUTURE: 409,
  BEFORE_REGISTRATION: 409,
  TOO_LATE: 409,
  TRAINING_EVENT_NOT_FOUND: 404,
  ALREADY_SCHEDULED: 409,
  ENDS_BEFORE_START: 409,
  CAPACITY_TOO_SMALL: 409,
  REGISTRATION_NOT_OPEN: 409,
  TRAINING_EVENT_COMPLETED: 409,
  NO_SEAT_LEFT: 409,
  PARTICIPANT_UNKNOWN: 409,
  PARTICIPANT_WITHDRAWN: 409,
  MENTOR_UNKNOWN: 409,
  SEAT_REQUIRED: 409,
  NOT_CHECKED_IN: 409,
  CHECK_OUT_BEFORE_CHECK_IN: 409,
  TRAINING_EVENT_NOT_ENDED: 409,
};

/** Of `assertOccurrence`. */
export type SharedRefusalCode = 'OCCURRED_IN_FUTURE' | 'BEFORE_REGISTRATION' | 'TOO_LATE';
