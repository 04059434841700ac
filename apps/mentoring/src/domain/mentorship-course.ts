import { enrolmentAt, happenedAt, type Happened, type Instant, type LifeFact, type Occurrence, type Uuid } from '@okoce/domain';
import { endForWantOfAccreditation } from './accreditation';
import { isAccreditedAt, isRelatedTo, mentorHasCapacity, type Mentor, type RegisteredMentor } from './mentor';
import type { Begun, Mentorship } from './mentorship';
import type {
  AgreePlan,
  AssignMentor,
  EndMentorship,
  EndMentorshipOfRelated,
  EndMentorshipOfUnaccredited,
  EndMentorshipOfWithdrawn,
} from './mentorship.commands';
import type { MentorshipEnded, MentorshipFact, Parties } from './mentorship.events';
import { refuse } from './refusals';
import type { SessionCancelled } from './session.events';

export function assignMentor(command: AssignMentor, state: Mentorship): readonly MentorshipFact[] {
  const { mentorshipId, mentorId, participantId, mentor, life, occurrence } = command;
  if (state.status !== 'unassigned') {
    if (state.parties.mentorId === mentorId && state.parties.participantId === participantId) return [];
    throw refuse('MENTORSHIP_OF_OTHERS');
  }
  if (mentor.status === 'unregistered') throw refuse('MENTOR_UNKNOWN');
  const registration = life[0];
  if (!registration) throw refuse('PARTICIPANT_UNKNOWN');
  const notBefore = registration.occurredAt > mentor.registeredAt ? registration.occurredAt : mentor.registeredAt;
  const happened = happenedAt(occurrence, notBefore);
  if (enrolmentAt(life, happened.occurredAt).status === 'withdrawn') throw refuse('PARTICIPANT_WITHDRAWN');
  assertMayMentor(mentor, participantId, happened.occurredAt);
  assertCapacity(mentor, command.inForce);
  const parties = { mentorshipId, mentorId, participantId };
  const assigned: MentorshipFact = { type: 'MentorAssigned', data: { ...happened, ...parties } };
  // Known to have left since: the end that learning of it later would have brought.
  const withdrawal = withdrawalAfter(happened.occurredAt, life);
  return withdrawal ? [assigned, { type: 'MentorshipEnded', data: { occurredAt: withdrawal.occurredAt, ...parties } }] : [assigned];
}

function assertMayMentor(mentor: RegisteredMentor, participantId: Uuid, instant: Instant): void {
  if (isRelatedTo(mentor, participantId)) throw refuse('MENTOR_RELATED');
  if (!isAccreditedAt(mentor, instant)) throw refuse('MENTOR_NOT_ACCREDITED');
}

/** @throws RuleViolation MENTOR_AT_CAPACITY; as things stand when it is recorded, whenever it happened */
export function assertCapacity(mentor: Mentor, inForce: number): void {
  if (mentor.status === 'registered' && !mentorHasCapacity(mentor, inForce)) {
    throw refuse('MENTOR_AT_CAPACITY', { capacity: mentor.capacity });
  }
}

function withdrawalAfter(instant: Instant, life: readonly LifeFact[]): LifeFact | undefined {
  const later = life.filter(({ kind, occurredAt }) => kind === 'withdrawn' && occurredAt > instant);
  return later.sort((a, b) => (a.occurredAt < b.occurredAt ? -1 : 1))[0];
}

/** A plan may be renewed; the same plan is agreed once. */
export function agreePlan({ planId, occurrence }: AgreePlan, state: Begun): readonly MentorshipFact[] {
  if (state.plan?.planId === planId) return [];
  return [{ type: 'PlanAgreed', data: { ...happenedInForce(occurrence, state), planId } }];
}

export function endMentorship({ occurrence }: EndMentorship, state: Begun): readonly MentorshipFact[] {
  if (state.status === 'ended') return [];
  return endedBy(happenedInForce(occurrence, state), state);
}

/**
 * Of someone who left. `life` is what was known when the withdrawal was learnt, so a mentorship that began after it ends as it began, unless
 * a return in between was known too.
 */
export function endOfWithdrawn({ withdrawnAt, life }: EndMentorshipOfWithdrawn, state: Begun): readonly MentorshipFact[] {
  if (state.assignedAt <= withdrawnAt) return endedBy({ occurredAt: withdrawnAt }, state);
  if (enrolmentAt(life, state.assignedAt).status !== 'withdrawn') return [];
  return endedBy({ occurredAt: state.assignedAt }, state);
}

/** Of a mentor who has been without a valid accreditation for 14 days; what comes after `by` is left to a later day. */
export function endOfUnaccredited({ mentor, by }: EndMentorshipOfUnaccredited, state: Begun): readonly MentorshipFact[] {
  if (mentor.status === 'unregistered') return [];
  const occurredAt = endForWantOfAccreditation(state.assignedAt, mentor.accreditations);
  return occurredAt !== undefined && occurredAt <= by ? endedBy({ occurredAt }, state) : [];
}

/** Of a mentor and her own family or business, once that is declared. */
export function endOfRelated({ declared: { occurredAt, ...late } }: EndMentorshipOfRelated, state: Begun): readonly MentorshipFact[] {
  return endedBy({ occurredAt: occurredAt > state.assignedAt ? occurredAt : state.assignedAt, ...late }, state);
}

/**
 * An end, with what it calls off. One learnt of later that lies before the end known takes its place: in whatever order ends are learnt of,
 * the earliest stands.
 */
function endedBy({ occurredAt, late }: Happened, state: Begun): readonly (MentorshipEnded | SessionCancelled)[] {
  if (state.status === 'ended' && state.endedAt <= occurredAt) return [];
  const happened = { occurredAt, ...(late && { late }) };
  return [{ type: 'MentorshipEnded', data: { ...happened, ...state.parties } }, ...sessionsCalledOffBy(happened, state)];
}

/** The centre calls off what is still scheduled to start at or after the end: nobody is there to hold it. */
export function sessionsCalledOffBy({ occurredAt, ...late }: Happened, { parties, sessions }: Begun): readonly SessionCancelled[] {
  return [...sessions.values()].flatMap((session): SessionCancelled[] => {
    if (session.status !== 'scheduled' || session.startsAt < occurredAt) return [];
    const { sessionId, startsAt, minutes, slotId } = session;
    const data = { occurredAt, ...late, ...parties, sessionId, startsAt, minutes, slotId, cancelledBy: 'centre' as const };
    return [{ type: 'SessionCancelled', data }];
  });
}

/** In force from the assignment up to, and without, the moment of its end. */
export function wasInForceAt(instant: Instant, state: Begun): boolean {
  return state.assignedAt <= instant && (state.status === 'in_force' || instant < state.endedAt);
}

/** What is dated when the mentorship was in force: a plan, an appointment. */
export function happenedInForce(occurrence: Occurrence, state: Begun): Happened & Parties {
  const happened = happenedAt(occurrence);
  if (!wasInForceAt(happened.occurredAt, state)) throw refuse('MENTORSHIP_NOT_IN_FORCE', inForceDetails(state));
  return { ...happened, ...state.parties };
}

/** What may come after the end too, as it is about a session of before it: nothing is dated before the mentor was assigned. */
export function happenedSinceAssigned(occurrence: Occurrence, state: Begun): Happened & Parties {
  const happened = happenedAt(occurrence);
  if (happened.occurredAt < state.assignedAt) throw refuse('MENTORSHIP_NOT_IN_FORCE', inForceDetails(state));
  return { ...happened, ...state.parties };
}

export function inForceDetails(state: Begun): Readonly<Record<string, unknown>> {
  return { assignedAt: state.assignedAt, ...(state.status === 'ended' && { endedAt: state.endedAt }) };
}
