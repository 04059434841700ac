import { addMilliseconds } from '@okoce/domain';
import type { Instant, Sentence } from '@okoce/domain';
import type { Attendance } from '../attendances';
import { isHeld } from '../work/meetings';
import type { Meeting } from '../work/meetings';
import { thing } from './due-item';
import type { Thing } from './due-item';

interface Presence {
  readonly thing: Thing;
  readonly startsAt: Instant;
  /** Not part of it. */
  readonly endsAt: Instant;
  /** Of a session. */
  readonly participantId: string | null;
}

/** Something that began while another was still going on. */
interface Conflict extends Presence {
  readonly toDo: Sentence;
}

/** Sessions held and training events attended, by start, that begin before an earlier one has ended which is somewhere else. */
export function inTwoPlaces(
  meetings: Iterable<Meeting>,
  attendances: ReadonlyMap<string, Attendance>,
  elsewhere: (one: Presence, other: Presence) => boolean = () => true,
): readonly Conflict[] {
  const presences = [...[...meetings].flatMap(atSession), ...[...attendances].flatMap(atTraining)].sort(byStart);
  let going: Presence[] = [];
  return presences.flatMap((presence) => {
    going = going.filter(({ endsAt }) => presence.startsAt < endsAt);
    const conflicting = going.find((other) => elsewhere(presence, other));
    going.push(presence);
    return conflicting ? [{ ...presence, toDo: toMend(conflicting) }] : [];
  });
}

function atSession(meeting: Meeting): readonly Presence[] {
  if (!isHeld(meeting)) return [];
  const { startsAt, minutes } = meeting.log;
  const endsAt = addMilliseconds(startsAt, minutes * 60_000);
  return [{ thing: thing.session(meeting.sessionId), startsAt, endsAt, participantId: meeting.participantId }];
}

function atTraining([trainingEventId, attendance]: readonly [string, Attendance]): readonly Presence[] {
  const { attendanceId, checkedInAt, checkedOut } = attendance;
  if (!checkedOut) return [];
  return [{ thing: thing.attendance(attendanceId, trainingEventId), startsAt: checkedInAt, endsAt: checkedOut.at, participantId: null }];
}

/** Names the other one, which an item does not link to. */
function toMend({ thing: { type, id } }: Presence): Sentence {
  return type === 'session'
    ? {
        id: `Pusat mencari tahu mana yang benar: kegiatan ini tercatat pada waktu yang sama dengan sesi ${id}.`,
        en: `The centre finds out which is right: this is recorded at the same time as session ${id}.`,
      }
    : {
        id: `Pusat mencari tahu mana yang benar: kegiatan ini tercatat pada waktu yang sama dengan kehadiran pelatihan ${id}.`,
        en: `The centre finds out which is right: this is recorded at the same time as attendance ${id} of a training event.`,
      };
}

function byStart(a: Presence, b: Presence): number {
  if (a.startsAt !== b.startsAt) return a.startsAt < b.startsAt ? -1 : 1;
  return a.thing.id < b.thing.id ? -1 : 1;
}
