import { addDays, dayOf } from '@okoce/domain';
import type { CalendarDate, Instant } from '@okoce/domain';
import type { Chance } from './chance';
import type { Data, Recorder, Stream } from './recorder';

/**
 * An enrolment's life, often several facts at one moment. Mostly as the enrolment service accepts it: never backwards; told out of order, as by
 * imports and corrections, some facts find her otherwise than they need.
 */
export class RandomLife {
  private readonly stream: Stream;
  private readonly inOrder: boolean;
  private readonly days: CalendarDate[] = [];
  private at: Instant;
  private centre: string;
  private enrolled = true;
  private leave: { leaveId: string; from: CalendarDate; to: CalendarDate } | undefined;

  constructor(
    private readonly chance: Chance,
    private readonly recorder: Recorder,
    private readonly participantId: string,
    private readonly centres: readonly string[],
    private readonly steady: boolean,
  ) {
    this.stream = recorder.stream('enrolment');
    this.inOrder = chance.happens(0.85);
    this.centre = chance.of(centres);
    const early = chance.happens(steady ? 0.85 : 0.4);
    this.at = early ? chance.on(addDays('2026-08-10' as CalendarDate, chance.whole(0, 100))) : chance.moment();
  }

  /** @returns when she registered, and the days on which she registered and returned */
  live(): { readonly registeredAt: Instant; readonly days: CalendarDate[] } {
    const { chance, participantId, steady } = this;
    const registeredAt = this.at;
    this.days.push(dayOf(registeredAt));
    this.stream.record('ParticipantRegistered', this.at, {
      ...{ participantId, districtCode: this.centre, subdistrictCode: null, channel: 'officer' },
    });
    for (let left = chance.of(steady ? [0, 0, 1, 2, 3] : [1, 2, 3, 5, 7]); left > 0; left -= 1) {
      if (chance.happens(0.65)) this.at = chance.notBefore(this.at);
      const acts = [() => this.transfer(), () => this.transfer(), () => this.declareLeave(), () => this.endLeave()];
      if (!this.enrolled || (!this.inOrder && chance.happens(0.1))) this.comeBack();
      else chance.of([...acts, ...(steady && chance.happens(0.5) ? [] : [() => this.withdraw()])])();
    }
    if (!this.enrolled && steady) this.comeBack();
    return { registeredAt, days: this.days };
  }

  private record(name: string, data: Data): void {
    const stream = this.inOrder ? this.stream : this.recorder.stream('enrolment');
    stream.record(name, this.at, { participantId: this.participantId, ...data });
  }

  private transfer(): void {
    const to = this.chance.of(this.centres.filter((code) => code !== this.centre));
    this.record('ParticipantTransferred', { fromDistrictCode: this.centre, toDistrictCode: to });
    this.centre = to;
  }

  private withdraw(): void {
    this.record('ParticipantWithdrawn', { districtCode: this.centre, category: 'other' });
    this.enrolled = !this.inOrder && this.chance.happens(0.2);
    this.leave = undefined;
  }

  /** To her last centre; some are received by another in the same act. */
  private comeBack(): void {
    this.days.push(dayOf(this.at));
    this.record('ParticipantReturned', { districtCode: this.centre });
    this.enrolled = true;
    if (this.chance.happens(0.3)) this.transfer();
  }

  private declareLeave(): void {
    const { chance, participantId } = this;
    const from = addDays(dayOf(this.at), chance.of([0, 0, 1, 10, 30, -3]));
    this.leave = { leaveId: chance.id(), from, to: addDays(from, chance.of([0, 1, 14, 30, 46, 76])) };
    this.stream.record('LeaveDeclared', this.at, { participantId, ...this.leave, category: 'family' });
  }

  private endLeave(): void {
    const { leave, participantId, chance } = this;
    if (!leave) return this.declareLeave();
    const on = chance.of([leave.from, addDays(leave.from, 1), leave.to, addDays(leave.to, 1), addDays(leave.to, 5), dayOf(this.at)]);
    this.stream.record('LeaveEnded', this.at, { participantId, leaveId: leave.leaveId, on });
  }
}
