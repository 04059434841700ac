import { dayOf, quarterOf, type CalendarDate, type Quarter } from '@okoce/domain';

const HOUR_MS = 3_600_000;

export const ago = (hours: number): string => new Date(Date.now() - hours * HOUR_MS).toISOString();

export const ahead = (hours: number): string => ago(-hours);

/** The day in Jakarta, so many hours ago. */
export const dayAgo = (hours: number): CalendarDate => dayOf(ago(hours));

export const today = (): CalendarDate => dayAgo(0);

/** The quarter in Jakarta, so many hours ago. */
export const quarterAgo = (hours: number): Quarter => quarterOf(dayAgo(hours));
