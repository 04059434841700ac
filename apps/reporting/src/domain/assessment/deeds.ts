import { END_OF_TIME, addMonths, endOfDay, lastDayOfMonth } from '@okoce/domain';
import type { CalendarDate, Instant, Month } from '@okoce/domain';
import type { Attendance } from '../attendances';
import type { LaterStep } from '../facts';
import { PROVING_MINUTES } from '../sessions';
import type { Evidence } from '../work/evidence';
import type { WorkFact, WorkName, WorkPayloads } from '../work/facts';
import type { Meeting } from '../work/meetings';
import type { Seat } from '../work/seats';
import type { Contact } from './contacts';
import type { Reviewed } from './reviewed';

/** Something that may yet be recorded, by its name and payload. */
export type Deed = { [N in WorkName]: readonly [N, WorkPayloads[N]] }[WorkName];

/** Of whom and by whom makes no difference to what comes of it. */
const mentorship = { mentorshipId: 'to-come', mentorId: 'to-come', participantId: 'to-come' };

/** As recorded after all that was. */
export function factsOf(deeds: readonly Deed[]): readonly WorkFact[] {
  return deeds.map(
    ([name, data], position) => ({ factId: `to-come-${position}`, recordedAt: END_OF_TIME, source: '', position, name, data }) as WorkFact,
  );
}

/** Nothing where she is enrolled at the day’s end. */
export function comingBack(day: CalendarDate, { life }: Reviewed): readonly Deed[] {
  return life.enrolledOn(day) ? [] : [['ParticipantReturned', { occurredAt: endOfDay(day) }]];
}

/** Her leaves end on a day, or before they begin. */
export function leavesEnded(day: CalendarDate, { work }: Reviewed): readonly Deed[] {
  return [...work.leaves]
    .filter(([, { to }]) => to >= day)
    .map(([leaveId, { from }]): Deed => ['LeaveEnded', { leaveId, on: from > day ? from : day, occurredAt: endOfDay(day) }]);
}

export function mentorAssigned(day: CalendarDate): readonly Deed[] {
  return [['MentorAssigned', { ...mentorship, occurredAt: endOfDay(day) }]];
}

/** Scheduled and held, so many on a day: touches, and commitments kept. */
export function sessionsOn(day: CalendarDate, count = 1): readonly Deed[] {
  return Array.from({ length: count }, (_, index) => `to-come-${day}-${index}`).flatMap((sessionId) =>
    heldOf(endOfDay(day), sessionId, true),
  );
}

export function slotsOn(day: CalendarDate, count: number): readonly Deed[] {
  return Array.from({ length: count }, (_, index): Deed => {
    const startsAt = endOfDay(day);
    return ['SlotOffered', { ...mentorship, slotId: `to-come-${index}`, startsAt, minutes: 60, occurredAt: startsAt }];
  });
}

/** What was to take place did, and is confirmed. */
export function held({ sessionId, planned }: Meeting): readonly Deed[] {
  return planned ? heldOf(planned.startsAt, sessionId, false, planned.minutes) : [];
}

function heldOf(startsAt: Instant, sessionId: string, isNew: boolean, minutes = PROVING_MINUTES): readonly Deed[] {
  const data = { ...mentorship, sessionId, startsAt, minutes: Math.max(minutes, PROVING_MINUTES), occurredAt: startsAt };
  const then: readonly Deed[] = [
    ['SessionLogged', data],
    ['SessionConfirmed', data],
  ];
  return isNew ? [['SessionScheduled', data], ...then] : then;
}

export function attended({ seatId, trainingEventId, startsAt, kind }: Seat): readonly Deed[] {
  const data = { trainingEventId, attendanceId: seatId, seatId, occurredAt: startsAt, ...(kind === undefined ? {} : { kind }) };
  return [
    ['CheckedIn', data],
    ['CheckedOut', data],
  ];
}

/** A contact is confirmed, verified or checked out. */
export function settled({ thing: { type, id }, day }: Contact, { work }: Reviewed): readonly Deed[] {
  if (type === 'monthly-report') return [verified(id as Month, day)];
  if (type === 'session') {
    const log = work.counted.sessions.get(id);
    return log ? [['SessionConfirmed', { ...mentorship, sessionId: id, ...log, occurredAt: log.startsAt }]] : [];
  }
  const [trainingEventId, attendance] = [...work.counted.attendances].find(([, { attendanceId }]) => attendanceId === id) ?? [];
  return trainingEventId === undefined || !attendance ? [] : checkedOut(trainingEventId, attendance).slice(0, 1);
}

/** With the certificate; who is checked out already stays so. */
export function checkedOut(
  trainingEventId: string,
  known: Pick<Attendance, 'attendanceId' | 'checkedInAt' | 'checkedOut'>,
): readonly Deed[] {
  const { attendanceId, checkedInAt, checkedOut: out } = known;
  const at = out?.at ?? checkedInAt;
  const attendance = { trainingEventId, attendanceId, kind: 'core', occurredAt: at };
  return [
    ['CheckedOut', attendance],
    ['CertificateIssued', { ...attendance, certificateId: `to-come-${trainingEventId}`, checkedOutAt: at }],
  ];
}

export function checked({ evidenceId, step, day, submittedAt }: Evidence): Deed {
  return ['StepEvidenceVerified', { evidenceId, step, day, occurredAt: submittedAt }];
}

export function verified(month: Month, receivedOn: CalendarDate): Deed {
  return ['MonthlyReportVerified', { month, receivedOn, occurredAt: endOfDay(receivedOn) }];
}

/** On a day, or on the month’s last if that is later: nobody reports of a month that is not over. */
export function filed(month: Month, day: CalendarDate): readonly Deed[] {
  const last = lastDayOfMonth(month);
  const receivedOn = last > day ? last : day;
  return [['MonthlyReportFiled', { month, receivedOn, occurredAt: endOfDay(receivedOn) }]];
}

/** None of it, or withdrawn. */
export function isMissing(month: Month, { work }: Reviewed): boolean {
  return work.counted.reports.get(month)?.withdrawn ?? true;
}

/** The evidence of a step, from a day in the quarter. */
export function stepTaken(step: LaterStep, day: CalendarDate, reviewed: Reviewed): readonly Deed[] {
  const at = endOfDay(day);
  switch (step) {
    case 'P2': {
      const data = { trainingEventId: 'to-come', attendanceId: 'to-come', occurredAt: at };
      return [['CheckedIn', data], ...checkedOut('to-come', { ...data, checkedInAt: at })];
    }
    case 'P3':
      return [['PlanAgreed', { ...mentorship, occurredAt: at }], ...sessionsOn(day, 2)];
    case 'P4':
      return licensed(day);
    case 'P5':
    case 'P7': {
      const data = { evidenceId: 'to-come', step, day, occurredAt: at };
      return [
        ['StepEvidenceSubmitted', data],
        ['StepEvidenceVerified', data],
      ];
    }
    case 'P6': {
      const { months } = reviewed.period;
      const missing = months.filter((month) => isMissing(month, reviewed)).flatMap((month) => filed(month, day));
      return [...missing, ...months.map((month) => verified(month, day))];
    }
  }
}

export function licensed(day: CalendarDate): readonly Deed[] {
  return [['LicenceRecorded', { licenceId: 'to-come', issuedOn: day, occurredAt: endOfDay(day) }]];
}

export function threeFrom(month: Month): readonly [Month, Month, Month] {
  return [month, addMonths(month, 1), addMonths(month, 2)];
}
