import type { StateTable } from '@okoce/domain';
import { trainingEvent, type TrainingEvent } from './training-event';
import type { TrainingEventCommand } from './training-event.commands';
import type { TrainingEventFact } from './training-event.events';
import * as example from './training-event.examples';

const { hadCheckedIn, hadCheckedOut, knownMentor, knownParticipant, otherSeatId, registered, withdrawn } = example;
const { wasCancelled, wasCertified, wasCompleted, wasMissed, wasOpened, wasReleased, wasRevoked, wasScheduled, wasSeated } = example;

const seated = [wasScheduled, wasOpened, wasSeated];
const attended = [...seated, hadCheckedIn, hadCheckedOut];
const single = { ...wasScheduled, data: { ...wasScheduled.data, capacity: 1 } };
const another = knownMentor(registered.occurredAt);

/** What becomes of each command, by what has happened before; "another" is somebody who has no seat. */
export const trainingEventStates: StateTable<TrainingEvent, TrainingEventCommand, TrainingEventFact> = {
  name: 'training-event',
  title: 'Training event',
  decider: trainingEvent,
  situations: {
    'nothing yet': [],
    scheduled: [wasScheduled],
    'open for registration': [wasScheduled, wasOpened],
    'her seat held': seated,
    'full, her seat held': [single, wasOpened, wasSeated],
    'her seat released by her': [...seated, wasReleased('holder')],
    'her seat released by the organiser': [...seated, wasReleased('organiser')],
    'checked in': [...seated, hadCheckedIn],
    'walked in': [wasScheduled, wasOpened, { ...hadCheckedIn, data: { ...hadCheckedIn.data, seatId: null } }],
    'checked out': attended,
    'completed, her seat missed': [...seated, wasCompleted, wasMissed],
    'completed, certified': [...attended, wasCompleted, wasCertified],
    'certificate revoked': [...attended, wasCompleted, wasCertified, wasRevoked],
    cancelled: [...seated, wasCancelled, wasReleased('organiser')],
  },
  commands: {
    schedule: example.schedule,
    'open the registration': example.open,
    'move it': example.reschedule,
    'cancel it': example.cancel,
    'reserve her a seat': example.reserve(),
    'reserve her a seat, dated before her known withdrawal': example.reserve(knownParticipant(registered, withdrawn)),
    'reserve another a seat': example.reserve(another, { seatId: otherSeatId }),
    'release her seat, by her': example.release,
    'release her seat, by the organiser': { ...example.release, releasedBy: 'organiser' },
    'learn that she withdrew before the start': example.releaseOfWithdrawn(registered, withdrawn),
    'check her in': example.checkIn,
    'check another in': { ...example.checkIn, holder: another, attendanceId: example.otherAttendanceId },
    'check her out': example.checkOut,
    'complete it': example.complete,
    'revoke her certificate': example.revoke,
  },
};
