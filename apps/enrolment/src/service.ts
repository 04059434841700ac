import { stateTable } from '@okoce/domain';
import { topics } from '@okoce/event-contracts';
import type { ServiceDefinition } from '@okoce/platform';
import { FactCentres } from './application/fact-centres';
import { LapsedCodes } from './application/session-confirmation/lapsed-codes';
import { EnrolmentConfig } from './config';
import { centreStates } from './domain/centre.states';
import { participantStates } from './domain/participant.states';
import { EnrolmentModule } from './enrolment.module';
import { ruleStatuses } from './http/rule-statuses';
import { publish } from './messaging/enrolment.publisher';
import { createEnrolment } from './persistence/migrations/1735689600000-create-enrolment';
import { awaitSessionConfirmations } from './persistence/migrations/1764115260000-await-session-confirmations';
import { knowMentorships } from './persistence/migrations/1764400000000-know-mentorships';

export const enrolment: ServiceDefinition<EnrolmentConfig> = {
  name: 'enrolment',
  title: 'OK OCE enrolment',
  description:
    'Centres and participants: registration with consent, transfers, leaves, withdrawals and returns, licences, monthly reports, the legacy register.',
  config: EnrolmentConfig,
  module: () => EnrolmentModule,
  migrations: [createEnrolment, awaitSessionConfirmations, knowMentorships],
  publisher: publish,
  consumes: [topics.mentoring],
  // Mentorships were learnt from the second on; what becomes of sessions is the same however often they are told.
  consumer: 'enrolment-2',
  sweep: LapsedCodes,
  factScope: FactCentres,
  ruleStatuses,
  stateTables: () => [stateTable(participantStates), stateTable(centreStates)],
};
