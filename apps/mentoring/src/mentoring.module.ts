import { Module } from '@nestjs/common';
import { KnownParticipants } from '@okoce/platform';
import { MentorCommandHandler } from './application/mentor.command-handler';
import { MentorQueries } from './application/mentor.queries';
import { MentorshipCommandHandler } from './application/mentorship.command-handler';
import { MentorshipQueries } from './application/mentorship.queries';
import { MentorshipScope } from './application/scope';
import { MentorsController } from './http/mentors.controller';
import { MentorshipsController } from './http/mentorships.controller';
import { SessionsController } from './http/sessions.controller';
import { EnrolmentConsumer } from './messaging/enrolment.consumer';
import { TrainingEventsConsumer } from './messaging/training-events.consumer';
import { MentorshipIndex } from './persistence/mentorship-index.table';

@Module({
  controllers: [MentorsController, MentorshipsController, SessionsController, EnrolmentConsumer, TrainingEventsConsumer],
  providers: [
    MentorCommandHandler,
    MentorQueries,
    MentorshipCommandHandler,
    MentorshipQueries,
    MentorshipScope,
    MentorshipIndex,
    KnownParticipants,
  ],
})
export class MentoringModule {}
