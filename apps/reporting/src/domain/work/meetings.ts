import type { Instant } from '@okoce/domain';
import type { WorkFactNamed } from './facts';

export type MeetingFact = WorkFactNamed<
  | 'SessionScheduled'
  | 'SessionRescheduled'
  | 'SessionCancelled'
  | 'SessionMissed'
  | 'SessionLogged'
  | 'SessionConfirmed'
  | 'SessionDisputed'
  | 'SessionRetracted'
>;

/** What a mentor logged of a session, and what the participant said to it. */
export interface Log {
  readonly factId: string;
  readonly loggedAt: Instant;
  readonly startsAt: Instant;
  readonly minutes: number;
  /** Of a confirmation and a dispute the later decides. */
  readonly answer: 'none' | 'confirmed' | 'disputed';
  readonly retracted: boolean;
}

/** A mentoring session from its planning to its end. */
export interface Meeting {
  readonly sessionId: string;
  readonly mentorshipId: string;
  readonly mentorId: string;
  readonly participantId: string;
  readonly slotId: string | null;
  /** As last set, and as set when it was called off or missed; none for one that was only logged. */
  readonly planned?: { readonly startsAt: Instant; readonly minutes: number };
  readonly cancelled?: { readonly by: 'participant' | 'mentor' | 'centre'; readonly at: Instant };
  readonly missedBy?: 'participant' | 'mentor';
  readonly log?: Log;
}

/** Takes in a fact, in the order recorded; about a session that was never scheduled or logged it says nothing. */
export function recordMeeting(meetings: Map<string, Meeting>, fact: MeetingFact): void {
  const { sessionId, mentorshipId, mentorId, participantId, slotId } = fact.data;
  const known = meetings.get(sessionId) ?? { sessionId, mentorshipId, mentorId, participantId, slotId: slotId ?? null };
  const next = meetingAfter(fact, known);
  if (next) meetings.set(sessionId, next);
}

/** Neither called off, missed nor logged. */
export function isOpen(meeting: Meeting): boolean {
  return meeting.planned !== undefined && !meeting.cancelled && !meeting.missedBy && !meeting.log;
}

/** Logged, and neither retracted nor disputed. */
export function isHeld(meeting: Meeting): meeting is Meeting & { readonly log: Log } {
  return meeting.log !== undefined && !meeting.log.retracted && meeting.log.answer !== 'disputed';
}

function meetingAfter(fact: MeetingFact, meeting: Meeting): Meeting | undefined {
  const { startsAt, minutes, occurredAt } = fact.data;
  const { planned, log } = meeting;
  switch (fact.name) {
    case 'SessionScheduled':
      return planned ? meeting : { ...meeting, planned: { startsAt, minutes } };
    case 'SessionRescheduled':
      return planned && { ...meeting, planned: { startsAt, minutes } };
    case 'SessionCancelled':
      return planned && { ...meeting, cancelled: { by: fact.data.cancelledBy, at: occurredAt } };
    case 'SessionMissed':
      return planned && { ...meeting, missedBy: fact.data.missedBy };
    case 'SessionLogged': {
      const said = { answer: log?.answer ?? ('none' as const), retracted: log?.retracted ?? false };
      return { ...meeting, log: { factId: fact.factId, loggedAt: occurredAt, startsAt, minutes, ...said } };
    }
    case 'SessionConfirmed':
      return log && { ...meeting, log: { ...log, answer: 'confirmed' } };
    case 'SessionDisputed':
      return log && { ...meeting, log: { ...log, answer: 'disputed' } };
    case 'SessionRetracted':
      return log && { ...meeting, log: { ...log, retracted: true } };
  }
}
