import type { DecidingService } from '../built-service';

/** What a refusal's sentence does not say: when a caller meets it, and what she then does. */
export interface Advice {
  readonly when: string;
  readonly act: string;
}

/** Of dating a command, the same in all three services. */
export const datingAdvice: Readonly<Record<string, Advice>> = {
  OCCURRED_IN_FUTURE: {
    when: '`occurredAt` lies more than 5 minutes ahead of the service’s clock.',
    act: 'Send when it really happened, or leave `occurredAt` out for now.',
  },
  BEFORE_REGISTRATION: {
    when: '`occurredAt` lies before the registration of the participant or mentor it is about.',
    act: 'Correct the moment; nothing happened to her in the programme before she registered.',
  },
  TOO_LATE: {
    when: '`occurredAt` lies more than 30 days back, and the caller is neither officer nor admin or gives no `reason`.',
    act: 'Let an officer or admin send it, with a `reason` in the body.',
  },
};

/** Rules of the deciders that hold whatever the way in, and that the HTTP layer lets nobody reach. */
const notFoundFirst: Advice = { when: 'Never over HTTP: what is unknown or out of scope answers `NOT_FOUND` first.', act: 'Check the id.' };
const newIdEachTime: Advice = {
  when: 'Never over HTTP: each request makes an id of its own, and a repeated `Idempotency-Key` answers as the first time.',
  act: 'Report it: two things were given one id.',
};

export const advice: Readonly<Record<DecidingService, Readonly<Record<string, Advice>>>> = {
  enrolment: {
    CENTRE_ALREADY_OPEN: {
      when: '`POST /centres` with another `openedOn` than the one recorded (the same one is quiet).',
      act: 'Nothing: the centre is open. `details.openedOn` is the day.',
    },
    OPENED_ON_IN_FUTURE: { when: '`POST /centres` with an `openedOn` after the day of the command.', act: 'Open it on the day.' },
    CENTRE_NOT_OPEN: {
      when: 'Registering, transferring or receiving someone on a day when the centre had not opened.',
      act: 'Check `districtCode` and `occurredAt`; an admin opens centres.',
    },
    SUBDISTRICT_NOT_IN_DISTRICT: {
      when: '`POST /participants` with a kelurahan of another kecamatan.',
      act: 'Correct `subdistrictCode`, or leave it out.',
    },
    NIK_FORMAT: {
      when: '`POST /participants` or `/returns` with a NIK that has not 16 digits, or whose serial is 0000.',
      act: 'Read the NIK from the card again.',
    },
    NIK_DATE: {
      when: 'The NIK’s digits 7 to 12 are no birth date (women: day plus 40) in any century.',
      act: 'Read the NIK from the card again.',
    },
    NIK_PROVINCE: { when: 'The NIK’s first two digits are none of the 38 provinces.', act: 'Read the NIK from the card again.' },
    PHONE_FORMAT: {
      when: '`POST /participants` with a phone that is no Indonesian mobile number, however written.',
      act: 'Ask for a mobile number.',
    },
    BIRTH_AFTER_REGISTRATION: { when: '`POST /participants` with a `birthDate` after the registration.', act: 'Correct `birthDate`.' },
    CONSENT_REQUIRED: {
      when: '`POST /participants` with a consent to another purpose than `programme`.',
      act: 'Ask for the consent; without it nobody is registered.',
    },
    CONSENT_AFTER_REGISTRATION: {
      when: '`POST /participants` with a `consent.grantedOn` after the day of the registration.',
      act: 'Register on the day of the consent, or correct the day.',
    },
    DUPLICATE_NIK: {
      when: '`POST /participants` with a NIK that someone holds, also when two desks register her at the same time.',
      act: 'If she comes again: `POST /returns` with `nik` and `districtCode`. `details.participantId` is there for a caller of her centre only.',
    },
    ALREADY_REGISTERED: newIdEachTime,
    PARTICIPANT_NOT_FOUND: notFoundFirst,
    OCCURRED_BEFORE_LATEST: {
      when: 'A transfer, leave, withdrawal or return dated before the latest one: an enrolment’s life never goes backwards.',
      act: '`details.latest` is the moment after which it may be dated.',
    },
    NOT_ENROLLED: {
      when: 'Transferring someone who has withdrawn, or declaring a leave of hers.',
      act: 'Record the return first, or use `POST /returns` at the new centre.',
    },
    ALREADY_WITHDRAWN: {
      when: 'A withdrawal with another category than the one recorded (the same one is quiet).',
      act: 'Nothing: she has withdrawn. `details.category` is the recorded one.',
    },
    ENROLLED_ELSEWHERE: {
      when: '`POST /returns` for someone who never left, and is enrolled at another centre.',
      act: 'Ask her centre to transfer her: `POST /participants/:id/transfer`.',
    },
    ISSUED_AFTER_RECORDING: { when: 'A licence with an `issuedOn` after the day of the command.', act: 'Correct `issuedOn`.' },
    LICENCE_ALREADY_RECORDED: {
      when: 'A licence of a number that she has already, with another `issuedOn` or `validUntil`.',
      act: 'Check the document; `details` has the recorded days.',
    },
    VALID_UNTIL_BEFORE_ISSUE: { when: 'A licence with a `validUntil` before its `issuedOn`.', act: 'Correct the two.' },
    LICENCE_NUMBER_TAKEN: {
      when: 'A licence of a number that is recorded for another participant, also when two desks record it at the same time.',
      act: 'Read the number from the document again: one number, one business. `details.participantId` is there for a caller who may see her.',
    },
    LICENCE_NOT_FOUND: { when: 'A licence that she does not have.', act: 'Check the id in the path.' },
    LAPSED_IN_FUTURE: { when: 'A lapse with an `on` after the day of the command.', act: 'Record it on the day.' },
    LAPSED_BEFORE_ISSUE: {
      when: 'A lapse with an `on` before the licence was issued.',
      act: 'Correct `on`; `details.issuedOn` is the day of issue.',
    },
    LICENCE_ALREADY_LAPSED: {
      when: 'A lapse from another day than the one recorded (the same one is quiet), or from a day after its `validUntil`.',
      act: 'Nothing: it is no longer valid. `details.on` is the first such day.',
    },
    LEAVE_ENDS_BEFORE_START: { when: 'A leave with a `to` before its `from`.', act: 'Correct the two.' },
    LEAVE_TOO_LONG: {
      when: 'A leave of more than 366 days, both days counted.',
      act: 'Correct `to`; who stays away longer withdraws, and can return at any time.',
    },
    LEAVE_BEFORE_REGISTRATION: { when: 'A leave with a `from` before the day she registered.', act: 'Correct `from`.' },
    LEAVE_DECLARED_TOO_LATE: {
      when: 'A leave declared more than 30 days after its `from`.',
      act: '`details.earliest` is the earliest `from` that is taken on that day.',
    },
    LEAVE_OVERLAPS: {
      when: 'A leave that shares a day with another one as it stands (the same one is quiet).',
      act: '`details.leaveId` is the other one: declare the days after it, or end it first.',
    },
    LEAVE_NOT_FOUND: { when: 'A leave that she does not have.', act: 'Check the id in the path.' },
    LEAVE_END_BEFORE_START: {
      when: 'Ending a leave with an `on` before its `from`.',
      act: 'Correct `on`; `details.from` is the first day of the leave, and the earliest first day back.',
    },
    LEAVE_NOT_LENGTHENED: {
      when: 'Ending a leave with an `on` after the first day back as it stands, also when her withdrawal ended it.',
      act: '`details.firstDayBack` is that day; for later days declare a new leave.',
    },
    MONTH_NOT_BEGUN: { when: 'A monthly report of a month after the one in which it was received.', act: 'Correct `month`.' },
    MONTH_NOT_ENDED: {
      when: 'A monthly report received before the last day of its month.',
      act: '`details.lastDay` is the first day on which it may be received.',
    },
    RECEIVED_IN_FUTURE: { when: 'A monthly report with a `receivedOn` after the day of the command.', act: 'Correct `receivedOn`.' },
    RECEIVED_TOO_EARLY: {
      when: '`receivedOn` more than 7 days back, or any earlier day when the participant files it herself.',
      act: '`details.earliest` is the earliest day that is taken.',
    },
    RECEIPT_NEEDS_DOCUMENT: {
      when: '`receivedOn` before the day of the command without a `documentHash`.',
      act: 'Send the SHA-256 of the paper it came on, or leave `receivedOn` out.',
    },
    REPORT_ALREADY_FILED: {
      when: 'A second report of the same month with other figures (the same ones are quiet), or one dated before the first was withdrawn.',
      act: 'Correct it: `POST /participants/:id/monthly-reports/:month/correction`.',
    },
    REPORT_NOT_FILED: {
      when: 'Verifying, correcting or withdrawing a month of which she filed no report.',
      act: 'Check the month in the path.',
    },
    FILER_MAY_NOT_VERIFY: { when: 'Whoever filed or corrected the report verifies it.', act: 'Let somebody else of the centre verify it.' },
    VERIFIED_BEFORE_FILED: { when: 'A verification dated before the report was filed or last corrected.', act: 'Correct `occurredAt`.' },
    REPORT_FILED_LATER: {
      when: 'A correction or withdrawal dated before the report was filed or last corrected.',
      act: 'Correct `occurredAt`; `details.filedAt` is the moment after which it may be dated.',
    },
    REPORT_WITHDRAWN: {
      when: 'Correcting or verifying a report that was withdrawn.',
      act: 'File the month again: `POST /participants/:id/monthly-reports`.',
    },
    STEP_BEFORE_REGISTRATION: {
      when: 'A step of the legacy register dated before the registration: told for each row of an import, never as a status.',
      act: 'See [import](import.md#kode-penolakan-langkah).',
    },
    DUPLICATE_STEP: {
      when: 'A step of the legacy register with another day or reference than the recorded one: told for each row of an import, never as a status.',
      act: 'See [import](import.md#kode-penolakan-langkah).',
    },
    LOGIN_ALREADY_LINKED: {
      when: '`POST /participants/:id/login` with another subject than the one linked (the same one is quiet).',
      act: 'Nothing yet: replacing a login comes in a later version.',
    },
    LOGIN_TAKEN: {
      when: '`POST /participants/:id/login` with a subject that is linked to another participant, also when two desks link it at the same time.',
      act: 'Check who is at the desk. `details.participantId` is there for a caller who may see the other participant.',
    },
    CODE_WRONG: {
      when: '`POST /session-confirmations` with another code than the one sent for that session, or for a session that nobody awaits.',
      act: 'Read the message again; `details.triesLeft` says how often she may still try.',
    },
    CODE_LOCKED: {
      when: '`POST /session-confirmations` after five wrong codes for that session, however many came at once.',
      act: 'No code confirms it any more: link her login (`POST /participants/:id/login`), with which she confirms it herself.',
    },
    CODE_LAPSED: {
      when: '`POST /session-confirmations` seven days or more after the code was made.',
      act: 'Link her login (`POST /participants/:id/login`), with which she confirms the session herself.',
    },
    SESSION_NOT_AWAITING: {
      when: '`POST /session-confirmations` for a session that was retracted, was confirmed with a login, or whose participant has a login now.',
      act: 'Nothing, or let her sign in and confirm it there.',
    },
    SESSION_NOT_ENDED: {
      when: '`POST /session-confirmations` dated before the session’s end as the mentor logged it.',
      act: 'Correct `occurredAt`; `details.endsAt` is the earliest moment.',
    },
  },
  'training-events': {
    TRAINING_EVENT_NOT_FOUND: notFoundFirst,
    ALREADY_SCHEDULED: newIdEachTime,
    ENDS_BEFORE_START: { when: 'Scheduling or rescheduling with an `endsAt` that is not after `startsAt`.', act: 'Correct the two.' },
    CAPACITY_TOO_SMALL: { when: 'Never over HTTP: a `capacity` below 1 is a `MALFORMED_REQUEST`.', act: 'Correct `capacity`.' },
    REGISTRATION_NOT_OPEN: {
      when: 'Reserving a seat before the registration was opened.',
      act: 'Open it: `POST /training-events/:id/registration`.',
    },
    TRAINING_EVENT_COMPLETED: {
      when: 'Opening, moving, cancelling, reserving, releasing, checking in or out after the completion.',
      act: 'Nothing: attendance is closed and certificates are out.',
    },
    TRAINING_EVENT_CANCELLED: {
      when: 'Opening, moving, completing, reserving, checking in or out after the cancellation.',
      act: 'Schedule another training event. Whoever had come by the cancellation was to be checked out before it.',
    },
    NOT_TAKING_PLACE: {
      when: 'A check-in dated before the day of the start or after the end, or a check-out dated after the last day.',
      act: 'Correct `occurredAt`: `details.from` and `details.until` are the borders.',
    },
    TRAINING_EVENT_STARTED: {
      when: 'Moving a training event at its start or later, or once somebody has come.',
      act: 'Cancel it and schedule another; `details.startsAt` was the start.',
    },
    STARTS_IN_PAST: {
      when: 'Moving a training event to a start that is not after `occurredAt`.',
      act: 'Correct `startsAt`, or date the move to when it was decided.',
    },
    NO_SEAT_LEFT: {
      when: 'Reserving a seat, or coming without one, when as many places are taken as `capacity` says, however many ask at once.',
      act: 'Choose another training event; a seat that is released is free at once.',
    },
    PARTICIPANT_UNKNOWN: {
      when: 'Reserving a seat for, or checking in, a participant whose registration has not arrived from enrolment.',
      act: 'Try again in a moment; if it stays, check the id.',
    },
    PARTICIPANT_WITHDRAWN: {
      when: 'Reserving a seat for someone who had withdrawn at `occurredAt`, or checking her in without one.',
      act: 'Record her return in enrolment first.',
    },
    MENTOR_UNKNOWN: {
      when: 'Reserving a seat for, or checking in, a mentor whose registration has not arrived from mentoring.',
      act: 'Try again in a moment; if it stays, check the id.',
    },
    ALREADY_CHECKED_IN: {
      when: 'Reserving a seat for someone who has come without one.',
      act: 'Nothing: her attendance counts as any other.',
    },
    SEAT_NOT_FOUND: notFoundFirst,
    SEAT_CHECKED_IN: { when: 'Releasing a seat whose holder has come.', act: 'Nothing: what happened stays.' },
    SEAT_ALREADY_RELEASED: {
      when: 'Releasing a seat by one side after the other has released it (by the same it is quiet).',
      act: 'Nothing: the seat is free. `details.releasedBy` and `details.releasedAt` say by whom and when.',
    },
    RELEASE_BEFORE_RESERVATION: {
      when: 'Releasing a seat dated before it was reserved.',
      act: '`details.reservedAt` is the moment from which it may be dated.',
    },
    NOT_CHECKED_IN: { when: 'Checking out without having checked in.', act: 'Check in first, dated when it was.' },
    CHECK_OUT_BEFORE_CHECK_IN: {
      when: 'A check-out dated before the check-in.',
      act: '`details.checkedInAt` is the moment after which it may be dated.',
    },
    TRAINING_EVENT_NOT_ENDED: {
      when: 'Completing a training event dated before its `endsAt`.',
      act: 'Complete it afterwards; `details.endsAt` says when.',
    },
    CERTIFICATE_NOT_FOUND: notFoundFirst,
    REVOCATION_BEFORE_ISSUE: {
      when: 'Revoking a certificate dated before it was issued.',
      act: '`details.issuedAt` is the moment from which it may be dated.',
    },
  },
  mentoring: {
    MENTOR_ALREADY_REGISTERED: newIdEachTime,
    MENTOR_NOT_FOUND: notFoundFirst,
    MENTOR_CAPACITY: { when: '`POST /mentors/:id/capacity` with `n` below 1 or above 200.', act: 'Correct `n`.' },
    OCCURRED_BEFORE_LATEST: {
      when: 'Moving a mentor at a moment before her latest move.',
      act: 'Check `occurredAt`; `details.latest` is the moment of that move.',
    },
    MENTOR_UNKNOWN: {
      when: '`POST /mentorships` with a `mentorId` of nobody; evidence is examined by one.',
      act: 'Register the mentor first.',
    },
    MENTOR_NOT_ACCREDITED: {
      when: 'Assigning a mentor, or evidence examined by one, without a valid certificate of a seven-steps training at `occurredAt`: none yet, older than two years, or revoked.',
      act: 'Try again in a moment if the certificate was just issued; otherwise she attends one first. `GET /mentors/:id` has the intervals.',
    },
    MENTOR_RELATED: {
      when: 'Assigning a mentor to a participant who was declared to be of her family or business, or letting that mentor examine evidence.',
      act: 'Choose another mentor.',
    },
    MENTOR_AT_CAPACITY: {
      when: 'Assigning a mentor who has as many mentorships in force as she may have, whenever it happened.',
      act: 'Choose another mentor, end one of hers, or raise her capacity; `details.capacity` is what it is now.',
    },
    PARTICIPANT_UNKNOWN: {
      when: 'A mentor, a relation, a goal, an action or evidence for a participant whose registration has not arrived from enrolment.',
      act: 'Try again in a moment; if it stays, check the id.',
    },
    PARTICIPANT_WITHDRAWN: {
      when: 'A mentor, a goal or an action for someone who had withdrawn at `occurredAt`.',
      act: 'Record her return in enrolment first.',
    },
    MENTORSHIP_NOT_FOUND: notFoundFirst,
    MENTORSHIP_OF_OTHERS: newIdEachTime,
    MENTORSHIP_NOT_IN_FORCE: {
      when: 'A plan or an appointment dated before the mentor was assigned or after the mentorship ended; a session that begins, or is logged to have begun, then; anything dated before the assignment.',
      act: '`details.assignedAt` and `details.endedAt` are the moments between which it may be dated.',
    },
    SESSION_NOT_FOUND: notFoundFirst,
    SESSION_LENGTH: { when: 'A session or a slot with `minutes` below 5 or above 480.', act: 'Correct `minutes`.' },
    SESSION_NOT_ENDED: {
      when: 'Logging, confirming, disputing or retracting a session at a moment before its end.',
      act: 'Do it afterwards; `details.endsAt` says when.',
    },
    SESSION_NOT_STARTED: {
      when: '`POST /sessions/:id/miss` dated before the session’s start.',
      act: 'Cancel it instead, or wait: `details.startsAt` is the start.',
    },
    SESSION_STARTED: {
      when: '`POST /sessions/:id/rescheduling` dated at or after the start as set last, `details.startsAt`.',
      act: 'Record what became of it (missed, cancelled, logged) and schedule another one.',
    },
    SESSION_CANCELLED: {
      when: 'Any act on a session that was called off, also in the name of another than `details.cancelledBy`.',
      act: 'Schedule another one.',
    },
    SESSION_MISSED: {
      when: 'Any act on a session that was missed, also in the name of the other than `details.missedBy`.',
      act: 'Schedule another one.',
    },
    SESSION_LOGGED: {
      when: 'Moving, cancelling or missing a session that was logged.',
      act: 'If the log is wrong, retract it: `POST /sessions/:id/retraction`, for good.',
    },
    SESSION_RETRACTED: {
      when: 'Any act on a session whose log was taken back.',
      act: 'If a session was held, schedule and log it as another one.',
    },
    SESSION_CHANGED_SINCE: {
      when: 'Moving, cancelling or missing a session at a moment before it was set as it is; a confirmation dated before her dispute, or the reverse.',
      act: 'Correct `occurredAt`; `details.since` is the moment of the last change.',
    },
    ALREADY_LOGGED: {
      when: 'Logging a session again with another start, length or note (the same is quiet).',
      act: 'If the first log is wrong, retract it and log another session.',
    },
    SESSION_NOT_LOGGED: {
      when: 'Confirming, disputing or retracting a session that the mentor has not logged.',
      act: 'Let the mentor log it first.',
    },
    START_NOT_AHEAD: {
      when: 'Moving a session, or offering a slot, to a start that is not after `occurredAt`.',
      act: 'Choose a start that is still ahead.',
    },
    NOT_YOURS_TO_SAY: {
      when: 'A participant cancels in another name than her own or says that she missed a session; a mentor cancels in the centre’s name.',
      act: 'Let the other say it, or the staff of the centre.',
    },
    SLOT_NOT_FOUND: {
      when: 'Booking a slot that this mentorship has not, or had not at `occurredAt`.',
      act: 'Take one of `GET /mentorships/:id`.',
    },
    SLOT_STARTED: {
      when: 'Booking a slot at or after its start, `details.startsAt`.',
      act: 'Take another slot; the mentor may schedule without one.',
    },
    SLOT_TAKEN: {
      when: 'Booking a slot whose session was moved, missed or held (while it stands as booked, booking it again is quiet).',
      act: 'Take another slot; `details.sessionId` is the session that has it.',
    },
    SLOT_REQUIRED: {
      when: 'A participant schedules a session with `startsAt` and `minutes`.',
      act: 'Send the `slotId` of a slot her mentor offered, or let the mentor schedule.',
    },
    MENTOR_ELSEWHERE: {
      when: 'Scheduling, moving or logging a session that overlaps another one of its mentor, also of many that come at the same time.',
      act: 'Choose another time. A session may begin at the moment another ends; one that was cancelled, missed or taken back is in nobody’s way.',
    },
    PARTICIPANT_ELSEWHERE: {
      when: 'The same, of its participant: she may have more than one mentor.',
      act: 'Choose another time.',
    },
    NOT_HER_MENTOR: {
      when: 'A mentor speaks in a goal, an action or evidence of a participant with whom she had no mentorship in force at `occurredAt`.',
      act: 'Let her mentor of that moment do it, or correct `occurredAt`.',
    },
    GOAL_NOT_FOUND: notFoundFirst,
    GOAL_NOT_HERS: {
      when: '`POST /actions` with a `goalId` that is none of hers.',
      act: 'Take one of `GET /participants/:id/agenda`, or leave it out.',
    },
    GOAL_NOT_SET: {
      when: 'Agreeing to a goal, or proposing an action for it, dated before it was set.',
      act: 'Correct `occurredAt`; `details.setAt` is the moment.',
    },
    GOAL_QUARTER_OVER: {
      when: '`POST /goals` for a quarter that had ended before the day of `occurredAt`.',
      act: 'Set it for the quarter that is running; `details.lastDay` was the last day of the one named.',
    },
    GOAL_QUARTER_TOO_FAR: {
      when: '`POST /goals` for a quarter beyond the one after that of `occurredAt`.',
      act: '`details.latest` is the latest quarter for which a goal may be set.',
    },
    TOO_MANY_GOALS: {
      when: '`POST /goals` when she has three goals for that quarter, also of many that are set at the same time.',
      act: 'Work on the three; goals are not given back.',
    },
    ACTION_NOT_FOUND: notFoundFirst,
    ACTION_NOT_PROPOSED: {
      when: 'Agreeing to an action dated before it was proposed.',
      act: 'Correct `occurredAt`; `details.proposedAt` is the moment.',
    },
    ACTION_NOT_AGREED: {
      when: 'Dropping or closing an action that the other side has not agreed to, or dated before it did.',
      act: 'Let the other side agree first; `details.agreedAt` is the moment, if it did.',
    },
    PROPOSER_MAY_NOT_AGREE: {
      when: '`POST /actions/:id/agreement` from the side that proposed it: mentors are one side, the participant and the staff of her centre the other.',
      act: 'Let the other side agree; `details.proposedBy` says which one proposed.',
    },
    ACTION_PAST_DUE: {
      when: 'Proposing, agreeing to or dropping an action dated after its due day.',
      act: 'Propose one with a later `dueOn`; an action past its due day is closed or stays open. `details.dueOn` is the day.',
    },
    ACTION_DROPPED: { when: 'Closing an action that the mentor dropped.', act: 'Propose another one, if it was done after all.' },
    ACTION_ALREADY_CLOSED: {
      when: 'Dropping a closed action, or closing with another document one that was closed with evidence.',
      act: 'Nothing: it is closed. Evidence may be added once to what was closed without.',
    },
    EVIDENCE_NOT_FOUND: notFoundFirst,
    EVIDENCE_DAY: {
      when: '`POST /step-evidence` with a `day` before 2017 or after the day of `occurredAt`.',
      act: 'Correct `day`: it lies between `details.earliest` and `details.latest`.',
    },
    DOCUMENT_KNOWN: {
      when: '`POST /step-evidence` with a document that was handed in before, whatever became of it, also by two at the same time.',
      act: '`details.evidenceId` is the first one; `details.participantId` is there for a caller in whose scope she is.',
    },
    EVIDENCE_NOT_SUBMITTED: {
      when: 'Verifying, rejecting or revoking evidence dated before it was handed in.',
      act: 'Correct `occurredAt`; `details.submittedAt` is the moment.',
    },
    OWN_MENTOR_MAY_NOT_VERIFY: {
      when: 'Verifying or rejecting evidence by someone who has or ever had a mentorship with her, or is the participant herself.',
      act: 'Ask another accredited mentor of her centre.',
    },
    EVIDENCE_REVOKED: {
      when: 'Verifying or rejecting evidence that was revoked: a revocation is final.',
      act: 'Hand in other evidence.',
    },
  },
};
