import { addDays, addMonths, dayOf, endOfDay, firstDayOf, lastDayOf, lastDayOfMonth, monthOf, startOfDay } from '@okoce/domain';
import type { CalendarDate, Instant, Month, Quarter } from '@okoce/domain';
import type { WorkFact } from '../domain/work/facts';

/** What a fact says, of all that any says. */
interface Data {
  readonly occurredAt: Instant;
  readonly startsAt: Instant;
  readonly sessionId: string;
  readonly seatId: string;
  readonly attendanceId: string;
  readonly kind: string;
  readonly month: Month;
  readonly evidenceId: string;
  readonly goalId: string;
  readonly actionId: string;
  readonly leaveId: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}
export type Plausible = readonly [name: string, data: object];

/** A thing that may happen, or be told, on a day; `settles` tells of what took place before. */
export interface Plan {
  readonly kind: string;
  readonly settles: boolean;
  readonly on: (day: CalendarDate) => readonly Plausible[];
}

const mentorship = { mentorshipId: 'soon', mentorId: 'soon', participantId: 'soon' };

/** Facts put behind those that are known, in the order given. */
export function recordedAfter(known: readonly WorkFact[], told: readonly Plausible[]): readonly WorkFact[] {
  const recordedAt = '9990-01-01T00:00:00.000Z';
  const facts = told.map(([name, data], position) => ({ factId: `soon-${position}`, recordedAt, source: 'soon', position, name, data }));
  return [...known, ...(facts as unknown as readonly WorkFact[])];
}

/**
 * Plain plans over what is known of one participant on a day, written from DOMAIN.md and sharing no code with the remedies. Nothing that was
 * said is taken back, and nothing is told of what took place without anybody having known of it.
 */
export class PlausibleFacts {
  constructor(
    private readonly known: readonly WorkFact[],
    private readonly quarter: Quarter,
    private readonly seenOn: CalendarDate,
  ) {}

  plans(): readonly Plan[] {
    return [
      ...this.sessions(),
      ...this.attendances(),
      ...this.reports(),
      ...this.evidence(),
      ...this.agenda(),
      ...this.presence(),
      ...this.fresh(),
    ];
  }

  private named(...names: readonly string[]): readonly Data[] {
    return this.known.filter(({ name }) => names.includes(name)).map(({ data }) => data as unknown as Data);
  }

  private has(name: string, key: keyof Data, id: string): boolean {
    return this.named(name).some((data) => data[key] === id);
  }

  private sessions(): readonly Plan[] {
    const toConfirm = this.named('SessionLogged').filter(({ sessionId }) =>
      ['SessionConfirmed', 'SessionDisputed', 'SessionRetracted'].every((name) => !this.has(name, 'sessionId', sessionId)),
    );
    const ended = ['SessionCancelled', 'SessionMissed', 'SessionLogged'];
    const open = this.named('SessionScheduled').filter(({ sessionId }) => ended.every((name) => !this.has(name, 'sessionId', sessionId)));
    return [
      ...toConfirm.map((session) => settling('confirm', () => [['SessionConfirmed', session]])),
      ...open.map((session) => {
        const moved = this.named('SessionRescheduled').findLast(({ sessionId }) => sessionId === session.sessionId) ?? session;
        const data = { ...session, startsAt: moved.startsAt, minutes: 60 };
        return settling('log', (day) =>
          dayOf(moved.startsAt) > day
            ? []
            : [
                ['SessionLogged', data],
                ['SessionConfirmed', data],
              ],
        );
      }),
    ];
  }

  private attendances(): readonly Plan[] {
    const ended = ['SeatReleased', 'SeatMissed', 'CheckedIn'];
    const seats = this.named('SeatReserved').filter(({ seatId }) => ended.every((name) => !this.has(name, 'seatId', seatId)));
    const inside = this.named('CheckedIn').filter(({ attendanceId }) => !this.has('CheckedOut', 'attendanceId', attendanceId));
    const certified = (attendance: Data, checkedOutAt: Instant): readonly Plausible[] =>
      attendance.kind === 'core' && !this.has('CertificateIssued', 'attendanceId', attendance.attendanceId)
        ? [
            [
              'CertificateIssued',
              { ...attendance, certificateId: `soon-${attendance.attendanceId}`, checkedOutAt, occurredAt: checkedOutAt },
            ],
          ]
        : [];
    return [
      ...seats.map((seat) => {
        const startsAt = this.named('SeatRescheduled').findLast(({ seatId }) => seatId === seat.seatId)?.startsAt ?? seat.startsAt;
        const attendance = { ...seat, attendanceId: `soon-${seat.seatId}`, occurredAt: startsAt };
        return settling('attend', (day) =>
          dayOf(startsAt) > day ? [] : [['CheckedIn', attendance], ['CheckedOut', attendance], ...certified(attendance, startsAt)],
        );
      }),
      ...inside.map((data) => settling('check out', () => [['CheckedOut', data], ...certified(data, data.occurredAt)])),
      ...this.named('CheckedOut')
        .filter(({ attendanceId }) => this.has('CheckedIn', 'attendanceId', attendanceId))
        .map((data) => settling('certify', () => certified(data, data.occurredAt))),
    ];
  }

  private reports(): readonly Plan[] {
    const first = monthOf(firstDayOf(this.quarter));
    const last = monthOf(lastDayOf(this.quarter));
    const plans: Plan[] = [];
    for (let month = addMonths(first, -6); month <= last; month = addMonths(month, 1)) {
      const said = this.known.filter(({ name, data }) => name.startsWith('MonthlyReport') && (data as unknown as Data).month === month);
      const standing = said.findLast(({ name }) => name === 'MonthlyReportFiled' || name === 'MonthlyReportWithdrawn');
      const verify: Plausible = ['MonthlyReportVerified', { month, occurredAt: startOfDay(this.seenOn) }];
      if (standing?.name === 'MonthlyReportFiled') plans.push(settling('verify', () => [verify]));
      else {
        plans.push(
          coming('report', (day) =>
            day < lastDayOfMonth(month) ? [] : [['MonthlyReportFiled', { month, receivedOn: day, occurredAt: endOfDay(day) }], verify],
          ),
        );
      }
    }
    return plans;
  }

  private evidence(): readonly Plan[] {
    return this.named('StepEvidenceSubmitted')
      .filter(({ evidenceId }) =>
        ['StepEvidenceVerified', 'StepEvidenceRejected', 'StepEvidenceRevoked'].every((name) => !this.has(name, 'evidenceId', evidenceId)),
      )
      .map((data) => settling('check', () => [['StepEvidenceVerified', data]]));
  }

  private agenda(): readonly Plan[] {
    const { quarter } = this;
    const goals = this.named('QuarterGoalSet').filter(({ goalId }) => !this.has('QuarterGoalAgreed', 'goalId', goalId));
    const actions = this.named('ActionAgreed').filter(({ actionId }) => !this.has('ActionDropped', 'actionId', actionId));
    return [
      ...goals.map((goal) => coming('agree', (day) => [['QuarterGoalAgreed', { ...goal, occurredAt: endOfDay(day) }]])),
      ...actions.map((action) =>
        coming('close', (day) => [['ActionClosed', { ...action, withEvidence: true, occurredAt: endOfDay(day) }]]),
      ),
      coming('goal', (day) => {
        const data = { goalId: `soon-${day}`, quarter, step: 'P2', mentorId: null, occurredAt: endOfDay(day) };
        return [
          ['QuarterGoalSet', data],
          ['QuarterGoalAgreed', data],
        ];
      }),
      coming('action', (day) => {
        const data = { actionId: `soon-${day}`, dueOn: day, occurredAt: endOfDay(day) };
        return [
          ['ActionAgreed', data],
          ['ActionClosed', { ...data, withEvidence: true }],
        ];
      }),
    ];
  }

  private presence(): readonly Plan[] {
    return [
      ...this.named('LeaveDeclared').map(({ leaveId, from, to }) =>
        coming('end leave', (day) => {
          const on = day < from ? from : day;
          return day > to ? [] : [['LeaveEnded', { leaveId, on, occurredAt: endOfDay(day) }]];
        }),
      ),
      coming('return', (day) => [['ParticipantReturned', { occurredAt: startOfDay(day) }]]),
      coming('assign', (day) => [['MentorAssigned', { ...mentorship, occurredAt: endOfDay(day) }]]),
    ];
  }

  private fresh(): readonly Plan[] {
    const session = (day: CalendarDate, id: string): readonly Plausible[] => {
      const startsAt = endOfDay(day);
      const data = { ...mentorship, sessionId: `soon-${day}-${id}`, startsAt, minutes: 45, occurredAt: startsAt, slotId: null };
      return ['SessionScheduled', 'SessionLogged', 'SessionConfirmed'].map((name) => [name, data]);
    };
    return [
      ...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => coming('session', (day) => session(day, id))),
      coming('training', (day) => {
        const occurredAt = endOfDay(day);
        const data = { trainingEventId: `soon-${day}`, kind: 'core', attendanceId: `soon-${day}`, occurredAt };
        return [
          ['CheckedIn', data],
          ['CheckedOut', data],
          ['CertificateIssued', { ...data, certificateId: `soon-${day}`, checkedOutAt: occurredAt }],
        ];
      }),
      coming('slots', (day) =>
        ['a', 'b'].map((id) => [
          'SlotOffered',
          { ...mentorship, slotId: `${day}-${id}`, startsAt: endOfDay(day), minutes: 60, occurredAt: endOfDay(day) },
        ]),
      ),
      coming('plan', (day) => [['PlanAgreed', { ...mentorship, occurredAt: endOfDay(day) }]]),
      coming('licence', (day) => [
        ['LicenceRecorded', { licenceId: `soon-${day}`, kind: 'NIB', issuedOn: day, occurredAt: endOfDay(day) }],
      ]),
      ...(['P5', 'P7'] as const).map((step) =>
        coming(step, (day) => {
          const data = { evidenceId: `soon-${step}-${day}`, step, day, occurredAt: endOfDay(day) };
          return [
            ['StepEvidenceSubmitted', data],
            ['StepEvidenceVerified', data],
          ];
        }),
      ),
    ];
  }
}

const settling = (kind: string, on: Plan['on']): Plan => ({ kind, settles: true, on });
const coming = (kind: string, on: Plan['on']): Plan => ({ kind, settles: false, on });

export function daysBetweenBoth(first: CalendarDate, last: CalendarDate): readonly CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
