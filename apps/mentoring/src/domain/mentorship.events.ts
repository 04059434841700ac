import type { Happened, Instant, Uuid } from '@okoce/domain';

/** Named in every fact of a mentorship's stream: a consumer joins nothing. */
export interface Parties {
  readonly mentorshipId: Uuid;
  readonly mentorId: Uuid;
  readonly participantId: Uuid;
}

interface Fact<Type extends string, Data = object> {
  readonly type: Type;
  readonly data: Happened & Parties & Readonly<Data>;
}

export interface SessionTimes {
  readonly startsAt: Instant;
  readonly minutes: number;
}

type SessionFact<Type extends string, Data = object> = Fact<Type, { sessionId: Uuid; slotId: Uuid | null } & SessionTimes & Data>;

export const cancellers = ['participant', 'mentor', 'centre'] as const;
export type CancelledBy = (typeof cancellers)[number];

/** Private facts. What was agreed and noted is in the vault; the ids made from it by a keyed digest tell whether the same is said again. */
export type MentorAssigned = Fact<'MentorAssigned'>;
/** Sessions held before it count, and can still be logged and confirmed. */
export type MentorshipEnded = Fact<'MentorshipEnded'>;
export type PlanAgreed = Fact<'PlanAgreed', { planId: Uuid }>;
export type SessionScheduled = SessionFact<'SessionScheduled'>;
/** Start and minutes as set last. */
export type SessionCancelled = SessionFact<'SessionCancelled', { cancelledBy: CancelledBy }>;
/** Start and minutes as logged, also in what follows. */
export type SessionLogged = SessionFact<'SessionLogged', { noteId: Uuid | null }>;
export type SessionConfirmed = SessionFact<'SessionConfirmed', { confirmedBy: 'participant' | 'code' }>;

export type MentorshipFact =
  MentorAssigned | MentorshipEnded | PlanAgreed | SessionScheduled | SessionCancelled | SessionLogged | SessionConfirmed;
