import type { CalendarDate, Quarter, Uuid } from '@okoce/domain';
import type { AgreeAction, AgreeQuarterGoal, CloseAction, DropAction, ProposeAction, SetQuarterGoal } from './agenda.commands';
import type { ActionAgreed, ActionClosed, ActionDropped, ActionProposed, QuarterGoalAgreed, QuarterGoalSet } from './agenda.events';
import { at, mentorId, occurrence, participantId, registered } from './mentoring.examples';
import type { Speaker, Standing } from './participant-standing';

export const goalId = '0197a000-0000-7000-8000-000000000801' as Uuid;
export const actionId = '0197a000-0000-7000-8000-000000000811' as Uuid;
export const textId = '0197a000-0000-7000-8000-000000000821' as Uuid;
export const formerMentorId = '0197a000-0000-7000-8000-000000000202' as Uuid;
export const quarter = '2020-Q1' as Quarter;
export const dueOn = '2020-02-15' as CalendarDate;
export const documentHash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** Enrolled since August 2019; her mentor since 10 January 2020, 10:00, another one up to then. */
export const standing: Standing = {
  life: [registered],
  mentorships: [
    { mentorId: formerMentorId, from: at('2019-09-01T10:00+07:00'), until: at('2020-01-10T10:00+07:00') },
    { mentorId, from: at('2020-01-10T10:00+07:00'), until: null },
  ],
};
export const herself: Speaker = { by: 'participant', mentorId: null };
export const herMentor = { by: 'mentor', mentorId } as const satisfies Speaker;

const setting = at('2020-01-12T10:00+07:00');
const agreeing = at('2020-01-13T10:00+07:00');
const proposing = at('2020-01-20T10:00+07:00');
const settling = at('2020-01-21T08:00+07:00');
const finishing = at('2020-02-14T19:00+07:00');

export const setGoal: SetQuarterGoal = {
  type: 'SetQuarterGoal',
  goalId,
  participantId,
  quarter,
  step: 'P4',
  standing,
  speaker: herself,
  occurrence: occurrence(setting),
};
export const agreeGoal: AgreeQuarterGoal = {
  type: 'AgreeQuarterGoal',
  goalId,
  standing,
  speaker: herMentor,
  occurrence: occurrence(agreeing),
};
export const propose: ProposeAction = {
  type: 'ProposeAction',
  actionId,
  participantId,
  goalId,
  dueOn,
  textId,
  standing,
  speaker: herMentor,
  occurrence: occurrence(proposing),
};
export const agree: AgreeAction = { type: 'AgreeAction', actionId, standing, speaker: herself, occurrence: occurrence(settling) };
export const drop: DropAction = { type: 'DropAction', actionId, standing, speaker: herMentor, occurrence: occurrence(finishing) };
export const close: CloseAction = {
  type: 'CloseAction',
  actionId,
  documentHash,
  standing,
  speaker: herself,
  occurrence: occurrence(finishing),
};

const goal = { goalId, participantId, quarter, step: 'P4' } as const;
const action = { actionId, goalId, participantId, dueOn };
export const wasSet: QuarterGoalSet = { type: 'QuarterGoalSet', data: { occurredAt: setting, ...goal, mentorId } };
export const goalWasAgreed: QuarterGoalAgreed = { type: 'QuarterGoalAgreed', data: { occurredAt: agreeing, ...goal, mentorId } };
export const wasProposed: ActionProposed = { type: 'ActionProposed', data: { occurredAt: proposing, ...herMentor, ...action, textId } };
export const wasAgreed: ActionAgreed = { type: 'ActionAgreed', data: { occurredAt: settling, ...herself, ...action } };
export const wasDropped: ActionDropped = { type: 'ActionDropped', data: { occurredAt: finishing, ...herMentor, ...action } };
export const wasClosed: ActionClosed = {
  type: 'ActionClosed',
  data: { occurredAt: finishing, ...herself, ...action, withEvidence: true, documentHash },
};
