import type { Instant } from '@okoce/domain';
import { named } from './known-holder';
import { happenedTo } from './happened';
import { find, listed } from './roll';
import type { Attendance, Planned } from './training-event';
import { assertNotOver, heldSeats } from './training-event-places';
import { seatMissed } from './training-event-seats';
import type { CompleteTrainingEvent, RevokeCertificate } from './training-event.commands';
import type { CertificateIssued, TrainingEventFact } from './training-event.events';
import { refuse } from './refusals';

/**
 * Closes the training event, issues a certificate to everyone who checked in and out, and says of each seat whose holder did not come that it was
 * missed. Refused while it is still going on: whoever is yet to check out would get none, and nobody checks in or out once it is completed.
 */
export function completeTrainingEvent(command: CompleteTrainingEvent, state: Planned): readonly TrainingEventFact[] {
  if (state.status === 'completed') return [];
  assertNotOver(state);
  if (state.plan.endsAt > command.occurrence.occurredAt) throw refuse('TRAINING_EVENT_NOT_ENDED', { endsAt: state.plan.endsAt });
  const happened = happenedTo(command);
  const { kind } = state.plan;
  const certificates = listed(state.attendances)
    .filter(isAttendedToTheEnd)
    .map(({ attendanceId, checkedOutAt, ...holder }): CertificateIssued => ({
      type: 'CertificateIssued',
      data: {
        ...happened,
        // A completion dated back to the end of the programme issues nothing before its holder left.
        occurredAt: checkedOutAt > happened.occurredAt ? checkedOutAt : happened.occurredAt,
        kind,
        certificateId: command.certificateIdOf(attendanceId),
        attendanceId,
        ...named(holder),
        checkedOutAt,
      },
    }));
  const missed = heldSeats(state).map((seat) => seatMissed(seat, happened, state));
  return [{ type: 'TrainingEventCompleted', data: { ...happened, kind } }, ...certificates, ...missed];
}

/** Final: whatever rested on it is void, and no other is issued for the same attendance. */
export function revokeCertificate(command: RevokeCertificate, state: Planned): readonly TrainingEventFact[] {
  const { certificateId } = command;
  const certificate = find(state.certificates, certificateId);
  if (!certificate) throw refuse('CERTIFICATE_NOT_FOUND');
  if (certificate.revokedAt !== null) return [];
  const { attendanceId, checkedOutAt, issuedAt } = certificate;
  const happened = happenedTo(command);
  if (happened.occurredAt < issuedAt) throw refuse('REVOCATION_BEFORE_ISSUE', { issuedAt });
  const data = { ...happened, kind: state.plan.kind, certificateId, attendanceId, ...named(certificate), checkedOutAt };
  return [{ type: 'CertificateRevoked', data }];
}

function isAttendedToTheEnd(attendance: Attendance): attendance is Attendance & { readonly checkedOutAt: Instant } {
  return attendance.checkedOutAt !== null;
}
