import { Module } from '@nestjs/common';
import { KnownParticipants } from '@okoce/platform';
import { MentorCommandHandler } from './application/mentor.command-handler';
import { MentorQueries } from './application/mentor.queries';
import { MentorshipActs } from './application/mentorship-acts';
import { MentorshipCommandHandler } from './application/mentorship.command-handler';
import { MentorshipQueries } from './application/mentorship.queries';
import { MentorshipScope } from './application/scope';
import { SessionCommandHandler } from './application/session.command-handler';
import { MentorsController } from './http/mentors.controller';
import { MentorshipsController } from './http/mentorships.controller';
import { SessionsController } from './http/sessions.controller';
import { SlotsController } from './http/slots.controller';
import { EnrolmentConsumer } from './messaging/enrolment.consumer';
import { TrainingEventsConsumer } from './messaging/training-events.consumer';
import { MentorshipIndex } from './persistence/mentorship-index.table';
import { SessionBookings } from './persistence/session-bookings.table';

@Module({
  controllers: [MentorsController, MentorshipsController, SessionsController, SlotsController, EnrolmentConsumer, TrainingEventsConsumer],
  providers: [
    MentorCommandHandler,
    MentorQueries,
    MentorshipActs,
    MentorshipCommandHandler,
    MentorshipQueries,
    SessionCommandHandler,
    SessionBookings,
    MentorshipScope,
    MentorshipIndex,
    KnownParticipants,
  ],
})
export class MentoringModule {}
