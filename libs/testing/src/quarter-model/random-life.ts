import { addDays, dayOf } from '@okoce/domain';
import type { CalendarDate, Instant } from '@okoce/domain';
import type { Chance } from './chance';
import type { Recorder, Stream } from './recorder';

/** An enrolment's life that the enrolment service would accept: never backwards, often several facts at one moment. */
export class RandomLife {
  private readonly stream: Stream;
  private at: Instant;
  private centre: string;
  private enrolled = true;
  private leave: { leaveId: string; from: CalendarDate; to: CalendarDate } | undefined;

  constructor(
    private readonly chance: Chance,
    recorder: Recorder,
    private readonly participantId: string,
    private readonly centres: readonly string[],
  ) {
    this.stream = recorder.stream('enrolment');
    this.centre = chance.of(centres);
    this.at = chance.happens(0.6) ? chance.on(addDays('2026-08-10' as CalendarDate, chance.whole(0, 60))) : chance.moment();
  }

  /** @returns when she registered */
  live(): Instant {
    const { chance, participantId } = this;
    const registeredAt = this.at;
    this.stream.record('ParticipantRegistered', this.at, {
      ...{ participantId, districtCode: this.centre, subdistrictCode: null, channel: 'officer' },
    });
    for (let left = chance.of([0, 1, 2, 3, 5, 7]); left > 0; left -= 1) {
      if (chance.happens(0.65)) this.at = chance.notBefore(this.at);
      if (!this.enrolled) this.comeBack();
      else
        chance.of([
          () => this.transfer(),
          () => this.transfer(),
          () => this.withdraw(),
          () => this.declareLeave(),
          () => this.endLeave(),
        ])();
    }
    return registeredAt;
  }

  private transfer(): void {
    const to = this.chance.of(this.centres.filter((code) => code !== this.centre));
    this.stream.record('ParticipantTransferred', this.at, {
      ...{ participantId: this.participantId, fromDistrictCode: this.centre, toDistrictCode: to },
    });
    this.centre = to;
  }

  private withdraw(): void {
    const { participantId, centre: districtCode } = this;
    this.stream.record('ParticipantWithdrawn', this.at, { participantId, districtCode, category: 'other' });
    this.enrolled = false;
    this.leave = undefined;
  }

  /** To her last centre; some are received by another in the same act. */
  private comeBack(): void {
    this.stream.record('ParticipantReturned', this.at, { participantId: this.participantId, districtCode: this.centre });
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
