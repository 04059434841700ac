import { dayOf, type Step } from './borders';
import { CENTRES, type Cast } from './cast';

/** One act of a history, with what chance chose for it. */
export type Play = (cast: Cast, step: Step) => Promise<unknown>;

export const ADMIN = { roles: ['admin'], sub: 'admin-acak' };
/** Whoever files a report does not verify it. */
export const OTHER_ADMIN = { roles: ['admin'], sub: 'pemeriksa-acak' };

export const centre = (n: number): string => CENTRES[n % CENTRES.length] ?? CENTRES[0];
export const mentorOf = (mentorId = '') => ({ roles: ['mentor'], mentorId });
export const participantOf = (participantId = '') => ({ roles: ['participant'], participantId });
export const later = (instant: string, minutes: number): string => new Date(Date.parse(instant) + minutes * 60_000).toISOString();

/** The month in Jakarta, so many months before. */
export function monthOf(instant: string, back: number): string {
  const [year = 0, number = 0] = dayOf(instant).split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 - back, 1)).toISOString().slice(0, 7);
}
