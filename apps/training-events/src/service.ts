import { topics } from '@okoce/event-contracts';
import type { ServiceDefinition } from '@okoce/platform';
import { TrainingEventsConfig } from './config';
import { ruleStatuses } from './http/rule-statuses';
import { publishTrainingEventFact } from './messaging/training-event.publisher';
import { createTrainingEvents } from './persistence/migrations/1764028800000-create-training-events';
import { TrainingEventsModule } from './training-events.module';

export const trainingEventsService: ServiceDefinition<TrainingEventsConfig> = {
  name: 'training-events',
  title: 'OK OCE training events',
  description: 'Training events: seats, attendance and certificates.',
  config: TrainingEventsConfig,
  module: () => TrainingEventsModule,
  migrations: [createTrainingEvents],
  publisher: publishTrainingEventFact,
  consumes: [topics.enrolment, topics.mentoring],
  ruleStatuses,
};
