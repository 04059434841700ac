import type { StateTable } from '@okoce/domain';
import { mentorship, type Mentorship } from './mentorship';
import * as example from './mentoring.examples';
import type { MentorshipCommand } from './mentorship.commands';
import type { MentorshipFact } from './mentorship.events';
import * as session from './session.examples';

const { confirm, log, occurrence, otherId, schedule, wasAssigned, wasBooked, wasConfirmed, wasLogged } = example;
const { book, cancel, confirmByCode, dispute, later, miss, offer, reschedule, retract, slotWasBooked, slotWasOffered } = session;
const booked = [wasAssigned, wasBooked];
const logged = [...booked, wasLogged];
const afterAll = session.wasRetracted.data.occurredAt;
const { occurredAt: atItsEnd } = session.wasEnded.data;

/** What becomes of each act on a session, and on the slot of its time, by what has happened before; all dated in their order. */
export const sessionStates: StateTable<Mentorship, MentorshipCommand, MentorshipFact> = {
  name: 'session',
  title: 'Session and slot of a mentorship',
  decider: mentorship,
  situations: {
    'no mentorship': [],
    'mentorship, nothing scheduled': [wasAssigned],
    'slot offered': [wasAssigned, slotWasOffered],
    'slot booked': [wasAssigned, slotWasOffered, slotWasBooked],
    scheduled: booked,
    rescheduled: [...booked, session.wasRescheduled],
    'cancelled by her': [...booked, session.wasCancelled],
    'missed by her': [...booked, session.wasMissed],
    logged,
    confirmed: [...logged, wasConfirmed],
    'confirmed by code': [...logged, session.wasConfirmedByCode],
    disputed: [...logged, session.wasDisputed],
    retracted: [...logged, session.wasRetracted],
    'scheduled, mentorship ended since': [...booked, session.wasEnded],
    'logged, mentorship ended since': [...logged, session.wasEnded],
  },
  commands: {
    'offer a slot': offer,
    'book the slot': { ...book, sessionId: otherId },
    'schedule a session at that time': { ...schedule, sessionId: otherId },
    'move it, before its start': reschedule,
    'move it, after its start': { ...reschedule, startsAt: later, occurrence: occurrence(log.occurrence.occurredAt) },
    'cancel it, by her': cancel,
    'cancel it, by the mentor': { ...cancel, saidBy: 'mentor', cancelledBy: 'mentor' },
    'cancel it by the centre, said by her': { ...cancel, cancelledBy: 'centre' },
    'say she missed it': miss,
    'say she missed it, before its start': { ...miss, occurrence: occurrence(cancel.occurrence.occurredAt) },
    'say the mentor missed it': { ...miss, saidBy: 'participant', missedBy: 'mentor' },
    'log it': log,
    'log it differently': { ...log, minutes: 50 },
    'log it as begun at noon, when the mentorship ended': { ...log, startsAt: atItsEnd, occurrence: occurrence(later) },
    'confirm it': { ...confirm, occurrence: occurrence(afterAll) },
    'learn that she gave the code, before she disputed': confirmByCode,
    'learn that she gave the code, at last': { ...confirmByCode, occurredAt: afterAll },
    'dispute it': { ...dispute, occurrence: occurrence(afterAll) },
    'retract it': retract,
  },
};
