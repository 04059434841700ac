import type { Uuid } from '@okoce/domain';
import { at, mentorId, mentorshipId, occurrence, participantId, schedule, sessionId, wasBooked, wasLogged } from './mentoring.examples';
import type { MentorshipEnded } from './mentorship.events';
import type * as commands from './session.commands';
import type * as facts from './session.events';

/** Sessions and slots of the mentorship of `mentoring.examples`: set for 20 January 2020, 09:00 WIB, for an hour. */
const parties = { mentorshipId, mentorId, participantId };
const { startsAt, minutes } = schedule;
const ofSession = { mentorshipId, sessionId };
const asSet = { ...parties, sessionId, startsAt, minutes, slotId: null };

export const slotId = '0197a000-0000-7000-8000-000000000801' as Uuid;
export const later = at('2020-01-21T14:00+07:00');
const moving = at('2020-01-18T09:00+07:00');
const missing = at('2020-01-20T10:30+07:00');
const disputing = at('2020-01-22T08:00+07:00');
const retracting = at('2020-01-23T08:00+07:00');
const offering = at('2020-01-12T10:00+07:00');

export const offer: commands.OfferSlot = { type: 'OfferSlot', mentorshipId, slotId, startsAt, minutes, occurrence: occurrence(offering) };
export const book: commands.BookSlot = { type: 'BookSlot', ...ofSession, slotId, occurrence: occurrence(at('2020-01-13T10:00+07:00')) };
export const reschedule: commands.RescheduleSession = {
  type: 'RescheduleSession',
  ...ofSession,
  startsAt: later,
  occurrence: occurrence(moving),
};
export const cancel: commands.CancelSession = {
  type: 'CancelSession',
  ...ofSession,
  cancelledBy: 'participant',
  saidBy: 'participant',
  occurrence: occurrence(moving, { role: 'participant' }),
};
export const miss: commands.MissSession = {
  type: 'MissSession',
  ...ofSession,
  missedBy: 'participant',
  saidBy: 'mentor',
  occurrence: occurrence(missing),
};
export const confirmByCode: commands.ConfirmSessionByCode = {
  type: 'ConfirmSessionByCode',
  ...ofSession,
  occurredAt: at('2020-01-21T09:00+07:00'),
};
export const dispute: commands.DisputeSession = {
  type: 'DisputeSession',
  ...ofSession,
  occurrence: occurrence(disputing, { role: 'participant' }),
};
export const retract: commands.RetractSession = { type: 'RetractSession', ...ofSession, occurrence: occurrence(retracting) };

export const slotWasOffered: facts.SlotOffered = {
  type: 'SlotOffered',
  data: { occurredAt: offering, ...parties, slotId, startsAt, minutes },
};
export const slotWasBooked: facts.SessionScheduled = {
  type: 'SessionScheduled',
  data: { ...wasBooked.data, occurredAt: book.occurrence.occurredAt, slotId },
};
export const wasRescheduled: facts.SessionRescheduled = {
  type: 'SessionRescheduled',
  data: { occurredAt: moving, ...asSet, startsAt: later },
};
export const wasCancelled: facts.SessionCancelled = {
  type: 'SessionCancelled',
  data: { occurredAt: moving, ...asSet, cancelledBy: 'participant' },
};
export const wasMissed: facts.SessionMissed = {
  type: 'SessionMissed',
  data: { occurredAt: missing, ...asSet, missedBy: 'participant' },
};
const { noteId: _noteId, ...asLogged } = wasLogged.data;
export const wasConfirmedByCode: facts.SessionConfirmed = {
  type: 'SessionConfirmed',
  data: { ...asLogged, occurredAt: confirmByCode.occurredAt, confirmedBy: 'code' },
};
export const wasDisputed: facts.SessionDisputed = { type: 'SessionDisputed', data: { ...asLogged, occurredAt: disputing } };
export const wasRetracted: facts.SessionRetracted = { type: 'SessionRetracted', data: { ...asLogged, occurredAt: retracting } };

/** At noon of the day of the session: it began within the mentorship. */
export const wasEnded: MentorshipEnded = { type: 'MentorshipEnded', data: { occurredAt: at('2020-01-20T12:00+07:00'), ...parties } };
