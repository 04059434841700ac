import { Module } from '@nestjs/common';
import { KnownParticipants } from '@okoce/platform';
import { FactCentres } from './application/fact-centres';
import { KnownHolders } from './application/known-holders';
import { SeatCommandHandler } from './application/seat.command-handler';
import { TrainingEventActs } from './application/training-event-acts';
import { TrainingEventCommandHandler } from './application/training-event.command-handler';
import { TrainingEventQueries } from './application/training-event.queries';
import { AttendancesController } from './http/attendances.controller';
import { CertificatesController } from './http/certificates.controller';
import { SeatsController } from './http/seats.controller';
import { TrainingEventsController } from './http/training-events.controller';
import { EnrolmentConsumer } from './messaging/enrolment.consumer';
import { MentoringConsumer } from './messaging/mentoring.consumer';
import { CertificateIndex } from './persistence/certificate-index.table';
import { KnownMentors } from './persistence/known-mentors.table';
import { SeatIndex } from './persistence/seat-index.table';

@Module({
  controllers: [
    TrainingEventsController,
    SeatsController,
    AttendancesController,
    CertificatesController,
    EnrolmentConsumer,
    MentoringConsumer,
  ],
  providers: [
    TrainingEventActs,
    TrainingEventCommandHandler,
    SeatCommandHandler,
    TrainingEventQueries,
    FactCentres,
    KnownHolders,
    KnownParticipants,
    KnownMentors,
    CertificateIndex,
    SeatIndex,
  ],
})
export class TrainingEventsModule {}
