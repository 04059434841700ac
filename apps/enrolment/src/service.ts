import type { ServiceDefinition } from '@okoce/platform';
import { EnrolmentConfig } from './config';
import { EnrolmentModule } from './enrolment.module';
import { ruleStatuses } from './http/rule-statuses';
import { publish } from './messaging/enrolment.publisher';
import { createEnrolment } from './persistence/migrations/1735689600000-create-enrolment';

export const enrolment: ServiceDefinition<EnrolmentConfig> = {
  name: 'enrolment',
  title: 'OK OCE enrolment',
  description:
    'Centres and participants: registration with consent, transfers, withdrawals and returns, licences, monthly reports, the legacy register.',
  config: EnrolmentConfig,
  module: () => EnrolmentModule,
  migrations: [createEnrolment],
  publisher: publish,
  ruleStatuses,
};
