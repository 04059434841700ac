import type { StateTable } from '@okoce/domain';
import { agenda, type Agenda } from './agenda';
import type { AgendaCommand } from './agenda.commands';
import type { AgendaFact } from './agenda.events';
import * as example from './agenda.examples';

const { agree, agreeGoal, close, drop, goalWasAgreed, propose, setGoal } = example;
const { wasAgreed, wasClosed, wasDropped, wasProposed, wasSet } = example;
const proposed = [wasSet, wasProposed];
const closedWithout: AgendaFact = { type: 'ActionClosed', data: { ...wasClosed.data, withEvidence: false, documentHash: null } };

export const agendaStates: StateTable<Agenda, AgendaCommand, AgendaFact> = {
  name: 'agenda',
  title: 'A participant’s agenda: one goal and one action of it',
  decider: agenda,
  situations: {
    'nothing set': [],
    'goal set': [wasSet],
    'goal agreed': [wasSet, goalWasAgreed],
    'action proposed by the mentor': proposed,
    'action agreed': [...proposed, wasAgreed],
    'action dropped': [...proposed, wasAgreed, wasDropped],
    'action closed without evidence': [...proposed, wasAgreed, closedWithout],
    'action closed with evidence': [...proposed, wasAgreed, wasClosed],
  },
  commands: {
    'set the goal': setGoal,
    'mentor agrees to the goal': agreeGoal,
    'mentor proposes the action': propose,
    'participant agrees to the action': agree,
    'mentor agrees to the action': { ...agree, speaker: example.herMentor },
    'mentor drops the action': drop,
    'close the action without evidence': { ...close, documentHash: null },
    'close the action with evidence': close,
  },
};
