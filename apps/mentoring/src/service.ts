import { stateTable } from '@okoce/domain';
import { topics } from '@okoce/event-contracts';
import type { ServiceDefinition } from '@okoce/platform';
import { FactCentres } from './application/fact-centres';
import { MentoringSweep } from './application/mentoring-sweep';
import { MentoringConfig } from './config';
import { agendaStates } from './domain/agenda.states';
import { mentorStates } from './domain/mentor.states';
import { mentorshipStates } from './domain/mentorship.states';
import { sessionStates } from './domain/session.states';
import { stepEvidenceStates } from './domain/step-evidence.states';
import { ruleStatuses } from './http/rule-statuses';
import { publishMentoringFact } from './messaging/mentoring.publisher';
import { MentoringModule } from './mentoring.module';
import { createMentoring } from './persistence/migrations/1764028800000-create-mentoring';
import { indexMentors } from './persistence/migrations/1764115200000-index-mentors';
import { createSessionBookings } from './persistence/migrations/1764115200000-create-session-bookings';
import { createAgenda } from './persistence/migrations/1764115300000-create-agenda';

export const mentoringService: ServiceDefinition<MentoringConfig> = {
  name: 'mentoring',
  title: 'OK OCE mentoring',
  description: 'Mentors, mentorships and their sessions; goals, actions and evidence of participants.',
  config: MentoringConfig,
  module: () => MentoringModule,
  migrations: [createMentoring, createSessionBookings, indexMentors, createAgenda],
  publisher: publishMentoringFact,
  consumes: [topics.enrolment, topics['training-events']],
  ruleStatuses,
  stateTables: () => [
    stateTable(mentorStates),
    stateTable(mentorshipStates),
    stateTable(sessionStates),
    stateTable(agendaStates),
    stateTable(stepEvidenceStates),
  ],
  sweep: MentoringSweep,
  factScope: FactCentres,
};
