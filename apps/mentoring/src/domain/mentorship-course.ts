import { enrolmentAt, happenedAt, type Happened, type Occurrence } from '@okoce/domain';
import { isAccreditedAt } from './mentor';
import type { InForce, Mentorship } from './mentorship';
import type { AgreePlan, AssignMentor } from './mentorship.commands';
import type { MentorshipFact, Parties } from './mentorship.events';
import { refuse } from './refusals';

export function assignMentor(command: AssignMentor, state: Mentorship): readonly MentorshipFact[] {
  const { mentorshipId, mentorId, participantId, mentor, life, occurrence } = command;
  if (state.status === 'in_force') {
    if (state.parties.mentorId === mentorId && state.parties.participantId === participantId) return [];
    throw refuse('MENTORSHIP_OF_OTHERS');
  }
  if (mentor.status === 'unregistered') throw refuse('MENTOR_UNKNOWN');
  const registration = life[0];
  if (!registration) throw refuse('PARTICIPANT_UNKNOWN');
  const notBefore = registration.occurredAt > mentor.registeredAt ? registration.occurredAt : mentor.registeredAt;
  const happened = happenedAt(occurrence, notBefore);
  if (enrolmentAt(life, happened.occurredAt).status === 'withdrawn') throw refuse('PARTICIPANT_WITHDRAWN');
  if (!isAccreditedAt(mentor, happened.occurredAt)) throw refuse('MENTOR_NOT_ACCREDITED');
  return [{ type: 'MentorAssigned', data: { ...happened, mentorshipId, mentorId, participantId } }];
}

/** A plan may be renewed; the same plan is agreed once. */
export function agreePlan({ planId, occurrence }: AgreePlan, state: InForce): readonly MentorshipFact[] {
  if (state.plan?.planId === planId) return [];
  return [{ type: 'PlanAgreed', data: { ...happenedInForce(occurrence, state), planId } }];
}

/** Nothing is dated before the mentor was assigned: the mentorship was not in force then. */
export function happenedInForce(occurrence: Occurrence, state: InForce): Happened & Parties {
  const happened = happenedAt(occurrence);
  if (happened.occurredAt < state.assignedAt) throw refuse('MENTORSHIP_NOT_IN_FORCE', { assignedAt: state.assignedAt });
  return { ...happened, ...state.parties };
}
