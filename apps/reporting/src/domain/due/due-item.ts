import type { CalendarDate, Instant, Quarter, Sentence } from '@okoce/domain';

/** Facts that conflict, for a person to judge. */
export const findingKinds = [
  'finding_enrolment_without_effect',
  'finding_session_not_enrolled',
  'finding_training_not_enrolled',
  'finding_seat_not_enrolled',
  'finding_goal_not_enrolled',
  'finding_mentorship_not_enrolled',
  'finding_mentor_not_accredited',
  'finding_two_places',
  'finding_goal_agreed_by_other',
] as const;
export type FindingKind = (typeof findingKinds)[number];

export const dueKinds = [
  ...findingKinds,
  'silent_45',
  'accreditation_ended',
  'report_late',
  'session_to_log',
  'evidence_waiting',
  'session_to_confirm',
  'action_overdue',
  'report_due',
  'goal_missing',
  'silent_21',
  'action_due',
  'mentor_over_capacity',
  'accreditation_ending',
  'mentorship_received',
] as const;
export type DueKind = (typeof dueKinds)[number];

/** What an item is about, and where its service answers it; of what is missing, where it would be seen. */
export interface Thing {
  readonly type:
    | 'action'
    | 'attendance'
    | 'enrolment-fact'
    | 'mentor'
    | 'mentorship'
    | 'monthly-report'
    | 'participant'
    | 'quarter-goal'
    | 'seat'
    | 'session'
    | 'step-evidence';
  /** An id; of a monthly report its month, of a goal that is missing its quarter. */
  readonly id: string;
  readonly service: 'enrolment' | 'mentoring' | 'training-events';
  readonly path: string;
}

/** Something somebody has to do. */
export interface DueItem {
  readonly kind: DueKind;
  readonly participantId: string | null;
  /** The thing's mentor, else the participant's. */
  readonly mentorId: string | null;
  readonly thing: Thing;
  readonly since: CalendarDate | Instant;
  readonly toDo: Sentence;
  /** Of somebody who has been silent for so long that others go first. */
  readonly dormant: boolean;
}

export const thing = {
  action: (id: string): Thing => ({ type: 'action', id, service: 'mentoring', path: `/actions/${id}` }),
  attendance: (id: string, trainingEventId: string): Thing => ({
    type: 'attendance',
    id,
    service: 'training-events',
    path: `/training-events/${trainingEventId}/attendances/${id}`,
  }),
  enrolmentFact: (id: string, participantId: string): Thing => ({ ...thing.participant(participantId), type: 'enrolment-fact', id }),
  evidence: (id: string): Thing => ({ type: 'step-evidence', id, service: 'mentoring', path: `/step-evidence/${id}` }),
  goal: (id: string): Thing => ({ type: 'quarter-goal', id, service: 'mentoring', path: `/goals/${id}` }),
  mentor: (id: string): Thing => ({ type: 'mentor', id, service: 'mentoring', path: `/mentors/${id}` }),
  mentorship: (id: string): Thing => ({ type: 'mentorship', id, service: 'mentoring', path: `/mentorships/${id}` }),
  missingGoal: (quarter: Quarter, participantId: string): Thing => ({
    type: 'quarter-goal',
    id: quarter,
    service: 'mentoring',
    path: `/participants/${participantId}/agenda`,
  }),
  missingReport: (month: string, participantId: string): Thing => ({
    ...thing.participant(participantId),
    type: 'monthly-report',
    id: month,
  }),
  participant: (id: string): Thing => ({ type: 'participant', id, service: 'enrolment', path: `/participants/${id}` }),
  seat: (id: string, trainingEventId: string): Thing => ({
    type: 'seat',
    id,
    service: 'training-events',
    path: `/training-events/${trainingEventId}/seats/${id}`,
  }),
  session: (id: string): Thing => ({ type: 'session', id, service: 'mentoring', path: `/sessions/${id}` }),
};
