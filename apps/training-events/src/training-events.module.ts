import { Module } from '@nestjs/common';
import { KnownParticipants } from '@okoce/platform';
import { KnownHolders } from './application/known-holders';
import { TrainingEventCommandHandler } from './application/training-event.command-handler';
import { TrainingEventQueries } from './application/training-event.queries';
import { CertificatesController } from './http/certificates.controller';
import { SeatsController } from './http/seats.controller';
import { TrainingEventsController } from './http/training-events.controller';
import { EnrolmentConsumer } from './messaging/enrolment.consumer';
import { MentoringConsumer } from './messaging/mentoring.consumer';
import { CertificateIndex } from './persistence/certificate-index.table';
import { KnownMentors } from './persistence/known-mentors.table';

@Module({
  controllers: [TrainingEventsController, SeatsController, CertificatesController, EnrolmentConsumer, MentoringConsumer],
  providers: [TrainingEventCommandHandler, TrainingEventQueries, KnownHolders, KnownParticipants, KnownMentors, CertificateIndex],
})
export class TrainingEventsModule {}
