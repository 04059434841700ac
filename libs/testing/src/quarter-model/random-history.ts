import { addDays, addMilliseconds, addMonths, dayOf, firstDayOf, lastDayOfMonth, quarterOf, startOfDay } from '@okoce/domain';
import type { CalendarDate, Instant, Month, Quarter } from '@okoce/domain';
import { Chance } from './chance';
import type { HistoryLine } from './known-facts';
import { RandomLife } from './random-life';
import { Recorder } from './recorder';
import type { Data, SourceName, Stream } from './recorder';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const lengths = [29, 30, 30, 31, 45, 60, 90, 24 * 60] as const;
const centres = ['31.71.01', '31.71.02', '31.74.01', '31.75.06', '31.01.01'] as const;

/**
 * A history of contracts of a few people in the quarters 2026-Q4 to 2027-Q2, decided wholly by the seed and dense with border cases. What the
 * services refuse does not occur in it, but for facts about things never recorded, which count for nothing.
 */
export function randomHistory(seed: number): readonly HistoryLine[] {
  const chance = new Chance(seed);
  const recorder = new Recorder(chance);
  const mentors = Array.from({ length: chance.whole(1, 3) }, () => addMentor(chance, recorder));
  for (let people = chance.whole(1, 3); people > 0; people -= 1) new RandomParticipant(chance, recorder, mentors).live();
  return recorder.lines();
}

function addMentor(chance: Chance, recorder: Recorder): string {
  const mentorId = chance.id();
  const stream = recorder.stream('mentoring');
  let at = chance.happens(0.8) ? ('2026-08-01T00:00:00.000Z' as Instant) : chance.moment();
  let centre = chance.of(centres);
  stream.record('MentorRegistered', at, { mentorId, districtCode: centre, engagement: 'paid' });
  for (let moves = chance.of([0, 0, 1, 2, 3]); moves > 0; moves -= 1) {
    at = chance.notBefore(chance.happens(0.5) ? at : chance.notBefore(chance.moment()) > at ? chance.moment() : at);
    const to = chance.of(centres.filter((code) => code !== centre));
    stream.record('MentorTransferred', at, { mentorId, fromDistrictCode: centre, toDistrictCode: to });
    centre = to;
  }
  return mentorId;
}

interface Mentorship {
  readonly mentorshipId: string;
  readonly mentorId: string;
}

/** One participant, and all that is recorded of her. */
class RandomParticipant {
  private readonly participantId: string;
  private readonly mentorships: Mentorship[] = [];

  constructor(
    private readonly chance: Chance,
    private readonly recorder: Recorder,
    private readonly mentors: readonly string[],
  ) {
    this.participantId = chance.id();
  }

  live(): void {
    const { chance } = this;
    const registeredAt = new RandomLife(chance, this.recorder, this.participantId, centres).live();
    this.some(chance.of([0, 1, 1, 1, 2]), () => this.mentorship(registeredAt));
    this.some(chance.whole(0, 12), () => this.session());
    this.some(chance.whole(0, 4), () => this.slot());
    this.some(chance.whole(0, 8), () => this.trainingEvent());
    for (let month = '2026-08' as Month; month <= '2027-06'; month = addMonths(month, 1)) if (chance.happens(0.7)) this.report(month);
    for (const quarter of ['2026-Q4', '2027-Q1', '2027-Q2'] as Quarter[]) this.some(chance.of([0, 1, 1, 2]), () => this.goal(quarter));
    this.some(chance.whole(0, 8), () => this.action());
    this.some(chance.of([0, 0, 1, 2]), () => this.evidence());
    this.some(chance.of([0, 1, 1, 2]), () => this.licence());
    this.some(chance.of([0, 0, 1, 2]), () => this.legacyStep(registeredAt));
    if (chance.happens(0.3)) this.neverRecorded();
  }

  private some(count: number, make: () => void): void {
    for (let left = count; left > 0; left -= 1) make();
  }

  private mentorship(registeredAt: Instant): void {
    const { chance } = this;
    const stream = this.recorder.stream('mentoring');
    const data = { mentorshipId: chance.id(), mentorId: chance.of(this.mentors), participantId: this.participantId };
    this.mentorships.push(data);
    const at = chance.happens(0.6) ? registeredAt : chance.notBefore(registeredAt);
    stream.record('MentorAssigned', at, data);
    if (chance.happens(0.7)) stream.record('PlanAgreed', chance.notBefore(at), data);
    if (chance.happens(0.3)) stream.record('MentorshipEnded', chance.notBefore(chance.happens(0.5) ? at : chance.notBefore(at)), data);
  }

  /** One of hers; a meeting outlives its mentorship, so when she has none it is one that nothing else names. */
  private ofMentorship(): Mentorship & { readonly participantId: string } {
    const { chance, participantId } = this;
    if (this.mentorships.length > 0) return { ...chance.of(this.mentorships), participantId };
    return { mentorshipId: chance.id(), mentorId: chance.of(this.mentors), participantId };
  }

  private slot(): void {
    const { chance } = this;
    const stream = this.recorder.stream('mentoring');
    const slotId = chance.id();
    const data = { ...this.ofMentorship(), slotId, startsAt: chance.moment(), minutes: chance.of(lengths) };
    stream.record('SlotOffered', addMilliseconds(data.startsAt, -chance.whole(1, 20) * DAY_MS), data);
    this.some(chance.of([0, 0, 1, 1, 2]), () => this.session(data));
  }

  private session(slot?: Mentorship & { readonly slotId: string; readonly startsAt: Instant; readonly minutes: number }): void {
    const { chance } = this;
    const stream = this.recorder.stream('mentoring');
    let data = {
      ...{ sessionId: chance.id(), ...this.ofMentorship(), startsAt: chance.moment(), minutes: chance.of(lengths), slotId: null },
      ...slot,
    };
    let at = addMilliseconds(data.startsAt, -chance.whole(0, 20) * DAY_MS);
    stream.record('SessionScheduled', at, data);
    this.some(chance.of([0, 0, 0, 1, 2]), () => {
      data = { ...data, startsAt: chance.moment() };
      at = chance.happens(0.5) ? at : chance.near(at);
      stream.record('SessionRescheduled', at, data);
    });
    const { startsAt } = data;
    switch (chance.of(['logged', 'logged', 'logged', 'logged', 'cancelled', 'cancelled', 'missed', 'open'] as const)) {
      case 'logged':
        return this.log(stream, { ...data, startsAt: chance.happens(0.7) ? startsAt : chance.near(startsAt), minutes: chance.of(lengths) });
      case 'cancelled':
        at = addMilliseconds(startsAt, chance.of([-DAY_MS, -DAY_MS - 1, -DAY_MS + 1, 0, 1, -3 * DAY_MS]));
        return stream.record('SessionCancelled', at, {
          ...data,
          cancelledBy: chance.of(['participant', 'participant', 'participant', 'mentor', 'centre']),
        });
      case 'missed':
        return stream.record('SessionMissed', startsAt, { ...data, missedBy: chance.of(['participant', 'participant', 'mentor']) });
      case 'open':
        return;
    }
  }

  private log(stream: Stream, data: Data & { readonly startsAt: Instant }): void {
    const { chance } = this;
    let at = chance.notBefore(data.startsAt);
    stream.record('SessionLogged', at, data);
    const verdicts = chance.of([
      [],
      ['Confirmed'],
      ['Confirmed'],
      ['Confirmed'],
      ['Disputed'],
      ['Disputed', 'Confirmed'],
      ['Confirmed', 'Disputed'],
    ]);
    for (const verdict of [...verdicts, ...(chance.happens(0.1) ? ['Retracted'] : [])]) {
      at = chance.notBefore(at);
      stream.record(`Session${verdict}`, at, { ...data, ...(verdict === 'Confirmed' ? { confirmedBy: 'participant' } : {}) });
    }
  }

  private trainingEvent(): void {
    const { chance } = this;
    const stream = this.recorder.stream('training-events');
    const holder = { holderKind: 'participant', holderId: this.participantId };
    const event = { trainingEventId: chance.id(), kind: chance.of(['core', 'core', 'seven-steps', 'other']), ...holder };
    const walkIn = chance.happens(0.25);
    const seatId = walkIn ? null : chance.id();
    let startsAt = chance.moment();
    if (!walkIn) {
      const reservedAt = addMilliseconds(startsAt, -chance.whole(1, 20) * DAY_MS);
      stream.record('SeatReserved', reservedAt, { ...event, seatId, startsAt });
      this.some(chance.of([0, 0, 0, 1, 2]), () => {
        startsAt = chance.moment();
        stream.record('SeatRescheduled', reservedAt, { ...event, seatId, startsAt });
      });
      const fate = chance.of(['attended', 'attended', 'attended', 'released', 'missed', 'open'] as const);
      if (fate === 'missed') stream.record('SeatMissed', addMilliseconds(startsAt, 60 * MINUTE_MS), { ...event, seatId, startsAt });
      if (fate === 'released') this.release(stream, { ...event, seatId, startsAt });
      if (fate !== 'attended') return;
    }
    this.attend(stream, { ...event, attendanceId: chance.id(), seatId }, startsAt);
  }

  private release(stream: Stream, seat: Data & { readonly startsAt: Instant }): void {
    const { chance } = this;
    const at = addMilliseconds(seat.startsAt, chance.of([-DAY_MS, -DAY_MS - 1, -DAY_MS + 1, 0, 1, -3 * DAY_MS]));
    const releasedBy = chance.of(['holder', 'holder', 'organiser']);
    stream.record('SeatReleased', at, { ...seat, releasedBy });
    if (chance.happens(0.2)) stream.record('SeatReleased', at, { ...seat, releasedBy: chance.of(['holder', 'organiser']) });
  }

  private attend(stream: Stream, attendance: Data, startsAt: Instant): void {
    const { chance } = this;
    const checkedInAt = chance.happens(0.5) ? startsAt : addMilliseconds(startsAt, chance.of([-30, -1, 1, 30, 24 * 60]) * MINUTE_MS);
    stream.record('CheckedIn', checkedInAt, attendance);
    if (chance.happens(0.2)) return;
    const checkedOutAt = addMilliseconds(checkedInAt, chance.of([0, 1, 29, 60, 180, 24 * 60]) * MINUTE_MS);
    stream.record('CheckedOut', checkedOutAt, { ...attendance, checkedInAt });
    if (!chance.happens(0.6)) return;
    const certificate = { ...attendance, certificateId: chance.id(), checkedOutAt };
    const at = chance.notBefore(checkedOutAt);
    stream.record('CertificateIssued', at, certificate);
    if (!chance.happens(0.2)) return;
    stream.record('CertificateRevoked', chance.notBefore(at), certificate);
    if (chance.happens(0.3)) stream.record('CertificateIssued', chance.notBefore(at), { ...certificate, certificateId: chance.id() });
  }

  private report(month: Month): void {
    const { chance, participantId } = this;
    const stream = this.recorder.stream('enrolment');
    let data = { participantId, month, receivedOn: this.filingDay(month) };
    let at = chance.on(addDays(data.receivedOn, chance.of([0, 0, 1, 7])));
    stream.record('MonthlyReportFiled', at, { ...data, workers: 1 });
    const later = (name: string): void => {
      at = chance.notBefore(at);
      stream.record(name, at, data);
    };
    if (chance.happens(0.2)) later('MonthlyReportCorrected');
    if (chance.happens(0.8)) later('MonthlyReportVerified');
    if (chance.happens(0.15)) later('MonthlyReportCorrected');
    if (chance.happens(0.3)) later('MonthlyReportVerified');
    if (!chance.happens(0.2)) return;
    later('MonthlyReportWithdrawn');
    if (chance.happens(0.3)) return;
    data = { ...data, receivedOn: this.filingDay(month) };
    if (startOfDay(data.receivedOn) > at) at = chance.on(data.receivedOn);
    stream.record('MonthlyReportFiled', at, { ...data, workers: 2 });
    if (chance.happens(0.6)) later('MonthlyReportVerified');
    if (chance.happens(0.1)) later('MonthlyReportWithdrawn');
  }

  private filingDay(month: Month): CalendarDate {
    const last = lastDayOfMonth(month);
    return addDays(last, this.chance.of([0, 0, 1, 2, 9, 10, 10, 11, 20, 31, 90]));
  }

  private goal(quarter: Quarter): void {
    const { chance, participantId } = this;
    const stream = this.recorder.stream('mentoring');
    const goal = { goalId: chance.id(), participantId, mentorId: chance.of([null, ...this.mentors]), quarter };
    const data = { ...goal, step: chance.of(['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7']) };
    const day = chance.happens(0.6) ? addDays(firstDayOf(quarter), chance.of([-10, -1, 0, 1, 29, 30, 30, 31])) : chance.day();
    const setAt = chance.happens(0.6) ? chance.on(day) : chance.moment();
    stream.record('QuarterGoalSet', setAt, data);
    if (chance.happens(0.85)) stream.record('QuarterGoalAgreed', chance.notBefore(setAt), data);
  }

  private action(): void {
    const { chance, participantId } = this;
    const stream = this.recorder.stream('mentoring');
    const data = { actionId: chance.id(), goalId: null, participantId, dueOn: chance.day() };
    const at = addMilliseconds(startOfDay(data.dueOn), -chance.whole(0, 20) * DAY_MS);
    stream.record('ActionAgreed', at, data);
    if (chance.happens(0.15)) return stream.record('ActionDropped', chance.of([at, startOfDay(data.dueOn)]), data);
    const closedAt = chance.of([at, startOfDay(data.dueOn), chance.on(data.dueOn), chance.notBefore(at)]);
    if (chance.happens(0.8)) stream.record('ActionClosed', closedAt, { ...data, withEvidence: chance.happens(0.8) });
  }

  private evidence(): void {
    const { chance, participantId } = this;
    const stream = this.recorder.stream('mentoring');
    const evidence = { evidenceId: chance.id(), participantId, step: chance.of(['P5', 'P7']), day: chance.day() };
    const data = { ...evidence, documentHash: 'a'.repeat(64) };
    let at = chance.on(addDays(evidence.day, chance.of([0, 0, 1, 30])));
    const paths = [[], ['Verified'], ['Verified'], ['Verified'], ['Rejected'], ['Rejected', 'Verified'], ['Verified', 'Rejected']];
    for (const name of ['Submitted', ...chance.of(paths), ...(chance.happens(0.15) ? ['Revoked'] : [])]) {
      stream.record(`StepEvidence${name}`, at, data);
      at = chance.notBefore(at);
    }
  }

  private licence(): void {
    const { chance, participantId } = this;
    const stream = this.recorder.stream('enrolment');
    const data = { participantId, licenceId: chance.id(), kind: chance.of(['NIB', 'NIB', 'IUMK']) };
    const issuedOn = chance.happens(0.3) ? ('2020-05-05' as CalendarDate) : chance.day();
    const validUntil = chance.happens(0.5) ? null : [chance.day(), issuedOn].sort()[1];
    const at = chance.on(issuedOn < '2026-08-01' ? chance.day() : issuedOn);
    stream.record('LicenceRecorded', at, { ...data, issuedOn, validUntil });
    const on = [chance.day(), issuedOn].sort()[1];
    if (chance.happens(0.4)) stream.record('LicenceLapsed', chance.notBefore(at), { ...data, on });
  }

  private legacyStep(registeredAt: Instant): void {
    const { chance, participantId } = this;
    const achievedOn = chance.of([dayOf(registeredAt), addDays(dayOf(registeredAt), -1), '2020-01-01', chance.day()]);
    const data = { participantId, step: chance.of(['P2', 'P3', 'P4', 'P5', 'P6', 'P7']), achievedOn };
    this.recorder.stream('enrolment').record('LegacyStepRecorded', chance.notBefore(registeredAt), data);
  }

  /** Facts about things never recorded: they have no effect. */
  private neverRecorded(): void {
    const { chance, participantId } = this;
    const [at, day, mentorship] = [chance.moment(), chance.day(), this.ofMentorship()];
    const session = { sessionId: chance.id(), ...mentorship, startsAt: chance.moment(), minutes: 60, slotId: null };
    const event = { trainingEventId: chance.id(), kind: 'core', holderKind: 'participant', holderId: participantId };
    const report = { participantId, month: '2026-07', receivedOn: day };
    const goal = { goalId: chance.id(), participantId, mentorId: null, quarter: quarterOf(day), step: 'P2' };
    const dangling: readonly (readonly [SourceName, string, Data])[] = [
      ['mentoring', 'SessionConfirmed', { ...session, confirmedBy: 'code' }],
      ['mentoring', 'SessionCancelled', { ...session, cancelledBy: 'participant' }],
      ['mentoring', 'SessionMissed', { ...session, missedBy: 'participant' }],
      ['mentoring', 'SessionRescheduled', session],
      ['mentoring', 'MentorshipEnded', { ...mentorship, mentorshipId: chance.id() }],
      ['mentoring', 'QuarterGoalAgreed', goal],
      ['mentoring', 'ActionClosed', { actionId: chance.id(), goalId: null, participantId, dueOn: day, withEvidence: true }],
      ['mentoring', 'StepEvidenceVerified', { evidenceId: chance.id(), participantId, step: 'P5', day, documentHash: 'b'.repeat(64) }],
      ['enrolment', 'MonthlyReportVerified', report],
      ['enrolment', 'MonthlyReportCorrected', report],
      ['enrolment', 'LicenceLapsed', { participantId, licenceId: chance.id(), kind: 'NIB', on: day }],
      ['enrolment', 'LeaveEnded', { participantId, leaveId: chance.id(), on: day }],
      ['training-events', 'SeatReleased', { ...event, seatId: chance.id(), startsAt: chance.moment(), releasedBy: 'holder' }],
      ['training-events', 'SeatMissed', { ...event, seatId: chance.id(), startsAt: chance.moment() }],
      ['training-events', 'CheckedOut', { ...event, attendanceId: chance.id(), seatId: null, checkedInAt: at }],
      ['training-events', 'CertificateRevoked', { ...event, attendanceId: chance.id(), certificateId: chance.id(), checkedOutAt: at }],
    ];
    for (const [source, name, data] of dangling) if (chance.happens(0.5)) this.recorder.stream(source).record(name, at, data);
  }
}
