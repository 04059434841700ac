import { dayOf } from '@okoce/domain';
import type { CalendarDate } from '@okoce/domain';
import type { EnrolmentLife } from '../enrolment-life';
import { reportProves } from '../monthly-reports';
import { sessionHeld, sessionLongEnough } from '../sessions';
import type { Session } from '../sessions';
import { provenTouches } from '../touches';
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

type Unproven = Omit<Contact, 'touch'> & { readonly factId: string };

export function contactsOf(work: ParticipantWork, life: EnrolmentLife): readonly Contact[] {
  const touches = new Map(provenTouches(work.counted).map((touch) => [touch.factId, touch]));
  return [...sessionsOf(work), ...attendancesOf(work), ...reportsOf(work)].map(({ factId, why, ...contact }) => {
    const touch = touches.get(factId);
    if (!touch) return { ...contact, ...(why ? { why } : {}) };
    return { ...contact, touch, ...(life.enrolledOn(touch.day) ? {} : { why: 'not_enrolled' as const }) };
  });
}

function sessionsOf({ counted, meetings }: ParticipantWork): readonly Unproven[] {
  return [...counted.sessions].map(([id, session]) => ({
    thing: { type: 'session', id },
    factId: session.factId,
    day: session.day,
    ...(sessionHeld(session) && sessionLongEnough(session) ? { claimedOn: session.day } : {}),
    why: whyNoTouch(session, meetings.get(id)?.log?.answer === 'disputed'),
  }));
}

function whyNoTouch(session: Session, disputed: boolean): Why {
  if (!sessionHeld(session)) return 'retracted';
  if (!sessionLongEnough(session)) return 'under_30_minutes';
  return disputed ? 'disputed' : 'not_confirmed';
}

function attendancesOf({ counted }: ParticipantWork): readonly Unproven[] {
  return [...counted.attendances.values()].map(({ attendanceId, factId, checkedInAt, checkedOut }) => {
    const claimedOn = dayOf(checkedInAt);
    return {
      thing: { type: 'attendance', id: attendanceId },
      factId,
      day: checkedOut?.day ?? claimedOn,
      claimedOn,
      why: 'not_checked_out',
    };
  });
}

function reportsOf({ counted }: ParticipantWork): readonly Unproven[] {
  return [...counted.reports].map(([month, report]) => {
    const { factId, filedOn, withdrawn } = report;
    return {
      thing: { type: 'monthly-report', id: month },
      factId,
      day: filedOn,
      ...(withdrawn ? {} : { claimedOn: filedOn }),
      ...(reportProves(report) ? {} : { why: withdrawn ? ('withdrawn' as const) : ('not_verified' as const) }),
    };
  });
}
