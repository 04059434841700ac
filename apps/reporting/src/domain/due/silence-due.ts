import { thing } from './due-item';
import type { DueItem } from './due-item';
import { itemOfSomeoneSilent } from './person';
import type { Person } from './person';

/** The longer first: only that one is on the list. */
const limits = [
  { days: 45, kind: 'silent_45' },
  { days: 21, kind: 'silent_21' },
] as const;

/** Assessable days in a row up to this one without a touch, over quarters together; nobody who is on leave. */
export function silenceDue(person: Person): readonly DueItem[] {
  const { silence, participantId } = person;
  const limit = silence && limits.find(({ days }) => silence.days >= days);
  if (!silence || !limit) return [];
  const toDo = {
    id: `Pusat dan mentor menghubungi peserta: ${silence.days} hari tanpa kontak terverifikasi.`,
    en: `Centre and mentor call the participant: ${silence.days} days without a verified touch.`,
  };
  return [itemOfSomeoneSilent(person, limit.kind, { thing: thing.participant(participantId), since: silence.since, toDo })];
}
