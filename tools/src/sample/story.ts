import type { CalendarDate, DistrictCode, Month } from '@okoce/domain';
import type { Person } from '../simulate/people';

/** A moment as a desk would write it: `2020-01-08T09:00:00+07:00`. */
export type Moment = string;

export interface SampleMentor {
  readonly name: string;
  readonly districtCode: DistrictCode;
  readonly kind: 'paid' | 'volunteer';
  readonly registeredAt: Moment;
  /** The end of the training that accredits her. */
  readonly accreditedAt: Moment;
}

/** `holder` is the index of a participant or of a mentor. */
export interface SampleSeat {
  readonly holder: number;
  readonly reservedAt: Moment;
  readonly checkedInAt?: Moment;
  readonly checkedOutAt?: Moment;
}

export interface SampleTraining {
  readonly title: string;
  readonly kind: 'core' | 'seven-steps' | 'other';
  readonly partner: string;
  readonly venue: string;
  readonly districtCode: DistrictCode | null;
  readonly startsAt: Moment;
  readonly endsAt: Moment;
  readonly scheduledAt: Moment;
  readonly capacity: number;
  readonly holders: 'participant' | 'mentor';
  readonly seats: readonly SampleSeat[];
}

export interface SampleSession {
  readonly scheduledAt: Moment;
  readonly startsAt: Moment;
  readonly minutes: number;
  /** Left out when it never took place. */
  readonly loggedAt?: Moment;
  /** Left out when she never confirmed it. */
  readonly confirmedAt?: Moment;
}

export interface SampleMentorship {
  readonly mentor: number;
  readonly assignedAt: Moment;
  readonly planAgreedAt?: Moment;
  readonly sessions: readonly SampleSession[];
}

export interface SampleReport {
  readonly month: Month;
  readonly filedAt: Moment;
  readonly salesRupiah: number;
  readonly costRupiah: number;
  readonly cashRupiah: number;
  readonly workers: number;
  readonly verifiedAt?: Moment;
}

export type SampleMove =
  | { readonly kind: 'transfer'; readonly at: Moment; readonly to: DistrictCode }
  | { readonly kind: 'withdrawal'; readonly at: Moment; readonly category: string }
  | { readonly kind: 'return'; readonly at: Moment }
  /** By the receiving officer, who has only the NIK. */
  | { readonly kind: 'received'; readonly at: Moment; readonly to: DistrictCode };

export interface SampleParticipant {
  readonly person: Person;
  readonly registeredOn: CalendarDate;
  readonly registeredAt: Moment;
  readonly mentorship?: SampleMentorship;
  readonly licence?: { readonly number: string; readonly issuedOn: CalendarDate; readonly recordedAt: Moment };
  readonly reports: readonly SampleReport[];
  readonly moves: readonly SampleMove[];
}

/** The sample programme as it happened from June 2019 to June 2020, before anything of it is recorded. */
export interface Story {
  readonly mentors: readonly SampleMentor[];
  readonly participants: readonly SampleParticipant[];
  readonly trainings: readonly SampleTraining[];
}

export const FIRST_DAY = '2019-07-01' as CalendarDate;
export const LAST_DAY = '2020-06-30' as CalendarDate;

export function at(day: CalendarDate, hours: number, minutes = 0): Moment {
  return `${day}T${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}:00+07:00`;
}
