import { topics } from '@okoce/event-contracts';
import type { ServiceDefinition } from '@okoce/platform';
import { MentoringConfig } from './config';
import { ruleStatuses } from './http/rule-statuses';
import { publishMentoringFact } from './messaging/mentoring.publisher';
import { MentoringModule } from './mentoring.module';
import { createMentoring } from './persistence/migrations/1764028800000-create-mentoring';
import { createSessionBookings } from './persistence/migrations/1764115200000-create-session-bookings';

export const mentoringService: ServiceDefinition<MentoringConfig> = {
  name: 'mentoring',
  title: 'OK OCE mentoring',
  description: 'Mentors, mentorships and their sessions.',
  config: MentoringConfig,
  module: () => MentoringModule,
  migrations: [createMentoring, createSessionBookings],
  publisher: publishMentoringFact,
  consumes: [topics.enrolment, topics['training-events']],
  ruleStatuses,
};
