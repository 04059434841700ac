import { addDays, dayOf, endOfDay } from '@okoce/domain';
import type { CalendarDate, Instant } from '@okoce/domain';
import { asItHappened } from './known-facts';
import type { Fact } from './known-facts';

/** What a fact of an enrolment's life made of it. */
interface Turn {
  readonly at: Instant;
  readonly enrolled: boolean;
  readonly centre: string;
}

interface Leave {
  readonly from: CalendarDate;
  to: CalendarDate;
}

export interface LifeFlow {
  readonly name: 'registrations' | 'withdrawals' | 'returns' | 'transfersIn' | 'transfersOut';
  readonly at: Instant;
  readonly centre: string;
}

/** DOMAIN.md section 6: a person's enrolment, told from its facts in the order in which they happened. */
export class Enrolment {
  private readonly turns: Turn[] = [];
  private readonly leaves = new Map<string, Leave>();
  readonly flows: LifeFlow[] = [];

  constructor(facts: readonly Fact[]) {
    for (const fact of asItHappened(facts)) this.tell(fact);
  }

  get registeredAt(): Instant | undefined {
    return this.turns[0]?.at;
  }

  enrolledOn(day: CalendarDate): boolean {
    return this.turnAt(endOfDay(day))?.enrolled ?? false;
  }

  onLeave(day: CalendarDate): boolean {
    return [...this.leaves.values()].some(({ from, to }) => from <= day && day <= to);
  }

  assessableOn(day: CalendarDate): boolean {
    return this.enrolledOn(day) && !this.onLeave(day);
  }

  /** Her centre, all facts of the moment included; withdrawn: her last; before the registration: her first. */
  centreAt(instant: Instant): string {
    return (this.turnAt(instant) ?? this.turns[0])?.centre ?? '';
  }

  /** The day of the latest registration or return up to the day's end. */
  latestStart(day: CalendarDate): CalendarDate | undefined {
    const starts = this.flows.filter(({ name, at }) => (name === 'registrations' || name === 'returns') && at <= endOfDay(day));
    const last = starts.at(-1);
    return last && dayOf(last.at);
  }

  private turnAt(instant: Instant): Turn | undefined {
    return this.turns.filter(({ at }) => at <= instant).at(-1);
  }

  private tell({ name, data }: Fact): void {
    const now = this.turns.at(-1);
    const at = data.occurredAt;
    const turn = (enrolled: boolean, centre: string): number => this.turns.push({ at, enrolled, centre });
    const flow = (flowName: LifeFlow['name'], centre: string): number => this.flows.push({ name: flowName, at, centre });
    if (name === 'ParticipantRegistered' && !now) {
      turn(true, data.districtCode);
      flow('registrations', data.districtCode);
    }
    if (name === 'ParticipantTransferred' && now?.enrolled) {
      turn(true, data.toDistrictCode);
      flow('transfersOut', now.centre);
      flow('transfersIn', data.toDistrictCode);
    }
    if (name === 'ParticipantWithdrawn' && now?.enrolled) {
      turn(false, now.centre);
      flow('withdrawals', now.centre);
      for (const leave of this.leaves.values()) shorten(leave, dayOf(at));
    }
    if (name === 'ParticipantReturned' && now && !now.enrolled) {
      // To her last centre: only a transfer moves her.
      turn(true, now.centre);
      flow('returns', now.centre);
    }
    if (name === 'LeaveDeclared') this.leaves.set(data.leaveId, { from: data.from, to: data.to });
    const ended = name === 'LeaveEnded' ? this.leaves.get(data.leaveId) : undefined;
    if (ended) shorten(ended, data.on);
  }
}

function shorten(leave: Leave, firstDayBack: CalendarDate): void {
  const last = addDays(firstDayBack, -1);
  if (last < leave.to) leave.to = last;
}
