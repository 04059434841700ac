import { addMilliseconds } from '@okoce/domain';
import type { Instant } from '@okoce/domain';
import type { Chance } from './chance';
import { some } from './random-person';
import type { RandomPerson } from './random-person';
import type { Data, Stream } from './recorder';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const notices = [-DAY_MS, -DAY_MS - 1, -DAY_MS + 1, 0, 1, -3 * DAY_MS] as const;

/** A seat, or none for a walk-in, and what became of it; now and then as a mentor's, whom it counts for nothing. */
export function addTrainingEvent({ chance, recorder, participantId, mentors, steady }: RandomPerson): void {
  const stream = recorder.stream('training-events');
  const holder = chance.happens(0.05)
    ? { holderKind: 'mentor', holderId: chance.of(mentors) }
    : { holderKind: 'participant', holderId: participantId };
  const event = { trainingEventId: chance.id(), kind: chance.of(['core', 'core', 'seven-steps', 'other']), ...holder };
  let startsAt = chance.start();
  const attend = (seatId: string | null): void => addAttendance(chance, stream, { ...event, attendanceId: chance.id(), seatId }, startsAt);
  if (chance.happens(0.25)) return attend(null);
  const seat = { ...event, seatId: chance.id() };
  const reservedAt = addMilliseconds(startsAt, -chance.whole(1, 20) * DAY_MS);
  stream.record('SeatReserved', reservedAt, { ...seat, startsAt });
  some(chance.of([0, 0, 0, 1, 2]), () => {
    startsAt = chance.moment();
    stream.record('SeatRescheduled', reservedAt, { ...seat, startsAt });
  });
  const fates = ['attended', 'attended', 'attended', 'released', 'missed', 'open', 'missed and attended'] as const;
  const fate = chance.of([...fates, ...(steady ? (['attended', 'attended'] as const) : (['missed', 'released'] as const))]);
  if (fate.startsWith('missed')) stream.record('SeatMissed', addMilliseconds(startsAt, 60 * MINUTE_MS), { ...seat, startsAt });
  if (fate === 'released') release(chance, stream, { ...seat, startsAt });
  if (fate.endsWith('attended')) attend(seat.seatId);
}

/** Once in a while released once more, as when the training event is cancelled. */
function release(chance: Chance, stream: Stream, seat: Data & { readonly startsAt: Instant }): void {
  const at = addMilliseconds(seat.startsAt, chance.of(notices));
  stream.record('SeatReleased', at, { ...seat, releasedBy: chance.of(['holder', 'holder', 'organiser']) });
  if (chance.happens(0.2)) stream.record('SeatReleased', at, { ...seat, releasedBy: chance.of(['holder', 'organiser']) });
  if (chance.happens(0.1)) stream.record('SeatRescheduled', at, { ...seat, startsAt: chance.moment() });
}

function addAttendance(chance: Chance, stream: Stream, attendance: Data, startsAt: Instant): void {
  const checkedInAt = chance.happens(0.5) ? startsAt : addMilliseconds(startsAt, chance.of([-30, -1, 1, 30, 24 * 60]) * MINUTE_MS);
  stream.record('CheckedIn', checkedInAt, attendance);
  if (chance.happens(0.2)) return;
  const checkedOutAt = addMilliseconds(checkedInAt, chance.of([0, 1, 29, 60, 180, 24 * 60]) * MINUTE_MS);
  chance.edge(checkedInAt);
  chance.edge(checkedOutAt);
  stream.record('CheckedOut', checkedOutAt, { ...attendance, checkedInAt });
  if (!chance.happens(0.6)) return;
  const certificate = { ...attendance, certificateId: chance.id(), checkedOutAt };
  const at = chance.notBefore(checkedOutAt);
  stream.record('CertificateIssued', at, certificate);
  if (!chance.happens(0.2)) return;
  stream.record('CertificateRevoked', chance.notBefore(at), certificate);
  if (chance.happens(0.3)) stream.record('CertificateIssued', chance.notBefore(at), { ...certificate, certificateId: chance.id() });
}
