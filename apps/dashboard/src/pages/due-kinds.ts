import type { DueKind } from '../api/reports';

// As the keys of a record, so that one that is missing does not compile.
const everyKind: Readonly<Record<DueKind, true>> = {
  finding_enrolment_without_effect: true,
  finding_session_not_enrolled: true,
  finding_training_not_enrolled: true,
  finding_seat_not_enrolled: true,
  finding_goal_not_enrolled: true,
  finding_mentorship_not_enrolled: true,
  finding_mentor_not_accredited: true,
  finding_two_places: true,
  finding_goal_agreed_by_other: true,
  silent_45: true,
  accreditation_ended: true,
  report_late: true,
  session_to_log: true,
  evidence_waiting: true,
  session_to_confirm: true,
  action_overdue: true,
  report_due: true,
  goal_missing: true,
  silent_21: true,
  action_due: true,
  mentor_over_capacity: true,
  accreditation_ending: true,
  mentorship_received: true,
};

/** In order of weight, as reporting sorts them. */
export const dueKinds = Object.keys(everyKind) as readonly DueKind[];

/** A kind, or all kinds of findings together. */
export type KindAsked = DueKind | 'finding';
export const kindsAsked: readonly KindAsked[] = ['finding', ...dueKinds];

export const isKindAsked = (text: string): text is KindAsked => kindsAsked.some((kind) => kind === text);
