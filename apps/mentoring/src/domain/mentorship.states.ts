import type { StateTable } from '@okoce/domain';
import { accreditation } from './accreditation';
import { mentorship, type Mentorship } from './mentorship';
import * as example from './mentoring.examples';
import type { MentorshipCommand } from './mentorship.commands';
import type { MentorshipFact } from './mentorship.events';

const { accreditedMentor, agreePlan, assign, at, endMentorship, mentorshipEnded, occurrence, registered, wasAssigned, wasBooked } = example;
const { mentorshipId, otherId, participantId } = example;
const withdrawnAt = at('2020-01-14T10:00+07:00');
const leaving = { ...example.withdrawn, occurredAt: withdrawnAt };
const revoked = accreditation(example.certificateId, at('2019-06-21T17:00+07:00'), at('2020-01-12T10:00+07:00'));
const unaccredited = { ...accreditedMentor, accreditations: [revoked] };

/** The course of a mentorship; what becomes of its sessions stands in a table of its own. */
export const mentorshipStates: StateTable<Mentorship, MentorshipCommand, MentorshipFact> = {
  name: 'mentorship',
  title: 'Mentorship',
  decider: mentorship,
  situations: {
    'not begun': [],
    'in force': [wasAssigned],
    'in force, with a session to come': [wasAssigned, wasBooked],
    'plan agreed': [wasAssigned, example.planWasAgreed],
    ended: [wasAssigned, mentorshipEnded],
    'ended later': [wasAssigned, { ...mentorshipEnded, data: { ...mentorshipEnded.data, occurredAt: at('2020-02-10T10:00+07:00') } }],
  },
  commands: {
    assign,
    'assign to somebody else': { ...assign, participantId: otherId },
    'assign, participant unknown': { ...assign, life: [] },
    'assign, dated before she registered': { ...assign, occurrence: occurrence(at('2019-07-31T10:00+07:00')) },
    'assign, she had withdrawn': { ...assign, life: [registered, example.withdrawn] },
    'assign, she is known to have withdrawn since': { ...assign, life: [registered, leaving] },
    'assign, mentor unknown': { ...assign, mentor: { status: 'unregistered' } },
    'assign, mentor without accreditation': { ...assign, mentor: { ...accreditedMentor, accreditations: [] } },
    'assign, her own family': { ...assign, mentor: { ...accreditedMentor, relations: [{ participantId, kind: 'family' }] } },
    'assign, mentor at capacity': { ...assign, inForce: 20 },
    'agree the plan': agreePlan,
    'agree the plan, dated before the assignment': { ...agreePlan, occurrence: occurrence(at('2020-01-09T10:00+07:00')) },
    'agree the plan, dated after an end': { ...agreePlan, planId: otherId, occurrence: occurrence(at('2020-02-20T10:00+07:00')) },
    end: endMentorship,
    'learn that she withdrew': { type: 'EndMentorshipOfWithdrawn', mentorshipId, withdrawnAt, life: [registered, leaving] },
    'learn that the two are family': { type: 'EndMentorshipOfRelated', mentorshipId, declared: { occurredAt: withdrawnAt } },
    'sweep, 13 days without accreditation': sweepAt('2020-01-26T00:00+07:00'),
    'sweep, 14 days without accreditation': sweepAt('2020-01-27T00:00+07:00'),
  },
};

function sweepAt(text: string): MentorshipCommand {
  return { type: 'EndMentorshipOfUnaccredited', mentorshipId, mentor: unaccredited, by: at(text) };
}
