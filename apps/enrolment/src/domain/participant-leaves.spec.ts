import { specFor } from '@okoce/testing';
import { at, consented, happened, leaveDeclared, on, participantId, registered, returned, withdrawn } from './examples';
import { participant } from './participant';
import type { DeclareLeave, EndLeave } from './participant.commands';
import type { LeaveEnded } from './participant.events';

const { given } = specFor(participant);
const enrolled = [registered, consented] as const;
const { leaveId } = leaveDeclared.data;
const declare: DeclareLeave = {
  type: 'DeclareLeave',
  participantId,
  occurrence: happened('2020-02-03T02:00:00.000Z', { role: 'participant' }),
  leaveId,
  from: on('2020-02-05'),
  to: on('2020-02-18'),
  category: 'illness',
};
const other = { leaveId: '0190a1b2-0000-7000-8000-0000000000c2' };
const end: EndLeave = {
  type: 'EndLeave',
  participantId,
  occurrence: happened('2020-02-12T02:00:00.000Z', { role: 'participant' }),
  leaveId,
  on: on('2020-02-12'),
};
const ended: LeaveEnded = {
  type: 'LeaveEnded',
  data: { occurredAt: at('2020-02-12T02:00:00.000Z'), participantId, leaveId, on: on('2020-02-12') },
};
/** The same days from the moment of her return on. */
const afterReturn = { ...declare, ...other, occurrence: happened('2020-03-01T02:00:00.000Z') };

describe('declaring a leave', () => {
  it('records its days and its category', () =>
    given(...enrolled)
      .when(declare)
      .then(leaveDeclared));
  it('does nothing for the leave that stands', () =>
    given(...enrolled, leaveDeclared)
      .when({ ...declare, ...other })
      .thenNothing());
  it('records a single day', () =>
    given(...enrolled)
      .when({ ...declare, to: on('2020-02-05') })
      .then({ ...leaveDeclared, data: { ...leaveDeclared.data, to: on('2020-02-05') } }));
  it('is refused when it ends before it begins', () =>
    given(...enrolled)
      .when({ ...declare, to: on('2020-02-04') })
      .thenRefuses('LEAVE_ENDS_BEFORE_START'));
  it('lasts a year at most', () => {
    given(...enrolled)
      .when({ ...declare, to: on('2021-02-04') })
      .then({ ...leaveDeclared, data: { ...leaveDeclared.data, to: on('2021-02-04') } });
    given(...enrolled)
      .when({ ...declare, to: on('2021-02-05') })
      .thenRefuses('LEAVE_TOO_LONG');
  });
  it('may begin on the day she registered, not before', () => {
    given(...enrolled)
      .when({ ...declare, from: on('2020-01-08') })
      .then({ ...leaveDeclared, data: { ...leaveDeclared.data, from: on('2020-01-08') } });
    given(...enrolled)
      .when({ ...declare, from: on('2020-01-07') })
      .thenRefuses('LEAVE_BEFORE_REGISTRATION');
  });
  it('is told by the end of the 30th day after it began', () => {
    const occurredAt = '2020-03-06T16:59:59.999Z';
    given(...enrolled)
      .when({ ...declare, occurrence: happened(occurredAt) })
      .then({ ...leaveDeclared, data: { ...leaveDeclared.data, occurredAt: at(occurredAt) } });
    given(...enrolled)
      .when({ ...declare, occurrence: happened('2020-03-06T17:00:00.000Z') })
      .thenRefuses('LEAVE_DECLARED_TOO_LATE');
  });
  it('is flagged when it is recorded more than seven days late', () =>
    given(...enrolled)
      .when({ ...declare, occurrence: happened('2020-02-03T02:00:00.000Z', { now: at('2020-02-10T02:00:00.001Z') }) })
      .then({ ...leaveDeclared, data: { ...leaveDeclared.data, late: true } }));
  it.each([
    ['its first day', '2020-01-20', '2020-02-05'],
    ['its last day', '2020-02-18', '2020-02-20'],
    ['days within it', '2020-02-10', '2020-02-11'],
    ['all its days', '2020-01-20', '2020-02-20'],
  ])('is refused when it shares %s with another', (_what, from, to) =>
    given(...enrolled, leaveDeclared)
      .when({ ...declare, ...other, from: on(from), to: on(to) })
      .thenRefuses('LEAVE_OVERLAPS'),
  );
  it('is refused for the same days with another category', () =>
    given(...enrolled, leaveDeclared)
      .when({ ...declare, ...other, category: 'other' })
      .thenRefuses('LEAVE_OVERLAPS'));
  it.each([
    ['before', '2020-01-20', '2020-02-04'],
    ['after', '2020-02-19', '2020-02-20'],
  ])('may touch another: %s', (_what, from, to) =>
    given(...enrolled, leaveDeclared)
      .when({ ...declare, ...other, from: on(from), to: on(to) })
      .then({ ...leaveDeclared, data: { ...leaveDeclared.data, ...other, from: on(from), to: on(to) } }),
  );
  it('takes the days that the end of another freed, and no earlier one', () => {
    const rest = { ...declare, ...other, occurrence: happened('2020-02-12T02:00:00.000Z') };
    given(...enrolled, leaveDeclared, ended)
      .when({ ...rest, from: on('2020-02-12') })
      .then({
        ...leaveDeclared,
        data: { ...leaveDeclared.data, ...other, occurredAt: at('2020-02-12T02:00:00.000Z'), from: on('2020-02-12') },
      });
    given(...enrolled, leaveDeclared, ended)
      .when({ ...rest, from: on('2020-02-11') })
      .thenRefuses('LEAVE_OVERLAPS');
  });
  it('is refused while she has withdrawn', () =>
    given(...enrolled, withdrawn)
      .when({ ...declare, occurrence: happened('2020-02-10T02:00:00.000Z') })
      .thenRefuses('NOT_ENROLLED'));
  it('is refused before the latest fact of her enrolment', () =>
    given(...enrolled, withdrawn)
      .when(declare)
      .thenRefuses('OCCURRED_BEFORE_LATEST'));
  it('is refused before the registration', () =>
    given(...enrolled)
      .when({ ...declare, occurrence: happened('2020-01-08T02:59:59.999Z') })
      .thenRefuses('BEFORE_REGISTRATION'));
  it('is a fact of her enrolment’s life: no earlier one is recorded after it', () =>
    given(...enrolled, leaveDeclared)
      .when({ type: 'WithdrawParticipant', participantId, occurrence: happened('2020-02-03T01:59:59.999Z'), category: 'moved' })
      .thenRefuses('OCCURRED_BEFORE_LATEST'));
});

describe('ending a leave', () => {
  it('records the first day back', () =>
    given(...enrolled, leaveDeclared)
      .when(end)
      .then(ended));
  it('does nothing the second time', () =>
    given(...enrolled, leaveDeclared, ended)
      .when(end)
      .thenNothing());
  it('does nothing for the day after its last', () =>
    given(...enrolled, leaveDeclared)
      .when({ ...end, on: on('2020-02-19') })
      .thenNothing());
  it.each(['2020-02-05', '2020-02-18'])('may be any day from its first to its last: %s', (day) =>
    given(...enrolled, leaveDeclared)
      .when({ ...end, on: on(day) })
      .then({ ...ended, data: { ...ended.data, on: on(day) } }),
  );
  it('may shorten it again', () =>
    given(...enrolled, leaveDeclared, ended)
      .when({ ...end, on: on('2020-02-11') })
      .then({ ...ended, data: { ...ended.data, on: on('2020-02-11') } }));
  it('never lengthens it', () => {
    given(...enrolled, leaveDeclared)
      .when({ ...end, on: on('2020-02-20') })
      .thenRefuses('LEAVE_NOT_LENGTHENED');
    given(...enrolled, leaveDeclared, ended)
      .when({ ...end, on: on('2020-02-13') })
      .thenRefuses('LEAVE_NOT_LENGTHENED');
  });
  it('is refused before it began', () =>
    given(...enrolled, leaveDeclared)
      .when({ ...end, on: on('2020-02-04') })
      .thenRefuses('LEAVE_END_BEFORE_START'));
  it('is refused dated before the declaration', () =>
    given(...enrolled, leaveDeclared)
      .when({ ...end, occurrence: happened('2020-02-03T01:59:59.999Z') })
      .thenRefuses('OCCURRED_BEFORE_LATEST'));
  it('is refused for a leave she does not have', () =>
    given(...enrolled)
      .when(end)
      .thenRefuses('LEAVE_NOT_FOUND'));
});

describe('a withdrawal', () => {
  it('ends every leave declared before it, from its day', () => {
    given(...enrolled, leaveDeclared, withdrawn)
      .when({ ...end, on: on('2020-02-10') })
      .thenNothing();
    given(...enrolled, leaveDeclared, withdrawn)
      .when(end)
      .thenRefuses('LEAVE_NOT_LENGTHENED');
    given(...enrolled, leaveDeclared, withdrawn, returned)
      .when({ ...afterReturn, from: on('2020-02-10') })
      .then({
        ...leaveDeclared,
        data: { ...leaveDeclared.data, ...other, occurredAt: at('2020-03-01T02:00:00.000Z'), from: on('2020-02-10') },
      });
  });
  it('leaves the days before it as they were', () =>
    given(...enrolled, leaveDeclared, withdrawn, returned)
      .when({ ...afterReturn, from: on('2020-02-09') })
      .thenRefuses('LEAVE_OVERLAPS'));
  it('leaves nothing of one that had not begun', () => {
    const later = { ...leaveDeclared, data: { ...leaveDeclared.data, from: on('2020-02-20'), to: on('2020-03-20') } };
    given(...enrolled, later, withdrawn, returned)
      .when({ ...afterReturn, from: later.data.from, to: later.data.to })
      .then({ ...later, data: { ...later.data, ...other, occurredAt: at('2020-03-01T02:00:00.000Z') } });
  });
  it('leaves nothing of it in the way of a longer one', () => {
    const later = { ...leaveDeclared, data: { ...leaveDeclared.data, from: on('2020-02-20'), to: on('2020-03-20') } };
    given(...enrolled, later, withdrawn, returned)
      .when({ ...afterReturn, from: on('2020-02-15'), to: on('2020-03-25') })
      .then({
        ...later,
        data: { ...later.data, ...other, occurredAt: at('2020-03-01T02:00:00.000Z'), from: on('2020-02-15'), to: on('2020-03-25') },
      });
  });
  it('does not lengthen one that was over', () =>
    given(...enrolled, { ...leaveDeclared, data: { ...leaveDeclared.data, to: on('2020-02-06') } }, withdrawn)
      .when({ ...end, on: on('2020-02-07') })
      .thenNothing());
});
