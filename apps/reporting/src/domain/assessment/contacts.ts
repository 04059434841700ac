import { dayOf } from '@okoce/domain';
import type { CalendarDate } from '@okoce/domain';
import type { EnrolmentLife } from '../enrolment-life';
import { sessionHeld, sessionLongEnough } from '../sessions';
import type { Session } from '../sessions';
import { attendanceTouch, reportTouch, sessionTouch } from '../touches';
import type { Touch } from '../touches';
import type { ParticipantWork } from '../work/participant-work';
import type { ThingRef, Why } from './item';

/** A session, an attendance or a report: a verified touch, or what may become one. */
export interface Contact {
  readonly thing: ThingRef;
  /** Of its touch; of what is none yet, where it would be. */
  readonly day: CalendarDate;
  /** The day it was claimed on, if it was. */
  readonly claimedOn?: CalendarDate;
  /** Once it is verified, whether or not she was enrolled that day. */
  readonly touch?: Touch;
  /** Why it is no touch, or none of hers. */
  readonly why?: Why;
}

/** @param near leaves out those of which no day is: of one quarter most are of others */
export function contactsOf(work: ParticipantWork, life: EnrolmentLife, near: IsNear = always): readonly Contact[] {
  const contact = (unproven: Omit<Contact, 'touch'>, touch: Touch | undefined): Contact => {
    if (!touch) return unproven;
    const { thing, day, claimedOn } = unproven;
    const why = life.enrolledOn(touch.day) ? {} : { why: 'not_enrolled' as const };
    return { thing, day, ...(claimedOn === undefined ? {} : { claimedOn }), touch, ...why };
  };
  return [...sessionsOf(work, near, contact), ...attendancesOf(work, near, contact), ...reportsOf(work, near, contact)];
}

type IsNear = (day: CalendarDate) => boolean;
type Make = (unproven: Omit<Contact, 'touch'>, touch: Touch | undefined) => Contact;
const always: IsNear = () => true;

function sessionsOf({ counted, meetings }: ParticipantWork, near: IsNear, contact: Make): readonly Contact[] {
  const found: Contact[] = [];
  for (const [id, session] of counted.sessions) {
    const { day } = session;
    if (!near(day)) continue;
    const claimed = sessionHeld(session) && sessionLongEnough(session) ? { claimedOn: day } : {};
    const why = whyNoTouch(session, meetings.get(id)?.log?.answer === 'disputed');
    found.push(contact({ thing: { type: 'session', id }, day, ...claimed, why }, sessionTouch(session)));
  }
  return found;
}

function whyNoTouch(session: Session, disputed: boolean): Why {
  if (!sessionHeld(session)) return 'retracted';
  if (!sessionLongEnough(session)) return 'under_30_minutes';
  return disputed ? 'disputed' : 'not_confirmed';
}

function attendancesOf({ counted }: ParticipantWork, near: IsNear, contact: Make): readonly Contact[] {
  const found: Contact[] = [];
  for (const attendance of counted.attendances.values()) {
    const claimedOn = dayOf(attendance.checkedInAt);
    const day = attendance.checkedOut?.day ?? claimedOn;
    if (!near(day) && !near(claimedOn)) continue;
    const thing = { type: 'attendance' as const, id: attendance.attendanceId };
    found.push(contact({ thing, day, claimedOn, why: 'not_checked_out' }, attendanceTouch(attendance)));
  }
  return found;
}

function reportsOf({ counted }: ParticipantWork, near: IsNear, contact: Make): readonly Contact[] {
  const found: Contact[] = [];
  for (const [id, report] of counted.reports) {
    const { filedOn: day, withdrawn } = report;
    if (!near(day)) continue;
    const claimed = withdrawn ? {} : { claimedOn: day };
    const why = withdrawn ? 'withdrawn' : 'not_verified';
    found.push(contact({ thing: { type: 'monthly-report', id }, day, ...claimed, why }, reportTouch(report)));
  }
  return found;
}
