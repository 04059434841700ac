import type { CalendarDate, DistrictCode, Month, Quarter } from '@okoce/domain';
import type { Person } from '../simulate/people';
import type { KindName } from './kinds';
import type { Moment } from './moments';

/** `accredited` is left out of one who did not stay to the end of the training. */
export interface SampleMentor {
  readonly name: string;
  readonly districtCode: DistrictCode;
  readonly kind: 'paid' | 'volunteer';
  readonly registeredAt: Moment;
  /** From when she may be assigned: after the training that accredits her. */
  readonly accreditedAt?: Moment;
  /** She misses and cancels, and offers too little. */
  readonly fails: boolean;
  readonly capacities: readonly { readonly at: Moment; readonly n: number }[];
  readonly transfer?: { readonly at: Moment; readonly to: DistrictCode };
  /** People of her own family or business, by their index: she will never be their mentor. */
  readonly relations: readonly { readonly at: Moment; readonly participant: number; readonly kind: 'family' | 'business' }[];
}

/** `holder` is the index of a participant or of a mentor. */
export interface SampleSeat {
  readonly holder: number;
  /** Left out of a walk-in. */
  readonly reservedAt?: Moment;
  readonly released?: { readonly at: Moment; readonly by: 'holder' | 'organiser' };
  readonly checkedInAt?: Moment;
  readonly checkedOutAt?: Moment;
  readonly certificateRevoked?: Reasoned;
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
  readonly rescheduled?: { readonly at: Moment; readonly startsAt: Moment; readonly endsAt: Moment };
  readonly cancelled?: Reasoned;
  readonly seats: readonly SampleSeat[];
}

/** What was done at a moment, and why. */
export interface Reasoned {
  readonly at: Moment;
  readonly reason: string;
}

/** How a session came to its end; left out while nobody has said so. */
export type SessionEnd =
  | {
      readonly kind: 'held';
      readonly at: Moment;
      /** When it did not begin as scheduled. */
      readonly startsAt?: Moment;
      readonly minutes: number;
      readonly note?: string;
      readonly confirmed?: { readonly at: Moment; readonly by: 'login' | 'code' };
      readonly disputed?: Reasoned;
      readonly retracted?: Reasoned;
    }
  | { readonly kind: 'cancelled'; readonly at: Moment; readonly by: 'participant' | 'mentor' | 'centre' }
  | { readonly kind: 'missed'; readonly at: Moment; readonly by: 'participant' | 'mentor' };

export interface SampleSession {
  readonly scheduledAt: Moment;
  readonly startsAt: Moment;
  readonly minutes: number;
  /** The slot it was booked from. */
  readonly slot?: { readonly offeredAt: Moment; readonly bookedBy: 'participant' | 'mentor' };
  readonly rescheduled?: { readonly at: Moment; readonly startsAt: Moment };
  readonly end?: SessionEnd;
}

/** A slot that nobody booked. */
export interface SampleSlot {
  readonly offeredAt: Moment;
  readonly startsAt: Moment;
  readonly minutes: number;
}

export interface SampleMentorship {
  readonly mentor: number;
  readonly assignedAt: Moment;
  /** Ended by hand; a withdrawal or a lost accreditation ends it by itself. */
  readonly ended?: Reasoned;
  readonly planAgreedAt?: Moment;
  readonly sessions: readonly SampleSession[];
  readonly slots: readonly SampleSlot[];
}

/** Whoever speaks for the participant's side (herself, or an officer where she has no login) or for the mentor's. */
export type Side = 'participant' | 'mentor';

export interface SampleGoal {
  readonly mentor: number;
  readonly quarter: Quarter;
  readonly step: string;
  readonly setAt: Moment;
  readonly setBy: Side;
  readonly agreedAt?: Moment;
}

export interface SampleAction {
  readonly mentor: number;
  /** The index of the goal it serves. */
  readonly goal?: number;
  readonly dueOn: CalendarDate;
  readonly text: string;
  readonly proposedAt: Moment;
  readonly proposedBy: Side;
  readonly agreedAt?: Moment;
  readonly dropped?: Reasoned;
  readonly closed?: { readonly at: Moment; readonly withEvidence: boolean };
}

export interface SampleEvidence {
  readonly step: 'P5' | 'P7';
  readonly day: CalendarDate;
  readonly documentName: string;
  readonly submittedAt: Moment;
  /** Who looks at it: a mentor of her centre who is not hers. */
  readonly verifier: number;
  readonly verifiedAt?: Moment;
  readonly rejected?: Reasoned;
  readonly revoked?: Reasoned;
}

export interface Book {
  readonly salesRupiah: number;
  readonly costRupiah: number;
  readonly cashRupiah: number;
  readonly workers: number;
}

export interface SampleReport {
  readonly month: Month;
  readonly filedAt: Moment;
  readonly filedBy: 'participant' | 'officer';
  readonly book: Book;
  /** Paper that reached the desk before it was filed, kept as evidence. */
  readonly receivedOn?: CalendarDate;
  readonly verifiedAt?: Moment;
  readonly corrected?: { readonly at: Moment; readonly book: Book; readonly verifiedAt?: Moment };
  readonly withdrawn?: Reasoned;
}

export interface SampleLicence {
  readonly number: string;
  readonly issuedOn: CalendarDate;
  readonly recordedAt: Moment;
  readonly validUntil?: CalendarDate;
  readonly lapsed?: { readonly at: Moment; readonly on: CalendarDate };
}

export interface SampleLeave {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly category: 'maternity' | 'illness' | 'disaster' | 'season' | 'other';
  readonly declaredAt: Moment;
  readonly ended?: { readonly at: Moment; readonly on: CalendarDate };
}

export type SampleMove =
  | { readonly kind: 'transfer'; readonly at: Moment; readonly to: DistrictCode }
  | { readonly kind: 'withdrawal'; readonly at: Moment; readonly category: string }
  | { readonly kind: 'return'; readonly at: Moment }
  /** By the receiving officer, who has only the NIK. */
  | { readonly kind: 'received'; readonly at: Moment; readonly to: DistrictCode };

export interface SampleParticipant {
  readonly person: Person;
  readonly kind: KindName;
  readonly registeredAt: Moment;
  readonly loginAt?: Moment;
  readonly moves: readonly SampleMove[];
  readonly leaves: readonly SampleLeave[];
  readonly licence?: SampleLicence;
  readonly reports: readonly SampleReport[];
  readonly mentorships: readonly SampleMentorship[];
  readonly goals: readonly SampleGoal[];
  readonly actions: readonly SampleAction[];
  readonly evidence: readonly SampleEvidence[];
}

/** The sample programme as it happened from June 2019 to June 2020, before anything of it is recorded. */
export interface Story {
  readonly mentors: readonly SampleMentor[];
  readonly participants: readonly SampleParticipant[];
  readonly trainings: readonly SampleTraining[];
}
