import { stateTable } from '@okoce/domain';
import { topics } from '@okoce/event-contracts';
import type { ServiceDefinition } from '@okoce/platform';
import { FactCentres } from './application/fact-centres';
import { TrainingEventsConfig } from './config';
import { trainingEventStates } from './domain/training-event.states';
import { ruleStatuses } from './http/rule-statuses';
import { publishTrainingEventFact } from './messaging/training-event.publisher';
import { createTrainingEvents } from './persistence/migrations/1764028800000-create-training-events';
import { indexSeats } from './persistence/migrations/1764115200000-index-seats';
import { TrainingEventsModule } from './training-events.module';

export const trainingEventsService: ServiceDefinition<TrainingEventsConfig> = {
  name: 'training-events',
  title: 'OK OCE training events',
  description: 'Training events: seats, attendance and certificates.',
  config: TrainingEventsConfig,
  module: () => TrainingEventsModule,
  migrations: [createTrainingEvents, indexSeats],
  publisher: publishTrainingEventFact,
  consumes: [topics.enrolment, topics.mentoring],
  factScope: FactCentres,
  ruleStatuses,
  stateTables: () => [stateTable(trainingEventStates)],
};
