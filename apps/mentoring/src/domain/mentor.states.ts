import type { StateTable } from '@okoce/domain';
import { mentor, type Mentor } from './mentor';
import type { MentorCommand } from './mentor.commands';
import type { MentorFact } from './mentor.events';
import * as example from './mentoring.examples';

const { accreditMentor, at, mentorAccredited, mentorRegistered, otherId, setCapacity, transferMentor } = example;
const accredited = [mentorRegistered, mentorAccredited];
const back = { ...transferMentor, toDistrictCode: example.tebet };

/** What becomes of each act on a mentor by what has happened before. */
export const mentorStates: StateTable<Mentor, MentorCommand, MentorFact> = {
  name: 'mentor',
  title: 'Mentor',
  decider: mentor,
  situations: {
    unregistered: [],
    registered: [mentorRegistered],
    accredited,
    'accreditation revoked': [...accredited, example.accreditationRevoked],
    'revoked before it was told of': [mentorRegistered, example.accreditationRevoked],
    'accreditation lapsed': [...accredited, example.accreditationLapsed],
    'moved to another centre': [...accredited, example.mentorTransferred],
    'capacity set': [...accredited, example.capacitySet],
    'relation declared': [...accredited, example.relationDeclared],
  },
  commands: {
    register: example.registerMentor,
    'register differently': { ...example.registerMentor, engagement: 'volunteer' },
    'move to another centre': transferMentor,
    'move back, the same moment': back,
    'move back, dated before': { ...back, occurrence: example.occurrence(at('2020-01-04T10:00+07:00')) },
    'set the capacity': setCapacity,
    'set the capacity to 20': { ...setCapacity, capacity: 20 },
    'set the capacity to 201': { ...setCapacity, capacity: 201 },
    'declare a participant to be family': example.declareRelation,
    'learn of the certificate': accreditMentor,
    'learn of another certificate': { ...accreditMentor, certificateId: otherId },
    'learn that the certificate was revoked': example.revokeAccreditation,
    'sweep, two years on': example.lapseAccreditations,
    'sweep, a day before': { ...example.lapseAccreditations, by: at('2021-06-20T00:00+07:00') },
  },
};
